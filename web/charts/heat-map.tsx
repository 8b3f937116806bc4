import { ScrollBox } from '../ui/scroll-box.tsx'
import { percentText } from './scale.ts'

/** A column of the map: a part of the whole. */
export type HeatColumn = { readonly id: string; readonly name: string }

/** A cell: how much of its maximum was reached (0…1) with its number as printed, or the sign of the reason why there is none. */
export type HeatCell = { readonly share: number; readonly text: string } | { readonly missing: string }

/** One line of the map: a heading of a group, or a unit with a cell for each column. */
export type HeatRow =
  | { readonly kind: 'heading'; readonly id: string; readonly name: string }
  | {
      readonly kind: 'unit'
      readonly id: string
      readonly name: string
      readonly href?: string
      readonly isChosen?: boolean
      readonly cells: readonly HeatCell[]
    }

/** What the legend says: the five steps from least to most, and what each sign of a missing cell means. */
export type HeatLegend = { readonly steps: readonly string[]; readonly missing: readonly string[] }

/** What the map draws. */
export type HeatMapProps = {
  readonly columns: readonly HeatColumn[]
  readonly rows: readonly HeatRow[]
  readonly label: string
  readonly legend: HeatLegend
}

const rowHeight = 24
/** With more columns than these a cell is too narrow for a number. */
const mostNumbers = 16
/** With no more than these the map fits a desktop. */
const mostOnDesktop = 16

/**
 * Where points are lost: units × parts in five shades. Names are text beside the picture and stay in sight when it scrolls. All cells
 * of a shade are one path, whose unit is the cell: sixty units by ten parts stay light.
 */
export function HeatMap({ columns, rows, label, legend }: HeatMapProps) {
  if (columns.length === 0 || rows.length === 0) return null
  const cells = placedOf(rows)
  return (
    <>
      <Legend legend={legend} />
      <ScrollBox label={label} isNarrow={columns.length <= mostOnDesktop}>
        <div className={`heat ${widthClass(columns.length)}`}>
          <ol className="heat-head">
            {columns.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ol>
          <ol className="heat-names">
            {rows.map(row => (
              <li key={row.id} className={nameClass(row)}>
                {row.kind === 'unit' && row.href ? <a href={row.href}>{row.name}</a> : row.name}
              </li>
            ))}
          </ol>
          <svg role="img" aria-label={label} width="100%" height={rows.length * rowHeight}>
            <Shades columns={columns.length} rows={rows} cells={cells} />
            {columns.length <= mostNumbers && <Numbers columns={columns.length} cells={cells} />}
          </svg>
        </div>
      </ScrollBox>
    </>
  )
}

/** How wide the cells are at least: style sheets cannot count columns. */
const widthClass = (columns: number): string =>
  columns <= 4 ? 'few' : columns <= 8 ? 'some' : columns <= mostNumbers ? 'many' : 'dense'

function nameClass(row: HeatRow): string | undefined {
  if (row.kind === 'heading') return 'heading'
  return row.isChosen ? 'chosen' : undefined
}

type Placed = { readonly step: number; readonly column: number; readonly row: number; readonly text: string }

/** The step of a share: fifths of the maximum. What lies beyond either end counts as the end. */
export const heatStep = (share: number): number => Math.min(5, Math.max(1, Math.floor(share * 5 + 1e-9) + 1))

const placedOf = (rows: readonly HeatRow[]): readonly Placed[] =>
  rows.flatMap((row, at) =>
    row.kind === 'heading'
      ? []
      : row.cells.map((cell, column) => ({
          column,
          row: at,
          step: 'missing' in cell ? 0 : heatStep(cell.share),
          text: 'missing' in cell ? cell.missing : cell.text,
        })),
  )

type ShadesProps = { columns: number; rows: readonly HeatRow[]; cells: readonly Placed[] }

function Shades({ columns, rows, cells }: ShadesProps) {
  const byStep = Map.groupBy(cells, ({ step }) => step)
  const chosen = rows.flatMap((row, at) => (row.kind === 'unit' && row.isChosen ? [at] : []))
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${columns} ${rows.length}`}
      preserveAspectRatio="none"
      width="100%"
      height={rows.length * rowHeight}
    >
      {[0, 1, 2, 3, 4, 5].map(step => {
        const of = byStep.get(step) ?? []
        const draw = step === 0 ? hatched : filled
        return of.length === 0 ? null : <path key={step} className={`s${step}`} d={of.map(draw).join('')} />
      })}
      {chosen.map(at => (
        <path key={at} className="chosen" d={`M0 ${at}h${columns}v1h-${columns}z`} />
      ))}
    </svg>
  )
}

const filled = ({ column, row }: Placed): string => `M${column} ${row}h1v1h-1z`

/** Three strokes across the cell. */
const hatched = ({ column: x, row: y }: Placed): string =>
  `M${x} ${y + 0.5}l.5-.5M${x} ${y + 1}l1-1M${x + 0.5} ${y + 1}l.5-.5`

/** Dark letters on light shades, light ones on dark shades. */
function Numbers({ columns, cells }: { columns: number; cells: readonly Placed[] }) {
  return [false, true].map(isDeep => (
    <g key={String(isDeep)} className={isDeep ? 'on-deep' : 'on-pale'}>
      {cells
        .filter(({ step }) => step > 3 === isDeep)
        .map(({ column, row, text }) => (
          <text
            key={`${row} ${column}`}
            x={percentText((100 * (column + 0.5)) / columns)}
            y={row * rowHeight + 17}
          >
            {text}
          </text>
        ))}
    </g>
  ))
}

function Legend({ legend }: { legend: HeatLegend }) {
  return (
    <ul className="heat-legend">
      {legend.steps.map((text, i) => (
        <li key={text} className={`s${i + 1}`}>
          {text}
        </li>
      ))}
      {legend.missing.map(text => (
        <li key={text} className="s0">
          {text}
        </li>
      ))}
    </ul>
  )
}
