import { accept, nearest, type Outcome, type Problem, type Program, problem, unless } from '@thuocdo/engine'
import { inCell } from './in-cell.ts'
import { meantUnit } from './meant-unit.ts'
import type { PublishedFor } from './read-published.ts'
import { readTable, type Table } from './read-table.ts'
import { titlePurpose } from './title-purpose.ts'

/** How a table calls units and columns, as a person wrote it down: its texts by unit, and its titles by code. */
export type Crosswalk = {
  readonly units: ReadonlyMap<string, string>
  readonly codes: ReadonlyMap<string, string>
  /** The texts as they stand in the file, each with its line. */
  readonly lines: readonly { readonly text: string; readonly line: number }[]
  readonly file: string
}

/** A crosswalk that crosses nothing. */
export const noCrosswalk: Crosswalk = { units: new Map(), codes: new Map(), lines: [], file: '' }

/**
 * Reads a crosswalk: a table with the column `text` and, for names of units, `unit` (an id, or a name that the register knows), or,
 * for titles of columns, `code`. Everything that is wrong comes back at once.
 */
export async function readCrosswalk(
  file: string | undefined,
  edition: PublishedFor,
): Promise<Outcome<Crosswalk>> {
  if (file === undefined) return accept(noCrosswalk)
  const table = await readTable(file)
  return table.ok ? crosswalkOf(table.value, edition) : table
}

/** The crosswalk that a table holds. */
export function crosswalkOf(table: Table, edition: PublishedFor): Outcome<Crosswalk> {
  const [textAt, unitAt, codeAt] = ['text', 'unit', 'code'].map(name => table.header.indexOf(name))
  if (textAt === -1 || (unitAt === -1 && codeAt === -1))
    return unless([wrongHeader(table)], () => noCrosswalk)
  const problems: Problem[] = []
  const [units, codes] = [new Map<string, string>(), new Map<string, string>()]
  for (const { line, cells } of table.rows) {
    const [text, unit, code] = [textAt, unitAt, codeAt].map(at => cells[at] ?? '')
    const refuse = (found: Problem, at: number): void => void problems.push(inCell(table, found, line, at))
    if (text === '' || (unit === '' && code === '')) refuse(incomplete, textAt)
    if (unit !== '')
      cross(
        units,
        text,
        meantUnit(edition.register, unit, edition.program.edition.units.on, found => refuse(found, unitAt)),
        found => refuse(found, textAt),
      )
    if (code !== '')
      cross(
        codes,
        text,
        codeOf(code, edition.program, found => refuse(found, codeAt)),
        found => refuse(found, textAt),
      )
  }
  const lines = table.rows.map(({ line, cells }) => ({ text: cells[textAt], line }))
  return unless(problems, () => ({ units, codes, lines, file: table.file }))
}

/** Puts a text into its map, unless it means something else there already. */
function cross(
  map: Map<string, string>,
  text: string,
  meant: string | undefined,
  refuse: (found: Problem) => void,
): void {
  if (meant === undefined) return
  const before = map.get(plain(text))
  if (before !== undefined && before !== meant) refuse(meansTwo(text, before, meant))
  map.set(plain(text), meant)
}

const plain = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ')

/** Titles that every table of results may have. */
const titles = [
  'unit',
  'block',
  'score',
  'rank',
  'class',
  'points',
  'base',
  'source',
  'note_vi',
  'note_en',
] as const

function codeOf(
  code: string,
  { position, edition }: Program,
  refuse: (found: Problem) => void,
): string | undefined {
  const known = [...titles, ...position.keys(), ...(edition.split ?? []).map(part => part.code)]
  if (known.includes(code) || /^(published|attr|class):./.test(code)) return code
  const like = nearest(code, known)
  refuse(
    problem('unknown-code', [], {
      vi: `không có mã “${code}” trong ấn bản. ${like ? `Có phải “${like}”?` : 'Số liệu công bố khác thì ghi “published:tên”.'}`,
      en: `the edition has no code “${code}”. ${like ? `Did you mean “${like}”?` : 'Write “published:name” for another printed figure.'}`,
    }),
  )
  return undefined
}

/** A table as the crosswalk understands it: titles by their codes, names of units by their ids. Cells keep their addresses. */
export function crossed(table: Table, { units, codes }: Crosswalk): Table {
  const header = table.header.map(name => codes.get(plain(name)) ?? name)
  const at = header.findIndex(name => titlePurpose(name) === 'unit')
  const rows = table.rows.map(row => {
    const id = at === -1 ? undefined : units.get(plain(row.cells[at]))
    return id === undefined ? row : { ...row, cells: row.cells.with(at, id) }
  })
  return { ...table, header, rows }
}

/** Tells of the lines of a crosswalk whose text the table does not hold: often a slip of the pen. */
export function unusedCrossings(table: Table, { units, codes, lines, file }: Crosswalk): readonly Problem[] {
  const header = table.header.map(name => codes.get(plain(name)) ?? name)
  const at = header.findIndex(name => titlePurpose(name) === 'unit')
  const titles = new Set(table.header.map(plain))
  const names = new Set(at === -1 ? [] : table.rows.map(({ cells }) => plain(cells[at])))
  const unused = lines.filter(({ text }) => {
    const key = plain(text)
    return !(codes.has(key) && titles.has(key)) && !(units.has(key) && names.has(key))
  })
  return unused.length === 0 ? [] : [crosswalkUnused(unused, file)]
}

function crosswalkUnused(unused: Crosswalk['lines'], file: string): Problem {
  const shown = unused.slice(0, 5)
  const [vi, en] = ['dòng', 'line'].map(word =>
    shown.map(({ text, line }) => `“${text}” (${word} ${line})`).join(', '),
  )
  const more = unused.length > shown.length ? ' …' : ''
  const words = {
    vi: `${unused.length} dòng của bảng đối chiếu không gặp trong bảng: ${vi}${more}. Hãy kiểm tra cách viết, hoặc bỏ qua nếu bảng này không có.`,
    en: `${unused.length} ${unused.length === 1 ? 'line of the crosswalk is' : 'lines of the crosswalk are'} not met in the table: ${en}${more}. Check the spelling, or ignore this if the table does not have them.`,
  }
  return {
    ...problem('crosswalk-unused', [], words),
    severity: 'note',
    place: { file, line: unused[0].line },
  }
}

const wrongHeader = ({ file, headerLine }: Table): Problem => ({
  ...problem('crosswalk-form', [headerLine], {
    vi: 'Bảng đối chiếu cần cột “text” (chữ trong bảng) và cột “unit” (mã đơn vị) hoặc “code” (mã cột).',
    en: 'A crosswalk needs the column “text” (as the table writes it) and the column “unit” (id of the unit) or “code” (of the column).',
  }),
  place: { file, line: headerLine },
})

const incomplete = problem('crosswalk-incomplete', [], {
  vi: 'dòng thiếu chữ trong bảng, hoặc thiếu cả mã đơn vị và mã cột. Hãy ghi đủ hoặc xóa dòng.',
  en: 'the line has no text, or neither unit nor code. Complete it, or delete the line.',
})

const meansTwo = (text: string, one: string, two: string): Problem =>
  problem('crosswalk-twice', [], {
    vi: `“${text}” được đối chiếu với hai nơi: “${one}” và “${two}”. Hãy giữ lại một.`,
    en: `“${text}” is crossed with two: “${one}” and “${two}”. Keep one of them.`,
  })
