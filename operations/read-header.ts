import { fold, nearest, type Problem, type Program, problem, type Words } from '@thuocdo/engine'
import { printedOf } from './published-columns.ts'
import { anyAmount, type Expected, expectedOf } from './read-cell.ts'
import { eventColumns } from './read-labels.ts'
import { columnLetters, type Table } from './table.ts'
import { type TitlePurpose, titlePurpose } from './title-purpose.ts'

/** A column of values: where it stands (from nought), the code it is for, and what its cells may say. */
export type ValueColumn = { readonly at: number; readonly code: string; readonly expected: Expected }

/** What each column of a table is for; positions count from nought, −1 where there is none. */
export type Layout = {
  readonly unit: number
  readonly block: number
  readonly period: number
  readonly attributes: readonly { readonly at: number; readonly name: string }[]
  readonly values: readonly ValueColumn[]
  readonly problems: readonly Problem[]
}

type Purpose = TitlePurpose | 'value' | 'attribute' | 'unknown'

/** What the columns of a table are for, and everything that is wrong with its header. */
export function readHeader(table: Table, program: Program): Layout {
  const wanted = wantedColumns(program)
  const purposes = table.header.map((name, at) => purposeOf(table, name, at, wanted))
  const find = (purpose: Purpose): number => purposes.indexOf(purpose)
  const values = table.header.flatMap((name, at) =>
    purposes[at] === 'value' ? [{ at, code: name, expected: wanted.get(name) ?? anyAmount }] : [],
  )
  const attributes = table.header.flatMap((name, at) =>
    purposes[at] === 'attribute' ? [{ at, name: attributeName(name) }] : [],
  )
  const layout = { unit: find('unit'), block: find('block'), period: find('period'), attributes, values }
  const notes = table.header.flatMap((name, at) =>
    purposes[at] === 'note' ? noteLeftOut(table, name, at) : [],
  )
  return { ...layout, problems: [...headerProblems(table, program, purposes, wanted), ...notes] }
}

/** What an edition asks a table for: its leaves, and what they are divided by. */
function wantedColumns({ nodes }: Program): ReadonlyMap<string, Expected> {
  const leaves = nodes.filter(({ work }) => work.kind !== 'group' && !comparesResults(work))
  const denominators = leaves.flatMap(({ work }) =>
    work.kind === 'relative' && work.per !== undefined ? [work.per] : [],
  )
  return new Map([
    ...denominators.map(name => [name, anyAmount] as const),
    ...leaves.map(leaf => [leaf.code, expectedOf(leaf)] as const),
  ])
}

/** A leaf that compares final scores needs no column of its own. */
const comparesResults = (work: Program['nodes'][number]['work']): boolean =>
  work.kind === 'absolute' && work.compared !== undefined

function purposeOf(table: Table, name: string, at: number, wanted: ReadonlyMap<string, Expected>): Purpose {
  if (wanted.has(name)) return 'value'
  if (/^attr:./.test(name)) return 'attribute'
  const said = titlePurpose(name)
  if (said) return said
  return name === '' && table.rows.every(({ cells }) => cells[at] === '') ? 'nothing' : 'unknown'
}

const attributeName = (header: string): string => header.slice('attr:'.length).trim()

function headerProblems(
  table: Table,
  program: Program,
  purposes: readonly Purpose[],
  wanted: ReadonlyMap<string, Expected>,
): readonly Problem[] {
  const place = { file: table.file, line: table.headerLine }
  if (!purposes.some(purpose => purpose === 'unit' || purpose === 'value')) return [noHeader(table)]
  const missing = missingColumns(table, program, purposes, wanted)
  const inPlace = table.header.flatMap((name, at) => {
    const found =
      duplicate(table, purposes, at) ??
      (purposes[at] === 'unknown' ? unknown(name, at, program, wanted) : undefined)
    return found ? [{ ...found, at: [table.headerLine, name], place: { ...place, column: at + 1 } }] : []
  })
  return missing.length > 0 ? [...inPlace, { ...missingColumn(missing), place }] : inPlace
}

function missingColumns(
  { header }: Table,
  program: Program,
  purposes: readonly Purpose[],
  wanted: ReadonlyMap<string, Expected>,
): readonly string[] {
  const there = new Set(header.map(name => (name.startsWith('attr:') ? `attr:${attributeName(name)}` : name)))
  const by = program.edition.prepare?.impute?.by
  const labels = [...(by === undefined ? [] : [by]), ...eventColumns(program).keys()]
  return [
    ...(purposes.includes('unit') ? [] : ['unit']),
    ...[...wanted.keys()].filter(code => !there.has(code)),
    ...labels.map(label => `attr:${label}`).filter(label => !there.has(label)),
  ]
}

