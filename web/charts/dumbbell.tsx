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

const rowHeight = 44
const nameHeight = 18
const headHeight = 50

/** The same part seen two or three times: what was claimed, what was found, what stood in the end; or two years. */
export function Dumbbell({ keys, rows, scale, tick, label }: DumbbellProps) {
  if (rows.length === 0) return null
  const height = headHeight + rows.length * rowHeight
  return (
    <svg className="dumbbell" role="img" aria-label={label} width="100%" height={height}>
      {keys.map(({ shape, text }, i) => (
        <g key={text} className="key">
          <Mark x={percentText((100 * i) / keys.length)} y={9} shape={shape} />
          <text x={percentText((100 * i) / keys.length)} dx="12" y="14">
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
        <Row key={row.id} row={row} y={headHeight + i * rowHeight} keys={keys} scale={scale} />
      ))}
    </svg>
  )
}

type RowProps = { row: DumbbellRow; y: number; keys: DumbbellProps['keys']; scale: Scale }

function Row({ row, y, keys, scale }: RowProps) {
  const known = row.values.filter(value => value !== null)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const middle = y + nameHeight + 13
  return (
    <g className={row.isChosen ? 'row chosen' : 'row'}>
      <text className="name" y={y + 16}>
        {row.name}
      </text>
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
function Mark({ x, y, shape }: { x: string; y: number; shape: DumbbellShape }) {
  return shape === 'square' ? (
    <rect className={shape} x={x} y={y - 4.5} width="9" height="9" />
  ) : (
    <circle className={shape} cx={x} cy={y} r={shape === 'full' ? 5 : 6} />
  )
}
