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
  /** Whether names are too long to stand beside the marks: they stand above them then. */
  readonly isLong?: boolean
}

const rowHeight = 21
const nameHeight = 17
/** Between a name and the mark below it. */
const nameGap = 5
/** Letters of a name that fit the width of a phone. */
const longestLine = 40
const headingHeight = 34
const headHeight = 26

/**
 * Who is where: one dot a unit, labels on the marks. The width is free: positions are percentages of it, letters keep their size.
 * Names stand in the padding that the style sheet gives the picture.
 */
export function DotRows({ rows, scale, tick, label, isLong = false }: DotRowsProps) {
  const tops = topsOf(rows, isLong)
  const height = (tops.at(-1) ?? headHeight) + 6
  return (
    <svg className={classOf(rows, isLong)} role="img" aria-label={label} width="100%" height={height}>
      <Grid scale={scale} tick={tick} height={height} />
      {bracketsOf(rows).map(({ first, last }) => (
        <Bracket key={first} from={tops[first + 1] - rowHeight + 3} to={tops[last + 1] - 3} />
      ))}
      {rows.map((row, i) => {
        const y = tops[i + 1] - rowHeight / 2
        return row.kind === 'heading' ? (
          <text key={row.text} className="heading" y={y + 5}>
            {row.text}
          </text>
        ) : (
          <Mark key={row.id} row={row} y={y} isLong={isLong} scale={scale} />
        )
      })}
    </svg>
  )
}

/** Intervals are printed beside their marks and want more room. */
function classOf(rows: readonly DotRow[], isLong: boolean): string {
  const isSure = rows.some(row => row.kind === 'mark' && row.interval !== undefined)
  return `dot-rows${isLong ? ' long' : ''}${isSure ? ' sure' : ''}`
}

/** Where each row begins; the last number is where the last one ends. A heading keeps its distance from the group above. */
function topsOf(rows: readonly DotRow[], isLong: boolean): readonly number[] {
  const tops = [headHeight]
  for (const [i, row] of rows.entries()) tops.push(tops[i] + heightOf(row, i, isLong))
  return tops
}

function heightOf(row: DotRow, i: number, isLong: boolean): number {
  if (row.kind === 'heading') return i > 0 ? headingHeight : rowHeight
  return isLong ? rowHeight + nameHeight * linesOf(row.name).length + nameGap + 4 : rowHeight
}

/** A name in one line, or cut in two near its middle. */
function linesOf(name: string): readonly string[] {
  if (name.length <= longestLine) return [name]
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index)
  const cut = spaces.reduce((best, at) =>
    Math.abs(at - name.length / 2) < Math.abs(best - name.length / 2) ? at : best,
  )
  return [name.slice(0, cut), name.slice(cut + 1)]
}

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

type MarkProps = { row: Extract<DotRow, { kind: 'mark' }>; y: number; isLong: boolean; scale: Scale }

function Mark({ row, y, isLong, scale }: MarkProps) {
  const at = percentText(scale.percent(row.value))
  const state = [row.isHollow ? 'hollow' : '', row.isChosen ? 'chosen' : ''].filter(Boolean).join(' ')
  const lines = isLong ? linesOf(row.name) : [row.name]
  const top = isLong ? y + 5 - nameGap - nameHeight * lines.length : y + 5
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
