import { fold, type Problem, type Program, type PublishedUnit, problem } from '@thuocdo/engine'
import { inCell } from './in-cell.ts'
import { anyAmount, readCell } from './read-cell.ts'
import { type DecimalStyle, decimalStyle } from './read-number.ts'
import { columnLetters, placeIn, type Table } from './table.ts'

/** What a column of printed results is for: the total, the rank, the class, or a figure by the code of its node. */
export type Printed =
  | { readonly kind: 'score' | 'rank' | 'class' }
  | { readonly kind: 'figure'; readonly code: string }

/** Titles of printed columns, folded. */
const titles: ReadonlyMap<string, 'score' | 'rank' | 'class'> = new Map([
  ...'score|total|total score|diem|tong|tong diem|diem tong|diem so'
    .split('|')
    .map(text => [text, 'score'] as const),
  ...'rank|ranking|hang|xep hang|thu hang'.split('|').map(text => [text, 'rank'] as const),
  ...'class|tier|group|nhom|loai|xep loai|xep nhom'.split('|').map(text => [text, 'class'] as const),
])

/**
 * The printed columns of a table, by position from nought. The code of a leaf alone is an input; that of a group is a printed
 * figure, and so is any code after `published:` or `công bố:`.
 */
export function publishedColumns(table: Table, program: Program): ReadonlyMap<number, Printed> {
  const found = table.header.flatMap((name, at) => {
    const printed = printedOf(name, program)
    return printed ? [[at, printed] as const] : []
  })
  return new Map(found)
}

/** What a column of this title holds of a printed result; nothing where it holds none. */
export function printedOf(name: string, { nodes, position }: Program): Printed | undefined {
  const after = /^(?:published|công bố)\s*[:_.]\s*(.+)$/iu.exec(name)?.[1]
  const code = after ?? name
  const node = nodes[position.get(code) ?? -1]
  if (node?.parent === -1) return { kind: 'score' }
  if (node) return after === undefined && node.work.kind !== 'group' ? undefined : { kind: 'figure', code }
  const kind = titles.get(fold(code))
  if (kind) return { kind }
  return after === undefined ? undefined : { kind: 'figure', code }
}

/** The printed results of every row, in the order of the table. An empty cell printed nothing. */
export function readPrinted(
  table: Table,
  columns: ReadonlyMap<number, Printed>,
): { readonly rows: readonly PublishedUnit[]; readonly problems: readonly Problem[] } {
  const style = decimalStyle(
    table.rows.flatMap(({ cells }) => cells.filter((_, at) => isNumber(columns.get(at)))),
  )
  const problems: Problem[] = [...twice(table, columns)]
  const rows = table.rows.map(({ line, cells }) => {
    const unit: Draft = { figures: {} }
    for (const [at, column] of columns)
      take(unit, column, cells[at], style, ({ code, words }) =>
        problems.push(inCell(table, problem(code, [], words), line, at)),
      )
    return unit
  })
  return { rows, problems }
}

type Draft = { score?: number; rank?: number; class?: string; figures: Record<string, number> }
type Fault = Pick<Problem, 'code' | 'words'>

const isNumber = (column: Printed | undefined): boolean => column !== undefined && column.kind !== 'class'

function take(
  unit: Draft,
  column: Printed,
  cell: string,
  style: DecimalStyle,
  refuse: (fault: Fault) => void,
): void {
  if (cell === '') return
  if (column.kind === 'class') {
    unit.class = cell
    return
  }
  const reading = readCell(cell, anyAmount, style, 'not-published')
  if (typeof reading === 'number') {
    if (column.kind === 'figure') unit.figures[column.code] = reading
    else unit[column.kind] = reading
  } else if ('code' in reading) refuse(reading)
}

/** Two columns that both say the printed total, or the same figure. */
function twice(table: Table, columns: ReadonlyMap<number, Printed>): readonly Problem[] {
  const uses = Map.groupBy(columns, ([, column]) =>
    'code' in column ? `figure ${column.code}` : column.kind,
  )
  return [...uses.values()].flatMap(([[first], ...others]) =>
    others.map(([at]) => {
      const [one, two] = [first, at].map(i => `${columnLetters(i + 1)} “${table.header[i]}”`)
      return {
        ...problem('duplicate-column', [table.headerLine, table.header[at]], {
          vi: `Cột ${one} và cột ${two} cùng ghi một kết quả đã công bố. Hãy giữ lại một cột.`,
          en: `The columns ${one} and ${two} hold the same printed result. Keep one of them.`,
        }),
        place: placeIn(table, table.headerLine, at + 1),
      }
    }),
  )
}
