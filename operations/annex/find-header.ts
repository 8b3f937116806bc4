import { fold } from '@thuocdo/engine'
import { type AnnexGrid, type AnnexRow, ownTexts } from './annex-grid.ts'
import { readPoints } from './points.ts'

/** What a column of a table of criteria holds. `survey`: a mark there says that the points come from a survey. */
export type ColumnRole = 'number' | 'name' | 'points' | 'note' | 'evidence' | 'source' | 'survey'

/** The header of a table of criteria: the rows it takes up, the columns by what they hold, and those nobody reads. */
export type AnnexHeader = {
  readonly from: number
  /** The first row below the header. */
  readonly to: number
  readonly columns: { readonly [role in ColumnRole]: readonly number[] }
  readonly titles: readonly string[]
  readonly unread: readonly string[]
  /** Further columns of maxima, as where each kind of unit has its own. */
  readonly otherPoints: readonly number[]
  /** What each row of the header says, to know it where it is repeated. */
  readonly lines: readonly string[]
}

const mostHeaderRows = 3
const longestTitle = 90

/** The roles by the words of a title, without marks; the first that fits counts. Of several columns of points the first form wins. */
const roleWords: readonly (readonly [ColumnRole | 'other', RegExp])[] = [
  ['number', /^(stt|tt|so tt|so thu tu|ma|ma so|ma tieu chi|no)$/],
  ['evidence', /kiem chung|minh chung|can cu xac dinh/],
  [
    'note',
    /cach (tinh|cham|danh gia|xac dinh)|huong dan|ghi chu|phuong phap (tinh|cham)|quy dinh cham|muc (do )?dat|tieu chuan cham/,
  ],
  ['survey', /dieu tra|khao sat|xhh|lay y kien/],
  ['source', /nguon (so lieu|du lieu|thong tin)|(hinh thuc|phuong phap|phuong thuc) danh gia/],
  ['points', /^(thang )?diem (toi da|chuan)/],
  ['other', /diem (tu|dat|tham dinh|cham)|tu danh gia|tu cham|tham dinh|dat duoc|^ket qua/],
  ['name', /tieu chi|linh vuc|noi dung|chi tieu|chi so thanh phan|criteri/],
  ['note', /thang diem (chi tiet|cu the)|chi tiet/],
  ['points', /diem (toi da|chuan)|thang diem/],
  ['other', /danh gia|chi so/],
  ['points', /^(so diem|diem|diem so|muc diem|points?|max(imum)?( points?)?)$/],
]

/** The header of a table of criteria: at least a column of criteria and one of points; `undefined` where there is none. */
export function findHeader({ rows }: AnnexGrid): AnnexHeader | undefined {
  for (let from = 0; from < rows.length; from++) {
    if (ownTexts(rows[from]).length < 2) continue
    for (let to = from + 1; to <= Math.min(rows.length, from + mostHeaderRows); to++) {
      const header = headerOf(rows, from, to)
      if (header) return headerOf(rows, from, endOf(rows, header)) ?? header
    }
  }
  return undefined
}

/** Whether a row repeats the header, as where a table was cut at the foot of a page; `isBelow`: the row above it does so. */
export function isHeaderAgain(row: AnnexRow, header: AnnexHeader, isBelow: boolean): boolean {
  const { titles, columns, lines } = header
  const said = (column: number): string => fold(row.cells[column]?.text ?? '')
  const isTitled = [...columns.name, ...columns.points].every(
    column => said(column) !== '' && fold(titles[column] ?? '').includes(said(column)),
  )
  if (isTitled) return true
  const isLine = lines.includes(lineOf(row))
  if (!isBelow) return isLine && ownTexts(row).length > 2
  // The lower rows of a header lie under its cell of criteria, or say what they said the first time.
  return isLine || row.cells[columns.name[0]]?.merged === 'above'
}

/** What a row says as one text, wherever its cells stand. */
const lineOf = (row: AnnexRow): string => ownTexts(row).map(fold).join(' | ')

