import {
  accept,
  fold,
  isDay,
  kindWords,
  type Outcome,
  type Problem,
  problem,
  type Register,
  registerOf,
  type Unit,
  unitByName,
  unknownUnit,
  unless,
} from '@thuocdo/engine'
import { type ColumnTitles, dayWritten, type NamedColumns, namedColumns } from '../named-columns.ts'
import type { Row, Table } from '../table.ts'
import { englishName } from './english-name.ts'
import { levelOfKind } from './level-of-kind.ts'
import { newUnitId } from './new-unit-id.ts'

const titles = {
  name_vi: ['Tên đơn vị', 'Tên'],
  kind: ['Loại', 'Loại đơn vị'],
  founded_on: ['Ngày thành lập', 'Ngày lập'],
  id: ['Mã của hệ thống'],
  name_en: ['Tên tiếng Anh'],
  level: ['Cấp'],
  ended_on: ['Ngày kết thúc'],
  code: ['Mã đơn vị hành chính', 'Mã số'],
  within: ['Thuộc'],
} as const satisfies ColumnTitles<string>

type Column = keyof typeof titles

/** The titles of the columns of a table of units; the first three are needed. */
export const unitColumns: ColumnTitles<string> = titles

/** Kinds that are no word of the administration before a name, by the words that officers write. */
const otherKinds: Readonly<Record<string, string>> = {
  so: 'department',
  ban: 'department',
  'van phong': 'office',
  'thanh tra': 'inspectorate',
  'ban quan ly': 'authority',
  'co quan nganh doc': 'central-agency',
}

/**
 * A register from a table that officers keep, one unit a row, or everything that is wrong with it, cell by cell.
 * @param here the units that are there: what a row lies within is one of them, or of the table
 */
export function readUnitTable(table: Table, here: Register): Outcome<Register> {
  const columns = namedColumns<Column>(table, titles, ['name_vi', 'kind', 'founded_on'])
  const ids = new Set<string>()
  const read = table.rows.map(row => {
    const unit = unitIn(columns, row, ids)
    const isTwice = ids.has(unit.id)
    ids.add(unit.id)
    return {
      unit,
      row,
      problems: [
        ...rowProblems(columns, row),
        ...(isTwice ? [columns.inCell(row, 'id', twice(unit.id))] : []),
      ],
    }
  })
  const placed = placedIn(columns, read, here)
  const problems = [...columns.problems, ...read.flatMap(one => one.problems), ...placed.problems]
  return table.rows.length === 0
    ? accept(registerOf([], []), problems)
    : unless(problems, () => registerOf(placed.units, []))
}

type ReadUnit = { readonly unit: Unit; readonly row: Row }

/** The units of the rows with the ids of what they lie within, which a row names by its name or id. */
function placedIn(columns: NamedColumns<Column>, read: readonly ReadUnit[], here: Register) {
  const own = read
    .map(({ unit }) => unit)
    .filter(({ id, foundedOn }) => !here.byId.has(id) && isDay(foundedOn))
  const all = registerOf([...here.units, ...new Map(own.map(unit => [unit.id, unit])).values()], [])
  const problems: Problem[] = []
  const units = read.map(({ unit, row }) => {
    const { within: text, ...alone } = unit
    if (text === undefined || !isDay(unit.foundedOn)) return unit
    const holder = unitByName(all, text, unit.foundedOn)
    if (holder === undefined)
      problems.push(columns.inCell(row, 'within', unknownUnit(all, text, unit.foundedOn)))
    return holder === undefined ? alone : { ...alone, within: holder.id }
  })
  return { units, problems }
}

function unitIn(columns: NamedColumns<Column>, row: Row, taken: ReadonlySet<string>): Unit {
  const text = (name: Column) => columns.text(row, name).normalize('NFC').trim()
  const [vi, code, within] = [text('name_vi'), text('code'), text('within')]
  const kind = kindMeant(text('kind'))
  const level = text('level') === '' ? levelOfKind(kind) : text('level')
  const [foundedOn, endedOn] = [dayWritten(text('founded_on')), dayWritten(text('ended_on'))]
  const made = newUnitId({ vi, code }, foundedOn, { isTaken: id => taken.has(id) })
  return {
    id: text('id') || made,
    level,
    ...(within !== '' && { within }),
    foundedOn,
    ...(endedOn !== '' && { endedOn }),
    names: [{ vi, en: englishName(vi, text('name_en')), kind }],
    aliases: [],
    codes: code === '' ? [] : [{ code, system: 'gso', from: foundedOn }],
  }
}

/** A kind by its name, or by the word that stands before a name: `xã` is `commune`. */
function kindMeant(text: string): string {
  const wanted = fold(text)
  const known = Object.entries(kindWords).find(
    ([kind, words]) => kind === text || (words && fold(words.vi) === wanted),
  )
  return known?.[0] ?? otherKinds[wanted] ?? text.trim()
}

function rowProblems(columns: NamedColumns<Column>, row: Row): readonly Problem[] {
  const text = (name: Column) => columns.text(row, name).trim()
  const [founded, ended] = [dayWritten(text('founded_on')), dayWritten(text('ended_on'))]
  const days = (['founded_on', 'ended_on'] as const).filter(
    name => columns.has(name) && (name === 'founded_on' || text(name) !== ''),
  )
  return [
    ...(['name_vi', 'kind'] as const)
      .filter(name => columns.has(name) && text(name) === '')
      .map(name => columns.inCell(row, name, empty(titles[name][0]))),
    ...days
      .filter(name => !isDay(dayWritten(text(name))))
      .map(name => columns.inCell(row, name, notADay(text(name)))),
    ...(isDay(founded) && isDay(ended) && ended <= founded
      ? [columns.inCell(row, 'ended_on', endsBefore)]
      : []),
    ...(text('id') === '' || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text('id'))
      ? []
      : [columns.inCell(row, 'id', badId(text('id')))]),
  ]
}

const empty = (title: string): Problem =>
  problem('empty-cell', [title], {
    vi: `Chưa ghi “${title}”. Hãy ghi vào ô này.`,
    en: `“${title}” is empty. Fill the cell in.`,
  })

const notADay = (text: string): Problem =>
  problem('not-a-day', ['day'], {
    vi: `“${text}” không phải là ngày. Hãy ghi dạng 1/7/2025 hoặc 2025-07-01.`,
    en: `“${text}” is no day. Write it like 1/7/2025 or 2025-07-01.`,
  })

const endsBefore = problem('ends-before', ['ended_on'], {
  vi: 'Ngày kết thúc không sau ngày thành lập. Hãy kiểm tra hai ngày.',
  en: 'The unit ends no later than it was founded. Check both days.',
})

const badId = (id: string): Problem =>
  problem('bad-id', ['id'], {
    vi: `Mã “${id}” chỉ được có chữ thường không dấu, chữ số và dấu “-”. Hãy để trống để hệ thống tự đặt.`,
    en: `The id “${id}” may have only small letters without marks, digits and “-”. Leave it empty and one is made.`,
  })

const twice = (id: string): Problem =>
  problem('duplicate-unit', ['id'], {
    vi: `Mã “${id}” đã có ở dòng trên. Mỗi đơn vị một dòng.`,
    en: `The id “${id}” stands above already. Write each unit once.`,
  })
