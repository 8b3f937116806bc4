import { Island } from '../ui/island.tsx'
import { ScrollBox } from '../ui/scroll-box.tsx'
import { type WeightedPart, weightedParts } from '../what-if/weighted-parts.ts'
import type { Reader } from '../words/reader.ts'
import { fileAddress, methodAddress } from './address.ts'
import { type EditionView, rowsIn } from './edition-view.ts'
import { unitWordOf } from './edition-words.ts'
import { totalName } from './measure.ts'

type WhatIfProps = { readonly view: EditionView; readonly reader: Reader }

/**
 * Lets readers with script try other weights of the parts right below the whole. Where an edition ranks nobody, as PAPI, there is nothing
 * to try, and a line says why; where no weights make the total, or nothing is computed, there is nothing at all.
 */
export function WhatIf({ view, reader }: WhatIfProps) {
  const { framework } = view
  const words = reader.words.whatIf
  const parts = weightedParts(framework)
  if (parts.length === 0) return null
  if ('none' in framework.rank)
    return <p className="chart-note">{words.notOffered(reader.say(framework.rank.none))}</p>
  if (rowsIn(view).filter(({ score }) => score !== null).length < 2) return null
  return (
    <section className="what-if" id="what-if">
      <h2>{words.title}</h2>
      <p className="sum">{leadOf(view, reader)}</p>
      <noscript>
        <p>
          {words.needsScript} <a href={methodAddress(reader.language, view.id)}>{words.method}</a>.
        </p>
      </noscript>
      <form hidden>
        <Weights parts={parts} reader={reader} />
        <div className="tried">
          <p className="said" role="status">
            {words.start}
          </p>
          <Outcome view={view} reader={reader} />
          <Files id={view.id} reader={reader} />
        </div>
      </form>
      <Island name="what-if" />
    </section>
  )
}

/** What a reader must know before trying: that it is a trial, what a weight is here, and what stays as it is. */
function leadOf({ framework: { tree }, basis }: EditionView, { words: { whatIf } }: Reader): string {
  const isSum = tree.combine === undefined || tree.combine.method === 'sum'
  const isAdjusted = tree.children?.some(({ role = 'ordinary' }) => role !== 'ordinary')
  return [
    whatIf.lead,
    ...(isSum ? [whatIf.ofMaxima] : []),
    ...(isAdjusted ? [whatIf.adjustments] : []),
    ...(basis === 'published' ? [whatIf.alarmed] : []),
  ].join(' ')
}

function Weights({ parts, reader }: { parts: readonly WeightedPart[]; reader: Reader }) {
  const words = reader.words.whatIf
  return (
    <fieldset>
      <legend>{words.weights}</legend>
      <ol>
        {parts.map(part => (
          <Weight key={part.code} part={part} reader={reader} />
        ))}
      </ol>
      <p className="chart-note">{words.sum}</p>
      <p className="weights-reset">
        <button type="reset">{words.reset}</button> <button type="button">{words.equal}</button>
      </p>
    </fieldset>
  )
}

/** A slider for the hand and a number for the exact; the number is named by its part as well, for it stands alone to a reader of screens. */
function Weight({ part: { code, name, weight }, reader }: { part: WeightedPart; reader: Reader }) {
  const words = reader.words.whatIf
  const label = words.ofPart(reader.say(name))
  const percent = reader.exact(hundredths(weight))
  return (
    <li data-code={code}>
      <span>{reader.say(name)}</span>
      <small>
        {words.stated(percent)} <output />
      </small>
      <input
        type="range"
        min={0}
        max={100}
        defaultValue={hundredths(weight)}
        aria-label={label}
        aria-valuetext={`${percent} %`}
      />
      <input
        type="number"
        min={0}
        max={100}
        step="any"
        inputMode="decimal"
        defaultValue={hundredths(weight)}
        aria-label={`${label} (%)`}
      />
    </li>
  )
}

const hundredths = (x: number): number => Math.round(100 * x) / 100

function Outcome({ view, reader }: WhatIfProps) {
  const words = reader.words.whatIf
  return (
    <ScrollBox label={words.table}>
      <table>
        <caption className="unseen">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.rank}</th>
            <th scope="col" className="text">
              {reader.words.unit[unitWordOf(view.framework)]}
            </th>
            <th scope="col">{totalName(view.framework, reader)}</th>
            <th scope="col">{words.change}</th>
          </tr>
        </thead>
        {view.blocks.map(({ code, name }) => (
          <tbody key={code} data-block={code}>
            {name && (
              <tr className="section">
                <th scope="rowgroup" colSpan={4}>
                  {reader.say(name)}
                </th>
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </ScrollBox>
  )
}

/** The open data that the trial is computed from; the script takes the addresses from these links. */
function Files({ id, reader }: { id: string; reader: Reader }) {
  const words = reader.words.whatIf
  const file = (name: string) => fileAddress(`editions/${id}/${name}.json`)
  return (
    <p className="chart-source">
      {words.files}{' '}
      <a href={file('framework')} data-file="framework">
        {words.framework}
      </a>{' '}
      {words.and}{' '}
      <a href={file('observations')} data-file="observations">
        {words.inputs}
      </a>{' '}
      {words.ofRelease}
    </p>
  )
}