/** Whether a row only numbers or letters the columns: (1) (2) (3), A B C, or A B 1 2 3. */
export function isColumnCount(row: AnnexRow, { columns }: AnnexHeader): boolean {
  const filled = ownTexts(row)
  if (filled.length < 3 || !filled.every(text => columnCount.test(text))) return false
  const counts = filled.map(text => /\w+/.exec(text)?.[0].toUpperCase() ?? '')
  const letters = counts.filter(count => /[A-Z]/.test(count))
  const numbers = counts.filter(count => /\d/.test(count)).map(Number)
  const isInOrder =
    counts.join() === [...letters, ...numbers].join() &&
    letters.every((letter, i) => letter === 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[i]) &&
    numbers.every((n, i) => i === 0 || n > numbers[i - 1])
  return isInOrder && row.cells[columns.name[0]].text !== ''
}

/** The number or letter of a column: (1), 2, A, or (5) = (3) + (4). */
const columnCount = /^\(?(?:\d{1,2}|[A-Za-z])\)?(?:\s*=.*)?$/

function headerOf(rows: readonly AnnexRow[], from: number, to: number): AnnexHeader | undefined {
  const stacks = titleStacks(rows.slice(from, to))
  if (stacks.some(stack => stack.some(title => title.length > longestTitle))) return undefined
  const roles = stacks.map(roleOf)
  const all = (role: ColumnRole): readonly number[] =>
    roles.flatMap((one, i) => (one.role === role ? [i] : []))
  const [name, points] = [all('name').slice(0, 1), bestPoints(roles)]
  if (name.length === 0 || points.length === 0) return undefined
  const columns = {
    number: all('number').slice(0, 1),
    name,
    points,
    note: all('note'),
    evidence: all('evidence'),
    source: all('source'),
    survey: all('survey'),
  }
  const read = new Set(Object.values(columns).flat())
  const titles = stacks.map(stack => stack.join(' / '))
  return {
    from,
    to,
    columns,
    titles,
    unread: titles.filter((title, i) => title !== '' && !read.has(i)),
    otherPoints: all('points').filter(column => !points.includes(column)),
    lines: rows.slice(from, to).map(lineOf),
  }
}

/** The titles above each column, from the top: a title merged over several columns stands above each of them. */
function titleStacks(rows: readonly AnnexRow[]): readonly (readonly string[])[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  return Array.from({ length: width }, (_, column) =>
    rows.map(({ cells }) => titleAt(cells, column)).filter(title => title !== '' && !columnCount.test(title)),
  )
}

function titleAt(cells: AnnexRow['cells'], column: number): string {
  let at = column
  while (at > 0 && cells[at]?.merged === 'left') at--
  return (cells[at]?.text ?? '').replaceAll('\n', ' ')
}

type Role = { readonly role: ColumnRole | 'other'; readonly form: number }

/** The role of a column: what its lowest title says, else what the titles say together. */
function roleOf(stack: readonly string[]): Role {
  const said = [stack.at(-1) ?? '', stack.join(' ')].map(fold)
  for (const title of said) {
    const form = roleWords.findIndex(([, words]) => words.test(title))
    if (title !== '' && form >= 0) return { role: roleWords[form][0], form }
  }
  return { role: 'other', form: roleWords.length }
}

function bestPoints(roles: readonly Role[]): readonly number[] {
  const found = roles.map((role, column) => ({ ...role, column })).filter(({ role }) => role === 'points')
  return found
    .sort((a, b) => a.form - b.form)
    .slice(0, 1)
    .map(({ column }) => column)
}

/** The first row that is no part of the header: below merged titles, lower titles, and numbers of columns. */
function endOf(rows: readonly AnnexRow[], header: AnnexHeader): number {
  let end = header.to
  while (end < rows.length && isStillHeader(rows[end], header)) end++
  return end
}

function isStillHeader(row: AnnexRow, header: AnnexHeader): boolean {
  const [name] = header.columns.name.map(column => row.cells[column])
  const [points] = header.columns.points.map(column => row.cells[column])
  if (ownTexts(row).length === 0) return name.merged === 'above'
  const isBelow = name.text === '' && readPoints(points.text) === undefined
  const saysWhat = ownTexts(row).every(text => roleOf([text]).form < roleWords.length)
  return isColumnCount(row, header) || (isBelow && (name.merged === 'above' || saysWhat))
}
