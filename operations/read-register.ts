import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Act,
  actKinds,
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

/** One row of a file by the names of its columns, with its place. */
type Entry = { readonly file: string; readonly line: number; readonly get: (column: string) => string }

const files = {
  provinces: ['id', 'level', 'name_vi', 'name_en', 'kind', 'founded_on', 'ended_on'],
  names: ['id', 'name_vi', 'name_en', 'from', 'to', 'kind'],
  aliases: ['id', 'alias'],
  codes: ['id', 'code', 'system', 'from', 'to'],
  lineage: ['on', 'act', 'from', 'to', 'share', 'basis'],
} as const

type FileName = keyof typeof files
type Entries = { readonly [name in FileName]: readonly Entry[] }

/** Reads the register of units from the five files of a folder: provinces, names, aliases, codes and lineage. */
export async function readRegister(folder: string): Promise<Outcome<Register>> {
  const names = Object.keys(files).filter((name): name is FileName => name in files)
  const tables = await Promise.all(names.map(name => readEntries(join(folder, `${name}.csv`), files[name])))
  const broken = tables.flatMap(({ problems }) => problems)
  const [provinces, namings, aliases, codes, lineage] = tables.map(table => (table.ok ? table.value : []))
  const entries = { provinces, names: namings, aliases, codes, lineage }
  return unless([...broken, ...entryProblems(entries)], () =>
    registerOf(unitsOf(entries), lineage.map(actOf)),
  )
}

async function readEntries(file: string, columns: readonly string[]): Promise<Outcome<readonly Entry[]>> {
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) return refuse({ ...noFile(file), place: { file: shownPath(file) } })
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

function unitsOf({ provinces, names, aliases, codes }: Entries): readonly Unit[] {
  const byId = (entries: readonly Entry[]) => Map.groupBy(entries, entry => entry.get('id'))
  const [namesOf, aliasesOf, codesOf] = [names, aliases, codes].map(byId)
  return provinces.map(entry => {
    const id = entry.get('id')
    const ended = entry.get('ended_on')
    const dated = (namesOf.get(id) ?? [])
      .map(nameOf)
      .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
    return {
      id,
      level: entry.get('level'),
      foundedOn: entry.get('founded_on'),
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

function entryProblems({ provinces, names, aliases, codes, lineage }: Entries): readonly Problem[] {
  const ids = new Set(provinces.map(entry => entry.get('id')))
  const seen = new Set<string>()
  return [
    ...provinces.flatMap(entry => twice(entry, seen)),
    ...provinces.flatMap(entry => [...day(entry, 'founded_on', true), ...day(entry, 'ended_on', false)]),
    ...[...names, ...aliases, ...codes].flatMap(entry => [
      ...known(entry, 'id', ids),
      ...day(entry, 'from', false),
      ...day(entry, 'to', false),
    ]),
    ...lineage.flatMap(entry => [
      ...day(entry, 'on', true),
      ...known(entry, 'from', ids),
      ...(entry.get('to') === '' ? [] : known(entry, 'to', ids)),
      ...act(entry),
    ]),
  ]
}

const fault = ({ file, line }: Entry, code: string, vi: string, en: string): readonly Problem[] => [
  { ...problem(code, [line], { vi, en }), place: { file, line } },
]

function twice(entry: Entry, seen: Set<string>): readonly Problem[] {
  const id = entry.get('id')
  const before = seen.has(id)
  seen.add(id)
  return before
    ? fault(entry, 'duplicate-unit', `Mã “${id}” đã có ở dòng trên.`, `The id “${id}” stands above already.`)
    : []
}

function known(entry: Entry, column: string, ids: ReadonlySet<string>): readonly Problem[] {
  const id = entry.get(column)
  if (ids.has(id)) return []
  return fault(
    entry,
    'unknown-unit',
    `Mã “${id}” không có trong provinces.csv.`,
    `The id “${id}” is not in provinces.csv.`,
  )
}

function day(entry: Entry, column: string, needed: boolean): readonly Problem[] {
  const text = entry.get(column)
  if (isDay(text) || (text === '' && !needed)) return []
  return fault(
    entry,
    'not-a-day',
    `Cột “${column}”: “${text}” không phải là ngày. Hãy ghi dạng 2025-07-01.`,
    `Column “${column}”: “${text}” is no day. Write it like 2025-07-01.`,
  )
}

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
    vi: `Không đọc được tệp danh mục đơn vị “${shownPath(file)}”. Hãy kiểm tra thư mục frameworks/units.`,
    en: `The file “${shownPath(file)}” of the register of units cannot be read. Check the folder frameworks/units.`,
  })

const noColumn = (column: string): Problem =>
  problem('missing-column', [], {
    vi: `Thiếu cột “${column}”. Xem README của thư mục.`,
    en: `The column “${column}” is missing. See the README of the folder.`,
  })
