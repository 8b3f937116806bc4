import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Act,
  accept,
  actKinds,
  type Completeness,
  idWanted,
  isDay,
  type Outcome,
  type Problem,
  problem,
  type Register,
  refuse,
  registerOf,
  type Unit,
  type UnitCode,
  type UnitName,
  unless,
} from '@thuocdo/engine'
import { readCsv } from './read-csv.ts'
import { shownPath } from './read-edition.ts'
import type { Table } from './table.ts'

/** One row of a file by the names of its columns, with its place. A column that is not there is empty. */
type Entry = { readonly file: string; readonly line: number; readonly get: (column: string) => string }

const files = {
  units: ['id', 'level', 'name_vi', 'name_en', 'kind', 'founded_on', 'ended_on'],
  names: ['id', 'name_vi', 'name_en', 'from', 'to', 'kind'],
  aliases: ['id', 'alias'],
  codes: ['id', 'code', 'system', 'from', 'to'],
  lineage: ['on', 'act', 'from', 'to', 'share', 'basis'],
} as const

type FileName = keyof typeof files
type Entries = { readonly [name in FileName]: readonly Entry[] }

/** What a register may say of itself, in one row: since when it lacks no unit, and what it holds on other days. */
const aboutColumns = ['complete_since', 'note_vi', 'note_en'] as const

/**
 * Reads the register of units from the five files of a folder: units, names, aliases, codes and lineage. A sixth one,
 * `register.csv`, may say since when it is complete.
 */
export async function readRegister(folder: string): Promise<Outcome<Register>> {
  const names = Object.keys(files).filter((name): name is FileName => name in files)
  const tables = await Promise.all(names.map(name => readEntries(join(folder, `${name}.csv`), files[name])))
  const about = await readAbout(join(folder, 'register.csv'))
  const broken = [...tables, about].flatMap(({ problems }) => problems)
  const [units, namings, aliases, codes, lineage] = tables.map(table => (table.ok ? table.value : []))
  const entries = { units, names: namings, aliases, codes, lineage }
  const completeness = about.ok ? about.value : undefined
  const register = registerOf(unitsOf(entries), lineage.map(actOf), completeness)
  return unless([...broken, ...entryProblems(entries, register)], () => register)
}

async function readEntries(file: string, columns: readonly string[]): Promise<Outcome<readonly Entry[]>> {
  const bytes = await readFile(file).catch(() => undefined)
  return bytes
    ? entriesIn(bytes, file, columns)
    : refuse({ ...noFile(file), place: { file: shownPath(file) } })
}

async function readAbout(file: string): Promise<Outcome<Completeness | undefined>> {
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) return accept(undefined)
  const rows = entriesIn(bytes, file, aboutColumns)
  if (!rows.ok) return rows
  const [first, ...others] = rows.value
  const problems = [
    ...(first ? day(first, 'complete_since', false, new Set()) : []),
    ...others.flatMap(row => fault(row, 'second-row', ...oneRowOnly)),
  ]
  return unless(problems, () => first && completenessOf(first))
}

function completenessOf(entry: Entry): Completeness {
  const since = entry.get('complete_since')
  return {
    ...(since !== '' && { since }),
    note: { vi: entry.get('note_vi'), en: entry.get('note_en') },
  }
}

const oneRowOnly = [
  'Tệp register.csv chỉ có một dòng dưới dòng tên cột. Hãy bỏ dòng này.',
  'The file register.csv has one row below its header. Remove this one.',
] as const

function entriesIn(bytes: Uint8Array, file: string, columns: readonly string[]): Outcome<readonly Entry[]> {
  const table = readCsv(bytes, shownPath(file))
  if (!table.ok) return table
  const missing = columns.filter(column => !table.value.header.includes(column))
  const problems = missing.map(column => ({
    ...noColumn(column),
    place: { file: table.value.file, line: 1 },
  }))
  return unless(problems, () => entriesOf(table.value))
}

function entriesOf({ file, header, rows }: Table): readonly Entry[] {
  const position = new Map(header.map((name, i) => [name, i]))
  return rows.map(({ line, cells }) => ({
    file,
    line,
    get: column => cells[position.get(column) ?? -1] ?? '',
  }))
}

function unitsOf({ units, names, aliases, codes }: Entries): readonly Unit[] {
  const byId = (entries: readonly Entry[]) => Map.groupBy(entries, entry => entry.get('id'))
  const [namesOf, aliasesOf, codesOf] = [names, aliases, codes].map(byId)
  return units.map(entry => {
    const id = entry.get('id')
    const [within, ended] = [entry.get('within'), entry.get('ended_on')]
    const dated = (namesOf.get(id) ?? [])
      .map(nameOf)
      .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
    return {
      id,
      level: entry.get('level'),
      ...(within !== '' && { within }),
      foundedOn: entry.get('founded_on'),
      ...(entry.get('stand_in') === 'yes' && { foundedIsStandIn: true }),
      ...(ended !== '' && { endedOn: ended }),
      names: dated.length > 0 ? dated : [nameOf(entry)],
      aliases: (aliasesOf.get(id) ?? []).map(alias => alias.get('alias')),
      codes: (codesOf.get(id) ?? []).map(codeOf),
    }
  })
}

