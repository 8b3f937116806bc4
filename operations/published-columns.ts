import { fold, type Problem, type Program, type PublishedUnit, problem, type Words } from '@thuocdo/engine'
import { inCell } from './in-cell.ts'
import { anyAmount, readCell } from './read-cell.ts'
import { type DecimalStyle, decimalStyle } from './read-number.ts'
import { columnLetters, placeIn, type Table } from './table.ts'
import { titlePurpose } from './title-purpose.ts'

/** What a column of printed results is for: the total, the rank, the class, remarks, or a figure by the code of its node. */
export type Printed =
  | { readonly kind: 'score' | 'rank' | 'class' | 'note' }
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
    const printed = titlePurpose(name) === 'note' ? noteColumn : printedOf(name, program)
    return printed ? [[at, printed] as const] : []
  })
  return new Map(found)
}

/** What a column of this title holds of a printed result; nothing where it holds none. */
export function printedOf(name: string, program: Program): Printed | undefined {
  const { nodes, position } = program
  const after = /^(?:published|công bố)\s*[:_.]\s*(.+)$/iu.exec(name)?.[1]
  const code = after ?? name
  const node = nodes[position.get(code) ?? -1]
  if (node?.parent === -1) return { kind: 'score' }
  if (node) return after === undefined && node.work.kind !== 'group' ? undefined : { kind: 'figure', code }
  const kind = titles.get(fold(code)) ?? (isTitleOfIndex(code, program) ? 'score' : undefined)
  if (kind) return { kind }
  return after === undefined ? undefined : { kind: 'figure', code }
}

const noteColumn: Printed = { kind: 'note' }

/** Whether a title is that of the index, as tables head its total: `PCI`, `PAR INDEX`, `Điểm PCI 2021`, its whole name. */
function isTitleOfIndex(title: string, { edition }: Program): boolean {
  const { index, period, tree } = edition
  const whole = [edition.title.vi, edition.title.en]
  const short = whole.flatMap(text => /\(([^()]+)\)/.exec(text)?.[1] ?? [])
  const bare = (text: string): string =>
    fold(text)
      .replace(/^(tong diem|diem so|diem|chi so|score) /, '')
      .replace(new RegExp(`( nam)? ${fold(period)}$`), '')
  const known = [index, tree.code, `${tree.code} index`, tree.name.vi, tree.name.en, ...whole, ...short]
  return known.some(text => bare(text) === bare(title))
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

type Draft = {
  score?: number
  rank?: number
  class?: string
  note?: Words
  figures: Record<string, number>
}
type Fault = Pick<Problem, 'code' | 'words'>

const isNumber = (column: Printed | undefined): boolean =>
  column !== undefined && column.kind !== 'class' && column.kind !== 'note'

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
  if (column.kind === 'note') {
    unit.note = { vi: cell, en: cell }
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
