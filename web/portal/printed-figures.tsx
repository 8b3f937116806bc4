import { isMissing } from '@thuocdo/engine'
import { ShareBar } from '../charts/share-bar.tsx'
import type { Reader } from '../words/reader.ts'
import { closed } from './edition-footnotes.tsx'
import { amountText } from './measure.ts'
import { ShareTable } from './share-table.tsx'
import type { UnitView } from './unit-view.ts'

type Shown = { readonly view: UnitView; readonly reader: Reader }
type Line = {
  readonly name: string
  readonly depth: number
  readonly text: string
  readonly share: number | null
}

/** Everything that a source printed of a unit, with the source; what it did not print is named, never drawn as nought. */
export function PrintedFigures({ view, reader }: Shown) {
  const { printed: words, page } = reader.words
  const parts = partLines(view, reader)
  const names = new Set(parts.map(({ name, text }) => `${name} ${text}`))
  // A source of points that is a part of the tree as well was printed once, and stands once.
  const split = splitLines(view, reader).filter(({ name, text }) => !names.has(`${name} ${text}`))
  const shown = [...totalLines(view, reader), ...parts, ...split, ...otherLines(view, reader)]
  const missing = missingNames(view, reader)
  const hasShares = shown.some(({ share }) => share !== null)
  return (
    <section className="parts">
      <h2>{words.title}</h2>
      <p className="sum">{[words.lead, ...origin(view, reader)].join(' ')}</p>
      {shown.length > 0 && (
        <ShareTable
          title={words.title}
          name={words.figure}
          value={words.value}
          share={hasShares ? page.share : null}
        >
          {shown.map(line => (
            <FigureLine key={`${line.depth} ${line.name}`} {...{ line, hasShares, reader }} />
          ))}
        </ShareTable>
      )}
      {missing.length > 0 && <p className="chart-note">{words.notFound(missing.join('; '))}</p>}
    </section>
  )
}

type FigureLineProps = { line: Line; hasShares: boolean; reader: Reader }

function FigureLine({ line: { name, depth, text, share }, hasShares, reader }: FigureLineProps) {
  return (
    <tr className={`depth-${depth}`}>
      <th scope="row">{name}</th>
      <td>{text}</td>
      {hasShares && (
        <td className="share">
          {share !== null && (
            <>
              <ShareBar share={share} />
              <span>{reader.number(100 * share, 0)} %</span>
            </>
          )}
        </td>
      )}
    </tr>
  )
}

const line = (name: string, text: string, depth = 1, share: number | null = null): Line => ({
  name,
  depth,
  text,
  share,
})

function totalLines({ unit: { published }, framework }: UnitView, reader: Reader): readonly Line[] {
  const { page } = reader.words
  const { score, points, base } = published
  return [
    ...(score === undefined ? [] : [line(page.score, amountText(score, framework, reader), 0)]),
    ...(base === undefined ? [] : [baseLine(points, base, reader)]),
  ]
}

/** Points and base, or the base alone where no points were printed. */
function baseLine(points: number | undefined, base: number, reader: Reader): Line {
  if (points === undefined) return line(reader.words.edition.base, plain(base, reader))
  return line(reader.words.printed.pointsOfBase, `${plain(points, reader)}/${plain(base, reader)}`)
}

/** The printed nodes, level by level; without their maximum where that is not published. */
function partLines({ because, framework }: UnitView, reader: Reader): readonly Line[] {
  const below = (parts: UnitView['because']['parts'], depth: number): readonly Line[] =>
    parts.flatMap(node => {
      const own = isMissing(node.value)
        ? []
        : [line(reader.say(node.name), ...outOf(node.value, node.max, framework, reader, depth))]
      return [...own, ...below(node.parts, Math.min(depth + 1, 4))]
    })
  return below(because.parts, 1)
}

function splitLines({ unit: { published }, framework }: UnitView, reader: Reader): readonly Line[] {
  return (framework.split ?? []).flatMap(({ code, name, max }) => {
    const points = published.figures[code]
    return points === undefined ? [] : [line(reader.say(name), ...outOf(points, max, framework, reader, 1))]
  })
}

/** Figures under names of their own, which neither the tree nor the split knows. */
function otherLines(view: UnitView, reader: Reader): readonly Line[] {
  const { unit, framework, because } = view
  const codes = new Set([...codesOf(because), ...(framework.split ?? []).map(({ code }) => code)])
  const names: Readonly<Record<string, string>> = reader.words.printed.figures
  return Object.entries(unit.published.figures)
    .filter(([code]) => !codes.has(code))
    .map(([code, x]) => line(names[code] ?? code, plain(x, reader)))
}

const codesOf = (node: UnitView['because']): readonly string[] => [node.code, ...node.parts.flatMap(codesOf)]

function outOf(
  x: number,
  max: number,
  { rounding }: UnitView['framework'],
  reader: Reader,
  depth: number,
): readonly [text: string, depth: number, share: number | null] {
  const text = reader.number(x, { ...rounding, decimals: Math.max(2, Math.min(3, rounding.decimals)) })
  const isOpen = !Number.isFinite(max)
  // More than all of it has no share to draw: the page says so in words.
  return [isOpen ? text : `${text}/${plain(max, reader)}`, depth, isOpen || x > max + 1e-9 ? null : x / max]
}

/** The parts and sources of points that the source does not give for this unit. */
function missingNames({ because, unit, framework }: UnitView, reader: Reader): readonly string[] {
  const parts = because.parts.filter(({ value }) => isMissing(value) && value.missing === 'not-published')
  const split = (framework.split ?? []).filter(({ code }) => unit.published.figures[code] === undefined)
  return [
    ...(hasTotal(unit) ? [] : [reader.words.unitPage.total]),
    ...[...parts, ...split].map(({ name }) => reader.say(name)),
  ]
}

/** Points out of a base are a total too. */
const hasTotal = ({ published: { score, points } }: UnitView['unit']): boolean =>
  score !== undefined || points !== undefined

/** Which source printed it, and what it remarks. */
function origin({ unit: { published }, framework }: UnitView, reader: Reader): readonly string[] {
  const words = reader.words.printed
  const source = framework.sources.find(({ id }) => id === published.source)
  return [
    ...(source ? [words.source(reader.say(source.title))] : []),
    ...(published.note ? [closed(words.note(reader.say(published.note)).replace(/\.\.$/, '.'))] : []),
  ]
}

/** With the decimals that it was stated with, at most three. */
const plain = (x: number, reader: Reader): string =>
  reader.number(x, [0, 1, 2].find(d => Math.abs(x - Number(x.toFixed(d))) < 1e-9) ?? 3)
