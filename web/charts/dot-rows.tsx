import { linesOfText } from './lines-of-text.ts'
import { percentText, type Scale } from './scale.ts'

/** One line of the chart: a heading, or a unit with its mark. */
export type DotRow =
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'mark'
      readonly id: string
      readonly rank: string
      readonly name: string
      readonly value: number
      readonly text: string
      /** Filled when we computed it, hollow when it is only known from print. */
      readonly isHollow: boolean
      readonly isChosen: boolean
      /** How sure the value is: both ends of its interval on the scale. */
      readonly interval?: readonly [low: number, high: number]
      /** Names the group of neighbours that cannot be told apart: a bracket holds them together. */
      readonly bracket?: string
    }

/** What the chart draws: its rows on one scale, with a name for those who cannot see it. */
export type DotRowsProps = {
  readonly rows: readonly DotRow[]
  readonly scale: Scale
  readonly tick: (x: number) => string
  readonly label: string
  /** Whether names are too long for a phone to hold them beside the marks: there they stand above them, elsewhere in a wide column. */
  readonly isLong?: boolean
}

/** Where names stand: beside the marks in a line, in a wide column of several lines, or above the marks. */
type Names = 'short' | 'beside' | 'above'

const rowHeight = 21
const nameHeight = 17
/** Between a name and the mark below it. */
const nameGap = 5
/** Letters of a name that fit the width of a phone, and those that fit the wide column. */
const longestLines = { short: Number.POSITIVE_INFINITY, beside: 42, above: 40 } as const
const headingHeight = 34
const headHeight = 26

/**
 * Who is where: one dot a unit, labels on the marks. The width is free: positions are percentages of it, letters keep their size.
 * Names stand in the padding that the style sheet gives the picture.
 */
export const DotRows = ({ isLong = false, ...props }: DotRowsProps) =>
  isLong ? (
    <>
      <Picture {...props} names="beside" />
      <Picture {...props} names="above" />
    </>
  ) : (
    <Picture {...props} names="short" />
  )

type PictureProps = Omit<DotRowsProps, 'isLong'> & { names: Names }

function Picture({ rows, scale, tick, label, names }: PictureProps) {
  const tops = topsOf(rows, names)
  const height = (tops.at(-1) ?? headHeight) + 6
  return (
    <svg className={classOf(rows, names)} role="img" aria-label={label} width="100%" height={height}>
      <Grid scale={scale} tick={tick} height={height} />
      {bracketsOf(rows).map(({ first, last }) => (
        <Bracket key={first} from={tops[first + 1] - rowHeight + 3} to={tops[last + 1] - 3} />
      ))}
      {rows.map((row, i) => {
        const y = names === 'above' ? tops[i + 1] - rowHeight / 2 : (tops[i] + tops[i + 1]) / 2
        return row.kind === 'heading' ? (
          <text key={row.text} className="heading" y={tops[i + 1] - rowHeight / 2 + 5}>
            {row.text}
          </text>
        ) : (
          <Mark key={row.id} row={row} y={y} names={names} scale={scale} />
        )
      })}
    </svg>
  )
}

/** Intervals are printed beside their marks and want more room. */
function classOf(rows: readonly DotRow[], names: Names): string {
  const isSure = rows.some(row => row.kind === 'mark' && row.interval !== undefined)
  const where = { short: '', beside: ' beside', above: ' long' }[names]
  return `dot-rows${where}${isSure ? ' sure' : ''}`
}

/** Where each row begins; the last number is where the last one ends. A heading keeps its distance from the group above. */
function topsOf(rows: readonly DotRow[], names: Names): readonly number[] {
  const tops = [headHeight]
  for (const [i, row] of rows.entries()) tops.push(tops[i] + heightOf(row, i, names))
  return tops
}

function heightOf(row: DotRow, i: number, names: Names): number {
  if (row.kind === 'heading') return i > 0 ? headingHeight : rowHeight
  const more = linesOf(row.name, names).length - 1
  const heights = {
    short: rowHeight,
    beside: rowHeight + (nameHeight + 2) * more,
    above: rowHeight + nameHeight * (more + 1) + nameGap + 4,
  }
  return heights[names]
}

const linesOf = (name: string, names: Names): readonly string[] => linesOfText(name, longestLines[names])

function Grid({ scale, tick, height }: { scale: Scale; tick: (x: number) => string; height: number }) {
  return scale.ticks.map(x => {
    const at = percentText(scale.percent(x))
    return (
      <g key={x} className="grid">
        <line x1={at} x2={at} y1={headHeight - 6} y2={height} />
        <text x={at} y={headHeight - 11} textAnchor="middle">
          {tick(x)}
        </text>
      </g>
    )
  })
}

/** From which row to which each bracket reaches; a unit alone needs none. */
function bracketsOf(rows: readonly DotRow[]): readonly { readonly first: number; readonly last: number }[] {
  const groups: { first: number; last: number; name: string }[] = []
  for (const [i, row] of rows.entries()) {
    if (row.kind === 'heading' || row.bracket === undefined) continue
    const open = groups.at(-1)
    if (open?.name === row.bracket && open.last === i - 1) open.last = i
    else groups.push({ first: i, last: i, name: row.bracket })
  }
  return groups.filter(({ first, last }) => last > first)
}

/** It stands in the gap between the names and the marks. */
function Bracket({ from, to }: { from: number; to: number }) {
  return <path className="bracket" d={`M-2 ${from}h-5V${to}h5`} />
}

type MarkProps = { row: Extract<DotRow, { kind: 'mark' }>; y: number; names: Names; scale: Scale }

function Mark({ row, y, names, scale }: MarkProps) {
  const at = percentText(scale.percent(row.value))
  const state = [row.isHollow ? 'hollow' : '', row.isChosen ? 'chosen' : ''].filter(Boolean).join(' ')
  const lines = linesOf(row.name, names)
  const top =
    y + 5 - (names === 'above' ? nameGap + nameHeight * lines.length : (nameHeight * (lines.length - 1)) / 2)
  return (
    <g className={`mark ${state}`.trim()}>
      <line x1="0" x2="100%" y1={y} y2={y} />
      {row.interval && (
        <line
          className="interval"
          x1={percentText(scale.percent(row.interval[0]))}
          x2={percentText(scale.percent(row.interval[1]))}
          y1={y}
          y2={y}
        />
      )}
      <text className="rank" y={top}>
        {row.rank}
      </text>
      {lines.map((text, i) => (
        <text key={text} className="name" y={top + i * nameHeight}>
          {text}
        </text>
      ))}
      <circle cx={at} cy={y} r={row.isHollow ? 4 : 4.5} />
      <text
        className="value"
        x={row.interval ? percentText(scale.percent(row.interval[1])) : at}
        dx="10"
        y={y + 5}
      >
        {row.text}
      </text>
    </g>
  )
}
