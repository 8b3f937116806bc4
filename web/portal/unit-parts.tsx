import { type Because, isMissing, missingWords } from '@thuocdo/engine'
import { ShareBar } from '../charts/share-bar.tsx'
import { ScrollBox } from '../ui/scroll-box.tsx'
import { capital } from '../words/capital.ts'
import type { Reader } from '../words/reader.ts'
import type { UnitView } from './unit-view.ts'

type Part = { readonly node: Because; readonly depth: number }
type Shown = {
  readonly view: UnitView
  readonly reader: Reader
  readonly moved: ReadonlyMap<string, number>
  readonly hasWeights: boolean
}

/** The whole tree of one unit: each part with its points, its share of the maximum, its weight, and why. */
export function UnitParts({ view, reader }: { view: UnitView; reader: Reader }) {
  const words = reader.words.page
  const moved = new Map(
    (view.change?.parts ?? [])
      .filter(({ depth }) => depth === 0)
      .map(part => [part.code, part.own + part.framework]),
  )
  const shown = { view, reader, moved, hasWeights: view.weights.size > 0 }
  return (
    <section className="parts">
      <h2>{words.partsTitle}</h2>
      <Sum view={view} reader={reader} />
      <ScrollBox label={words.partsTitle}>
        <table className="tree">
          <caption className="unseen">{words.partsLead(reader.say(view.unit.name))}</caption>
          <Head shown={shown} />
          <tbody>
            {flat(view.because.parts, 0).map(part => (
              <Line key={part.node.code} {...{ part, shown }} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}

/** The sum that makes the total, or why there is none. */
function Sum({ view, reader }: { view: UnitView; reader: Reader }) {
  const why = view.because.words[reader.language]
  if (isMissing(view.because.value)) return <p className="sum">{capital(why)}.</p>
  return (
    <p className="sum">
      <strong>{pointsText(view.because, view, reader)} = </strong>
      {why}
    </p>
  )
}

/** Every part below, each followed by its own parts. */
const flat = (parts: readonly Because[], depth: number): readonly Part[] =>
  parts.flatMap(node => [{ node, depth }, ...flat(node.parts, depth + 1)])

function Head({ shown: { view, reader, moved, hasWeights } }: { shown: Shown }) {
  const words = reader.words.page
  return (
    <thead>
      <tr>
        <th scope="col" className="text">
          {words.part}
        </th>
        <th scope="col">{words.points_}</th>
        <th scope="col" className="share">
          {words.share}
        </th>
        {hasWeights && <th scope="col">{words.weight}</th>}
        {moved.size > 0 && <th scope="col">{words.contribution(view.earlier?.period ?? '')}</th>}
      </tr>
    </thead>
  )
}

function Line({ part: { node, depth }, shown }: { part: Part; shown: Shown }) {
  const { view, reader, moved, hasWeights } = shown
  const weight = view.weights.get(node.code)
  const points = depth === 0 ? moved.get(node.code) : undefined
  const share = isMissing(node.value) || Number.isNaN(node.max) ? null : node.value / node.max
  return (
    <tr className={`depth-${Math.min(depth, 4)}`}>
      <th scope="row">
        {reader.say(node.name)}
        <small>
          {node.words[reader.language]}
          {node.note && ` (${reader.say(node.note)})`}
        </small>
      </th>
      <td>
        {pointsText(node, view, reader)}
        {share !== null && <small>{`/${reader.number(node.max, decimalsOf(node.max))}`}</small>}
      </td>
      <td className="share">
        {share !== null && (
          <>
            <ShareBar share={share} />
            <span>{reader.number(100 * share, 0)} %</span>
          </>
        )}
      </td>
      {hasWeights && (
        <td>{weight === undefined ? '' : `${reader.number(100 * weight, decimalsOf(100 * weight))} %`}</td>
      )}
      {moved.size > 0 && <td>{points === undefined ? '' : reader.signed(points, 2)}</td>}
    </tr>
  )
}

/** The points of a node as the page prints them, or why there are none. */
function pointsText({ value }: Because, { framework }: UnitView, reader: Reader): string {
  if (isMissing(value)) return reader.say(missingWords[value.missing])
  return reader.number(value, Math.max(2, Math.min(3, framework.rounding.decimals)))
}

/** As few decimals as the number was stated with, at most two. */
const decimalsOf = (x: number): number => [0, 1].find(d => Math.abs(x - Number(x.toFixed(d))) < 1e-9) ?? 2
