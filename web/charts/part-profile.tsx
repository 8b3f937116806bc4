import { linesOfText } from './lines-of-text.ts'
import { percentText, type Scale } from './scale.ts'

/** One part: what was reached of its maximum, against the middle and the best of those compared. Shares are 0…1, or on any one scale. */
export type ProfileRow = {
  readonly id: string
  readonly name: string
  readonly own: number
  readonly median: number
  readonly best: number
  /** What stands at the right end; `more` has room on a wide screen only. */
  readonly text: string
  readonly more: string
  readonly href?: string
}

/** What the chart draws; the words explain its three marks above the first line. */
export type PartProfileProps = {
  readonly rows: readonly ProfileRow[]
  readonly scale: Scale
  readonly tick: (x: number) => string
  readonly label: string
}

const headHeight = 24
const lineHeight = 17
/** What a row needs besides the lines of its name: the marks below them. */
const markHeight = 23
/** Letters of a name in one line on a phone. */
const longestLine = 38

/** How one unit does in each part: its own dot, a tick at the middle of the others, a ring at the best. Names stand above the lines. */
export function PartProfile({ rows, scale, tick, label }: PartProfileProps) {
  const tops = topsOf(rows)
  const height = tops[rows.length]
  return (
    <svg
      className="part-profile"
      role={rows.some(({ href }) => href !== undefined) ? 'group' : 'img'}
      aria-label={label}
      width="100%"
      height={height}
    >
      {scale.ticks.map((x, i) => {
        const at = percentText(scale.percent(x))
        return (
          <g key={x} className="grid">
            <line x1={at} x2={at} y1={headHeight - 6} y2={height} />
            <text
              x={at}
              y="13"
              textAnchor={i === 0 ? 'start' : i === scale.ticks.length - 1 ? 'end' : 'middle'}
            >
              {tick(x)}
            </text>
          </g>
        )
      })}
      {rows.map((row, i) => (
        <Row key={row.id} row={row} top={tops[i]} scale={scale} />
      ))}
    </svg>
  )
}

/** Where each row begins; the last number is where the last one ends. */
function topsOf(rows: readonly ProfileRow[]): readonly number[] {
  const tops = [headHeight]
  for (const [i, { name }] of rows.entries())
    tops.push(tops[i] + lineHeight * linesOfText(name, longestLine).length + markHeight)
  return tops
}

function Row({ row, top, scale }: { row: ProfileRow; top: number; scale: Scale }) {
  const at = (x: number): string => percentText(scale.percent(x))
  const lines = linesOfText(row.name, longestLine)
  const y = top + lineHeight * lines.length + 10
  const [own, median, best] = [at(row.own), at(row.median), at(row.best)]
  const name = lines.map((line, i) => (
    <text key={line} className="name" y={top + 14 + i * lineHeight}>
      {line}
    </text>
  ))
  return (
    <g>
      {row.href === undefined ? name : <a href={row.href}>{name}</a>}
      <text className="value" x="100%" y={top + 14} textAnchor="end">
        {row.text}
        {row.more !== '' && <tspan className="more">{` · ${row.more}`}</tspan>}
      </text>
      <line className="rail" x2="100%" y1={y} y2={y} />
      <line className="gap" x1={median} x2={own} y1={y} y2={y} />
      <circle className="best" cx={best} cy={y} r="4" />
      <line className="median" x1={median} x2={median} y1={y - 7} y2={y + 7} />
      <circle className="own" cx={own} cy={y} r="5" />
    </g>
  )
}
