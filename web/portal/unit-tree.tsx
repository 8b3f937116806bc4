import { type Because, isMissing, missingWords, round } from '@thuocdo/engine'
import type { ReactNode } from 'react'
import { ShareBar } from '../charts/share-bar.tsx'
import type { Reader } from '../words/reader.ts'
import { criterionAddress } from './address.ts'
import { closed } from './edition-footnotes.tsx'
import type { UnitView } from './unit-view.ts'

type Shown = { readonly view: UnitView; readonly reader: Reader }

/** A deep tree of one unit: each field folds open to its criteria, and every line says its points and why. */
export function UnitTree({ view, reader }: Shown) {
  return (
    <ul className="because">
      {view.because.parts.map(node => (
        <Branch key={node.code} node={node} view={view} reader={reader} />
      ))}
    </ul>
  )
}

/** Whether the parts of a tree have parts that have parts: too deep for a table on a phone. */
export const isDeep = ({ because: { parts } }: UnitView): boolean =>
  parts.some(part => part.parts.some(below => below.parts.length > 0))

function Branch({ node, view, reader }: Shown & { node: Because }) {
  if (node.parts.length === 0)
    return (
      <li>
        <Line node={node} view={view} reader={reader} isLink />
        <Why node={node} reader={reader} />
      </li>
    )
  return (
    <li>
      <details>
        <summary>
          <Line node={node} view={view} reader={reader} />
        </summary>
        <Why node={node} reader={reader}>
          {view.pages.has(node.code) && (
            <PartName code={node.code} name={reader.words.profile.everyUnit} {...{ view, reader }} />
          )}
        </Why>
        <ul>
          {node.parts.map(part => (
            <Branch key={part.code} node={part} view={view} reader={reader} />
          ))}
        </ul>
      </details>
    </li>
  )
}

/** The name with its code, the points out of what the unit could reach, and their share as a bar. */
function Line({ node, view, reader, isLink = false }: Shown & { node: Because; isLink?: boolean }) {
  const share = shareOf(node, view)
  const weight = view.weights.get(node.code)
  return (
    <span className="line">
      <span className="part-name">
        {/^\d/.test(node.code) && <span className="code">{node.code}</span>}{' '}
        {isLink ? (
          <PartName code={node.code} name={reader.say(node.name)} {...{ view, reader }} />
        ) : (
          reader.say(node.name)
        )}
        {node.parts.length > 0 && <small> {reader.words.page.unfolded(reader.count(leaves(node)))}</small>}
        {weight !== undefined && (
          <small> {reader.words.page.weightOf(`${reader.number(100 * weight, 0)} %`)}</small>
        )}
      </span>
      <span className="part-points">
        {pointsText(node, view, reader)}
        {share !== null && Number.isFinite(node.max) && (
          <small>/{reader.exact(round(node.max, { decimals: 2, mode: 'half-up' }))}</small>
        )}
      </span>
      <span className="part-share">
        {share !== null && Number.isFinite(share) && (
          <>
            <ShareBar share={share} />
            <span>{reader.number(100 * share, 0)} %</span>
          </>
        )}
      </span>
    </span>
  )
}

type NameProps = Shown & { code: string; name: string }

/** The name of a part, leading to its own page where it has one. */
export function PartName({ code, name, view: { id, pages }, reader: { language } }: NameProps) {
  return pages.has(code) ? <a href={criterionAddress(language, id, code)}>{name}</a> : name
}

/** What was reached of the maximum; nothing for bonus and penalty, which nobody is to fill. */
export const shareOf = ({ code, value, max }: Because, { adjustments }: UnitView): number | null =>
  isMissing(value) || !(max > 0) || adjustments.has(code) ? null : value / max

/** Why a part has its points; what leads to its own page stands here, since nothing may be pressed inside what folds open. */
function Why({ node, reader, children }: WhyProps) {
  const note = node.note ? ` ${closed(reader.say(node.note))}` : ''
  return (
    <p className="why">
      {closed(node.words[reader.language])}
      {note} {children}
    </p>
  )
}

type WhyProps = { node: Because; reader: Reader; children?: ReactNode }

const leaves = (node: Because): number =>
  node.parts.length === 0 ? 1 : node.parts.reduce((sum, part) => sum + leaves(part), 0)

/** The points of a node as the page prints them, a penalty with its sign, or why there are none. */
export function pointsText({ code, value }: Because, view: UnitView, reader: Reader): string {
  const { framework, penalties } = view
  if (isMissing(value)) return reader.say(missingWords[value.missing])
  const points = penalties.has(code) && value !== 0 ? -value : value
  return reader.number(points, Math.max(2, Math.min(3, framework.rounding.decimals)))
}
