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

/** The four shares at which a darker step begins, rising. */
export type HeatLimits = readonly [number, number, number, number]

/** What the map draws. */
export type HeatMapProps = {
  readonly columns: readonly HeatColumn[]
  readonly rows: readonly HeatRow[]
  readonly label: string
  readonly legend: HeatLegend
  /** Where the steps begin; fifths of the whole where nothing is said. */
  readonly limits?: HeatLimits
}

const shortRow = 24
/** A row with room for a name in two lines. */
const longRow = 40
/** Letters of a name that fit one line. */
const longestName = 26
/** With more columns than these a cell is too narrow for a number. */
const mostNumbers = 16
/** With no more than these the map fits a desktop. */
const mostOnDesktop = 16

/**
 * Where points are lost: units × parts in five shades. Names are text beside the picture and stay in sight when it scrolls. All cells
 * of a shade are one path, whose unit is the cell: sixty units by ten parts stay light.
 */
export function HeatMap({ columns, rows, label, legend, limits = fifths }: HeatMapProps) {
  if (columns.length === 0 || rows.length === 0) return null
  const cells = placedOf(rows, limits)
  const isLong = rows.some(({ name }) => name.length > longestName)
  const rowHeight = isLong ? longRow : shortRow
  return (
    <>
      <Legend legend={legend} />
      <ScrollBox label={label} isNarrow={columns.length <= mostOnDesktop}>
        <div className={`heat ${widthClass(columns.length)}${isLong ? ' long' : ''}`}>
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
            <Shades columns={columns.length} {...{ rows, cells, rowHeight }} />
            {columns.length <= mostNumbers && <Numbers columns={columns.length} {...{ cells, rowHeight }} />}
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

const fifths: HeatLimits = [0.2, 0.4, 0.6, 0.8]

/** The step of a share, 1…5. */
export const heatStep = (share: number, limits: HeatLimits = fifths): number =>
  1 + limits.filter(limit => share >= limit - 1e-9).length

const placedOf = (rows: readonly HeatRow[], limits: HeatLimits): readonly Placed[] =>
  rows.flatMap((row, at) =>
    row.kind === 'heading'
      ? []
      : row.cells.map((cell, column) => ({
          column,
          row: at,
          step: 'missing' in cell ? 0 : heatStep(cell.share, limits),
          text: 'missing' in cell ? cell.missing : cell.text,
        })),
  )

type ShadesProps = { columns: number; rows: readonly HeatRow[]; cells: readonly Placed[]; rowHeight: number }

function Shades({ columns, rows, cells, rowHeight }: ShadesProps) {
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

/** A line through the middle of the cell, which the style sheet makes as thick as the cell and dashes into stripes. */
const hatched = ({ column, row }: Placed): string => `M${column + 0.03} ${row + 0.5}h.94`

/** Dark letters on light shades, light ones on dark shades, and signs that stand clear of the stripes. */
function Numbers({ columns, cells, rowHeight }: Omit<ShadesProps, 'rows'>) {
  const byGround = Map.groupBy(cells, ({ step }) =>
    step === 0 ? 'on-none' : step > 3 ? 'on-deep' : 'on-pale',
  )
  return [...byGround].map(([ground, own]) => (
    <g key={ground} className={ground}>
      {own.map(({ column, row, text }) => (
        <text
          key={`${row} ${column}`}
          x={percentText((100 * (column + 0.5)) / columns)}
          y={(row + 0.5) * rowHeight + 5}
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