const nameOf = (entry: Entry): UnitName => ({
  vi: entry.get('name_vi'),
  en: entry.get('name_en'),
  kind: entry.get('kind'),
  ...daysOf(entry),
})

const codeOf = (entry: Entry): UnitCode => ({
  code: entry.get('code'),
  system: entry.get('system'),
  ...daysOf(entry),
})

function daysOf(entry: Entry): { readonly from?: string; readonly to?: string } {
  const [from, to] = [entry.get('from'), entry.get('to')]
  return { ...(from !== '' && { from }), ...(to !== '' && { to }) }
}

function actOf(entry: Entry): Act {
  const [to, share] = [entry.get('to'), entry.get('share')]
  return {
    on: entry.get('on'),
    kind: actKindOf(entry) ?? 'transfer',
    from: entry.get('from'),
    ...(to !== '' && { to }),
    ...(share !== '' && { share: Number(share) }),
    basis: entry.get('basis'),
  }
}

const actKindOf = (entry: Entry) => actKinds.find(kind => kind === entry.get('act'))

function entryProblems(
  { units, names, aliases, codes, lineage }: Entries,
  register: Register,
): readonly Problem[] {
  const [seen, days] = [new Set<string>(), new Set<string>()]
  return [
    ...units.flatMap(entry => twice(entry, seen)),
    ...units.flatMap(entry => [
      ...day(entry, 'founded_on', true, days),
      ...day(entry, 'ended_on', false, days),
      ...standIn(entry),
    ]),
    ...[...names, ...aliases, ...codes].flatMap(entry => [
      ...known(entry, 'id', register),
      ...day(entry, 'from', false, days),
      ...day(entry, 'to', false, days),
    ]),
    ...lineage.flatMap(entry => [
      ...day(entry, 'on', true, days),
      ...known(entry, 'from', register),
      ...(entry.get('to') === '' ? [] : known(entry, 'to', register)),
      ...act(entry),
    ]),
  ]
}

const fault = (entry: Entry, code: string, vi: string, en: string): readonly Problem[] => [
  placed(entry, problem(code, [], { vi, en })),
]

const placed = ({ file, line }: Entry, found: Problem): Problem => ({
  ...found,
  at: [line],
  place: { file, line },
})

function twice(entry: Entry, seen: Set<string>): readonly Problem[] {
  const id = entry.get('id')
  const before = seen.has(id)
  seen.add(id)
  return before
    ? fault(entry, 'duplicate-unit', `Mã “${id}” đã có ở dòng trên.`, `The id “${id}” stands above already.`)
    : []
}

function known(entry: Entry, column: string, register: Register): readonly Problem[] {
  const id = entry.get(column)
  return register.byId.has(id) ? [] : [placed(entry, idWanted(register, id))]
}

/** The same few days stand in thousands of rows, so those found right are kept. */
function day(entry: Entry, column: string, needed: boolean, right: Set<string>): readonly Problem[] {
  const text = entry.get(column)
  if (right.has(text) || (text === '' && !needed)) return []
  if (isDay(text)) {
    right.add(text)
    return []
  }
  return fault(
    entry,
    'not-a-day',
    `Cột “${column}”: “${text}” không phải là ngày. Hãy ghi dạng 2025-07-01.`,
    `Column “${column}”: “${text}” is no day. Write it like 2025-07-01.`,
  )
}

const standIn = (entry: Entry): readonly Problem[] =>
  ['', 'yes'].includes(entry.get('stand_in'))
    ? []
    : fault(
        entry,
        'not-yes',
        `Cột “stand_in”: “${entry.get('stand_in')}”. Hãy ghi yes nếu ngày lập chỉ là ngày ghi thay, nếu không thì để trống.`,
        `Column “stand_in”: “${entry.get('stand_in')}”. Write yes where the founding day only stands in, else leave it empty.`,
      )

function act(entry: Entry): readonly Problem[] {
  const share = entry.get('share')
  if (actKindOf(entry) && (share === '' || (Number(share) >= 0 && Number(share) <= 1))) return []
  return fault(
    entry,
    'unknown-act',
    `Hành vi “${entry.get('act')}” với phần “${share}” không hợp lệ. Các hành vi: ${actKinds.join(', ')}; phần từ 0 đến 1.`,
    `The act “${entry.get('act')}” with share “${share}” is not valid. The acts: ${actKinds.join(', ')}; a share is 0 to 1.`,
  )
}

const noFile = (file: string): Problem =>
  problem('no-such-file', [], {
    vi: `Không đọc được tệp danh mục đơn vị “${shownPath(file)}”. Danh mục nào cũng gồm năm tệp: units, names, aliases, codes, lineage.`,
    en: `The file “${shownPath(file)}” of the register of units cannot be read. Every register has five files: units, names, aliases, codes, lineage.`,
  })

const noColumn = (column: string): Problem =>
  problem('missing-column', [], {
    vi: `Thiếu cột “${column}”. Xem README của thư mục.`,
    en: `The column “${column}” is missing. See the README of the folder.`,
  })
