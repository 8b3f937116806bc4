import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { ScrollBox } from '../../../ui/scroll-box.tsx'

/** One column of a list: what stands over it, and what a line shows in it. */
export type Column<Line> = {
  /** Nothing over buttons. */
  readonly title: string
  readonly cell: (line: Line) => ReactNode
  /** Figures and days stand to the right, one under the other. */
  readonly isFigure?: boolean
}

type Props<Line> = {
  /** What the table lists, for readers of screens. */
  readonly label: string
  readonly lines: readonly Line[]
  /** The first names the line. A column that does not apply is false. */
  readonly columns: readonly (Column<Line> | false)[]
  readonly className?: string
  readonly lineClass?: (line: Line) => string
  /** What stands above the lines that share it: said once instead of in every line. */
  readonly headingOf?: (line: Line) => string
  /** The cells of the line below all others. */
  readonly foot?: readonly ReactNode[]
} & (Named<Line> | Leading<Line>)

/** Each line has a name of its own among the others. */
type Named<Line> = { readonly keyOf: (line: Line) => string; readonly to?: never }

/** Each line leads to a page of its own. */
type Leading<Line> = { readonly to: (line: Line) => string; readonly keyOf?: never }

/** A list as a table: its head stays in sight; on a phone every line becomes a few readable rows that name their columns. */
export function ListTable<Line>({
  label,
  lines,
  keyOf,
  to,
  columns,
  className = 'stacked list-table',
  lineClass,
  headingOf,
  foot,
}: Props<Line>) {
  const shown = columns.filter(column => column !== false)
  return (
    <ScrollBox label={label} isNarrow>
      <table className={className}>
        <thead>
          <tr>
            {shown.map(({ title, isFigure }) =>
              title === '' ? (
                <td key={title} />
              ) : (
                <th key={title} scope="col" className={isFigure ? undefined : 'text'}>
                  {title}
                </th>
              ),
            )}
          </tr>
        </thead>
        {groupsOf(lines, headingOf).map(({ heading, lines: grouped }) => (
          <tbody key={heading}>
            {heading !== '' && (
              <tr className="list-heading">
                <th colSpan={shown.length} scope="rowgroup">
                  {heading}
                </th>
              </tr>
            )}
            {grouped.map(line => (
              <tr key={(to ?? keyOf)(line)} className={lineClass?.(line)}>
                {shown.map((column, at) => (
                  <Cell
                    key={column.title}
                    column={column}
                    isName={at === 0}
                    shown={
                      at === 0 && to ? <Link to={to(line)}>{column.cell(line)}</Link> : column.cell(line)
                    }
                  />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
        {foot && <Foot columns={shown} cells={foot} />}
      </table>
    </ScrollBox>
  )
}

/** The lines under their headings, in their order; under none where none is asked for. */
function groupsOf<Line>(lines: readonly Line[], headingOf: Props<Line>['headingOf'] = () => '') {
  return [...Map.groupBy(lines, headingOf)].map(([heading, grouped]) => ({ heading, lines: grouped }))
}

function Cell<Line>({
  column: { title, isFigure },
  isName,
  shown,
}: {
  readonly column: Column<Line>
  readonly isName: boolean
  readonly shown: ReactNode
}) {
  if (isName) return <th scope="row">{shown}</th>
  return (
    <td className={isFigure ? undefined : 'text'} data-column={title}>
      <div>{shown}</div>
    </td>
  )
}

function Foot<Line>({
  columns,
  cells,
}: {
  readonly columns: readonly Column<Line>[]
  readonly cells: readonly ReactNode[]
}) {
  return (
    <tfoot>
      <tr>
        {columns.map((column, at) => (
          <Cell key={column.title} column={column} isName={at === 0} shown={cells[at]} />
        ))}
      </tr>
    </tfoot>
  )
}
