import { linesOfText } from './lines-of-text.ts'
import { percentText, type Scale } from './scale.ts'

/** The marks that a row may carry, told apart by shape: hollow first, then a square, the full dot last. */
export type DumbbellShape = 'hollow' | 'square' | 'full'

/** One line: the figures in the order of the keys, nothing where one is missing; `text` is what is printed at its end. */
export type DumbbellRow = {
  readonly id: string
  readonly name: string
  readonly values: readonly (number | null)[]
  readonly text: string
  readonly isChosen?: boolean
}

/** What the chart draws. The keys name the marks, in the order of the values. */
export type DumbbellProps = {
  readonly keys: readonly { readonly shape: DumbbellShape; readonly text: string }[]
  readonly rows: readonly DumbbellRow[]
  readonly scale: Scale
  readonly tick: (x: number) => string
  readonly label: string
}

const barHeight = 26
/** Letters of a name that fit a phone. */
const longestLine = 44
const nameHeight = 18
const headHeight = 50

/** The same part seen two or three times: what was claimed, what was found, what stood in the end; or two years. */
export function Dumbbell({ keys, rows, scale, tick, label }: DumbbellProps) {
  if (rows.length === 0) return null
  const starts = keyStarts(keys)
  const tops = topsOf(rows)
  const height = tops.at(-1) ?? headHeight
  return (
    <svg className="dumbbell" role="img" aria-label={label} width="100%" height={height}>
      {keys.map(({ shape, text }, i) => (
        <g key={text} className="key">
          <Mark x={starts[i]} y={9} shape={shape} />
          <text x={starts[i] + 12} y="14">
            {text}
          </text>
        </g>
      ))}
      {scale.ticks.map(x => {
        const at = percentText(scale.percent(x))
        return (
          <g key={x} className="grid">
            <line x1={at} x2={at} y1={headHeight - 6} y2={height} />
            <text x={at} y={headHeight - 11} textAnchor="middle">
              {tick(x)}
            </text>
          </g>
        )
      })}
      {rows.map((row, i) => (
        <Row key={row.id} row={row} y={tops[i]} keys={keys} scale={scale} />
      ))}
    </svg>
  )
}

/** Where each key begins, in pixels: its letters need about seven each. */
const keyStarts = (keys: DumbbellProps['keys']): readonly number[] =>
  keys.map((_, i) => keys.slice(0, i).reduce((x, { text }) => x + 32 + 7 * text.length, 0))

/** Where each row begins; the last number is where the last one ends. */
function topsOf(rows: readonly DumbbellRow[]): readonly number[] {
  const tops = [headHeight]
  for (const { name } of rows)
    tops.push((tops.at(-1) ?? 0) + barHeight + nameHeight * linesOfText(name, longestLine).length)
  return tops
}

type RowProps = { row: DumbbellRow; y: number; keys: DumbbellProps['keys']; scale: Scale }

function Row({ row, y, keys, scale }: RowProps) {
  const known = row.values.filter(value => value !== null)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const lines = linesOfText(row.name, longestLine)
  const middle = y + nameHeight * lines.length + 13
  return (
    <g className={row.isChosen ? 'row chosen' : 'row'}>
      {lines.map((line, i) => (
        <text key={line} className="name" y={y + 16 + i * nameHeight}>
          {line}
        </text>
      ))}
      {known.length > 1 && (
        <line
          className="reach"
          x1={percentText(scale.percent(low))}
          x2={percentText(scale.percent(high))}
          y1={middle}
          y2={middle}
        />
      )}
      {row.values.map((value, i) =>
        value === null ? null : (
          <Mark key={keys[i].text} x={percentText(scale.percent(value))} y={middle} shape={keys[i].shape} />
        ),
      )}
      <text
        className="value"
        x={known.length === 0 ? '0%' : percentText(scale.percent(high))}
        dx={known.length === 0 ? 0 : 11}
        y={middle + 5}
      >
        {row.text}
      </text>
    </g>
  )
}

/** A square is centred on its place by the style sheet: percentages and pixels do not add up in an attribute. */
function Mark({ x, y, shape }: { x: string | number; y: number; shape: DumbbellShape }) {
  return shape === 'square' ? (
    <rect className={shape} x={x} y={y - 4.5} width="9" height="9" />
  ) : (
    <circle className={shape} cx={x} cy={y} r={shape === 'full' ? 5 : 6} />
  )
}
