import { type Because, isMissing, round } from '@thuocdo/engine'
import { ShareBar } from '../charts/share-bar.tsx'
import { ScrollBox } from '../ui/scroll-box.tsx'
import { capital } from '../words/capital.ts'
import type { Reader } from '../words/reader.ts'
import { methodAddress } from './address.ts'
import { isPrinted } from './edition-rows.ts'
import { type Move, type Moves, movesOf } from './unit-moves.ts'
import { isDeep, PartName, pointsText, shareOf, UnitTree } from './unit-tree.tsx'
import type { UnitView } from './unit-view.ts'

type Part = { readonly node: Because; readonly depth: number }
type Shown = {
  readonly view: UnitView
  readonly reader: Reader
  readonly moves: Moves | null
  readonly hasWeights: boolean
  /** Why every part has its points, where it is the same for all. */
  readonly why: string | null
}

/** The whole tree of one unit: each part with its points, its share of the maximum, its weight, and why. */
export function UnitParts({ view, reader }: { view: UnitView; reader: Reader }) {
  const words = reader.words.page
  const parts = flat(view.because.parts, 0)
  if (parts.length > 0 && parts.every(({ node }) => isMissing(node.value)))
    return <p className="sum">{words.nothingKnown}</p>
  const known = new Set(view.because.parts.map(({ code }) => code))
  const moves = view.change && movesOf(view.change, known, view.because.code)
  const why = commonWhy(parts, reader)
  const shown = { view, reader, moves, hasWeights: view.weights.size > 0, why }
  return (
    <section className="parts">
      <h2>{words.partsTitle}</h2>
      <Sum view={view} reader={reader} />
      {why !== null && <p className="chart-note">{words.eachPart(why)}</p>}
      {isRoundedApart(view, moves) && <p className="chart-note">{reader.words.edition.notes.rounded}</p>}
      <p className="chart-note">
        <a href={methodAddress(reader.language, view.id)}>{reader.words.profile.method}</a>
      </p>
      {isDeep(view) && <UnitTree view={view} reader={reader} />}
      {(!isDeep(view) || moves) && (
        <PartsTable shown={shown} parts={isDeep(view) ? parts.filter(({ depth }) => depth === 0) : parts} />
      )}
    </section>
  )
}

function PartsTable({ shown, parts }: { shown: Shown; parts: readonly Part[] }) {
  const { view, reader, moves } = shown
  const words = reader.words.page
  return (
    <ScrollBox label={words.partsTitle}>
      <table className="tree">
        <caption className="unseen">{words.partsLead(reader.say(view.unit.name))}</caption>
        <Head shown={shown} />
        <tbody>
          {parts.map(part => (
            <Line key={part.node.code} {...{ part, shown }} />
          ))}
          {moves && <MoveLines {...{ moves, shown }} />}
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** Whether the lines of a change, each rounded, miss its total by their rounding. */
function isRoundedApart({ change }: UnitView, moves: Moves | null): boolean {
  if (!change || !moves) return false
  const cents = (x: number): number => Math.round(100 * round(x, { decimals: 2, mode: 'half-up' }))
  const lines = [...moves.byCode.values(), ...moves.dropped, ...(moves.rest ? [moves.rest] : [])]
  return lines.reduce((sum, { total }) => sum + cents(total), 0) !== cents(moves.sum.total)
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

/** Every part below, each followed by its own parts; a group of which nothing is known says so once, with the names of its parts. */
const flat = (parts: readonly Because[], depth: number): readonly Part[] =>
  parts.flatMap(node => [{ node, depth }, ...(isUnknown(node) ? [] : flat(node.parts, depth + 1))])

const isUnknown = ({ value, parts }: Because): boolean => isMissing(value) && parts.every(isUnknown)

/** The reason that all parts share; nothing where they differ. */
function commonWhy(parts: readonly Part[], reader: Reader): string | null {
  const said = new Set(parts.map(({ node }) => node.words[reader.language]))
  const [only] = said
  return said.size === 1 && parts.length > 1 ? only : null
}

/** The lines that only the change has: parts of the year before, what no part accounts for, and all of it. */
function MoveLines({ moves, shown }: { moves: Moves; shown: Shown }) {
  const { reader } = shown
  const words = reader.words.page
  return (
    <>
      {moves.dropped.map(move => (
        <MoveLine
          key={move.code}
          name={reader.say(move.name)}
          note={words.dropped}
          {...{ move, moves, shown }}
        />
      ))}
      {moves.rest && <MoveLine name={words.remainder} move={moves.rest} {...{ moves, shown }} />}
      <MoveLine name={words.allParts} move={moves.sum} {...{ moves, shown }} />
    </>
  )
}

type MoveLineProps = { name: string; note?: string; move: Move; moves: Moves; shown: Shown }

function MoveLine({ name, note, move, moves, shown: { reader, hasWeights } }: MoveLineProps) {
  return (
    <tr className="depth-0">
      <th scope="row">
        {name}
        {note && <small>{note}</small>}
      </th>
      <td />
      <td className="share" />
      {hasWeights && <td />}
      <MoveCells {...{ move, moves, reader }} />
    </tr>
  )
}

/** What moved the total: by the unit itself, by the framework and together; one number where the framework stayed. */
function MoveCells({ move, moves, reader }: { move: Move | undefined; moves: Moves; reader: Reader }) {
  const columns = moves.isSplit ? (['own', 'framework', 'total'] as const) : (['total'] as const)
  return columns.map(column => <td key={column}>{move ? reader.signed(move[column], 2) : ''}</td>)
}

function Head({ shown: { view, reader, moves, hasWeights } }: { shown: Shown }) {
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
        {moves?.isSplit && <th scope="col">{words.fromOwn}</th>}
        {moves?.isSplit && <th scope="col">{words.fromFramework}</th>}
        {moves && (
          <th scope="col">
            {moves.isSplit ? words.fromBoth : words.contribution(view.earlier?.period ?? '')}
          </th>
        )}
      </tr>
    </thead>
  )
}

function Line({ part: { node, depth }, shown }: { part: Part; shown: Shown }) {
  const { view, reader, moves, hasWeights, why } = shown
  const weight = view.weights.get(node.code)
  const move = depth === 0 ? moves?.byCode.get(node.code) : undefined
  const share = shareOf(node, view)
  return (
    <tr className={`depth-${Math.min(depth, 4)}`}>
      <th scope="row">
        <PartName code={node.code} name={reader.say(node.name)} view={view} reader={reader} />
        <small>
          {why === null && node.words[reader.language]}
          {node.note && ` (${reader.say(node.note)})`}
        </small>
      </th>
      <td>
        {pointsText(node, view, reader)}
        {share !== null && <small>{`/${reader.number(node.max, decimalsOf(node.max))}`}</small>}
        <PrintedApart node={node} view={view} reader={reader} />
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
      {moves && <MoveCells {...{ move, moves, reader }} />}
    </tr>
  )
}

/** What the source printed of a part, where readers see another figure of ours. */
function PrintedApart({ node: { code, value }, view, reader }: PrintedProps) {
  const printed = view.unit.published.figures[code]
  if (isPrinted(view.framework) || printed === undefined) return null
  const text = reader.number(printed, 2)
  const isSame = !isMissing(value) && reader.number(value, 2) === text
  return isSame ? null : <small> {reader.words.edition.printedClass(text)}</small>
}

type PrintedProps = { node: Because; view: UnitView; reader: Reader }

/** As few decimals as the number was stated with, at most two. */
const decimalsOf = (x: number): number => [0, 1].find(d => Math.abs(x - Number(x.toFixed(d))) < 1e-9) ?? 2