/** A second column for what an earlier one is for already. */
function duplicate({ header }: Table, purposes: readonly Purpose[], at: number): Problem | undefined {
  const purpose = purposes[at]
  const single = purpose === 'unit' || purpose === 'block' || purpose === 'period'
  const first = single ? purposes.indexOf(purpose) : header.indexOf(header[at])
  if (purpose === 'unknown' || purpose === 'nothing' || purpose === 'note' || first === at) return undefined
  const [one, two] = [first, at].map(i => ({ name: header[i], letters: columnLetters(i + 1) }))
  return problem('duplicate-column', [], {
    vi: `Cột ${one.letters} “${one.name}” và cột ${two.letters} “${two.name}” cùng ghi một nội dung. Hãy giữ lại một cột.`,
    en: `Column ${one.letters} “${one.name}” and column ${two.letters} “${two.name}” are for the same. Keep one of them.`,
  })
}

function unknown(name: string, at: number, program: Program, wanted: ReadonlyMap<string, Expected>): Problem {
  const letters = columnLetters(at + 1)
  if (name === '') return problem('unknown-column', [], untitled(letters))
  if (printedOf(name, program)) return problem('printed-column', [], printedWords(letters, name))
  const like = likeliest(name, program, wanted)
  return problem('unknown-column', [], {
    vi: `Không rõ cột ${letters} “${name}”. ${like ? `Có phải “${like}”?` : 'Hãy xóa cột này; cột phụ thì ghi tiêu đề dạng “attr:tên”.'}`,
    en: `Column ${letters} “${name}” is not known. ${like ? `Did you mean “${like}”?` : 'Delete it; the title of a further label begins with “attr:”.'}`,
  })
}

/** The code that a header means: a criterion by its name, or the code most like it. */
function likeliest(
  name: string,
  { nodes }: Program,
  wanted: ReadonlyMap<string, Expected>,
): string | undefined {
  const folded = fold(name)
  const named = nodes.find(
    ({ code, source }) =>
      wanted.has(code) && [source.name.vi, source.name.en].some(text => fold(text) === folded),
  )
  // One or two letters are near to every other one or two.
  return (
    named?.code ??
    (folded.length > 2 ? nearest(name, [...wanted.keys(), 'unit', 'block', 'year']) : undefined)
  )
}

const printedWords = (letters: string, name: string): Words => ({
  vi: `Cột ${letters} “${name}” ghi kết quả đã công bố, không phải số liệu đầu vào. Hãy bỏ cột này, hoặc dùng “thuocdo import” để đối chiếu kết quả công bố với kết quả tính lại.`,
  en: `Column ${letters} “${name}” holds a printed result, not an input. Leave it out, or use “thuocdo import” to compare what was printed with what is computed.`,
})

/** A column with content but no title, by its letters. */
export const untitled = (letters: string): Words => ({
  vi: `Cột ${letters} có số liệu nhưng không có tiêu đề. Hãy ghi mã chỉ tiêu vào dòng tiêu đề, hoặc xóa cột; tiêu đề gồm nhiều dòng thì gộp thành một dòng.`,
  en: `Column ${letters} has content but no title. Write the code of its criterion in the header, or delete the column; put a header of several lines into one.`,
})

/** Tells that a column of remarks was left out: remarks are no inputs. */
const noteLeftOut = ({ file, headerLine }: Table, name: string, at: number): Problem => ({
  ...problem('notes-left-out', [headerLine, name], {
    vi: `Cột ${columnLetters(at + 1)} “${name}” là ghi chú nên không được đọc làm số liệu.`,
    en: `Column ${columnLetters(at + 1)} “${name}” holds remarks and was left out.`,
  }),
  severity: 'note',
  place: { file, line: headerLine, column: at + 1 },
})

function missingColumn(codes: readonly string[]): Problem {
  const list = codes.map(code => `“${code}”`).join(', ')
  return problem('missing-column', [], {
    vi: `Thiếu ${codes.length} cột: ${list}. Hãy thêm cột; không có số liệu thì để trống các ô.`,
    en: `${codes.length === 1 ? 'One column is' : `${codes.length} columns are`} missing: ${list}. Add ${codes.length === 1 ? 'it' : 'them'}; leave the cells empty where there are no figures.`,
  })
}

/** A table whose first line is no header, and the other sheets among which it may be. */
export function noHeader({ file, header, headerLine, sheet, otherSheets = [] }: Table): Problem {
  const first = header.slice(0, 3).join(', ')
  const others = otherSheets.map(name => `“${name}”`).join(', ')
  const words = {
    vi: `Dòng ${headerLine} (“${first}…”) không phải dòng tiêu đề. Dòng đầu phải có cột “unit” và mã các chỉ tiêu.`,
    en: `Line ${headerLine} (“${first}…”) is no header. The first line must hold “unit” and the codes of the criteria.`,
  }
  const elsewhere = {
    vi: ` Đã đọc trang “${sheet}”; nếu bảng ở trang khác (${others}), hãy chọn trang bằng --sheet.`,
    en: ` The sheet read is “${sheet}”; if the table is on another (${others}), choose it with --sheet.`,
  }
  const all = others === '' ? words : { vi: words.vi + elsewhere.vi, en: words.en + elsewhere.en }
  return { ...problem('no-header', [headerLine], all), place: { file, line: headerLine, column: 1 } }
}
