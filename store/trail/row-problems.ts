import { canonical, type Json, type Problem, problem, type Words } from '@thuocdo/engine'
import type { RowFields } from './told-rows.ts'

/** What a column is called; of a private one the problem does not repeat what stands in it, since problems reach logs. */
export type ColumnWords = Words & { readonly isPrivate?: true }

/** What a table and its columns are called: `one` row of it, and `many` of them. */
export type TableWords = {
  readonly name: string
  readonly one: Words
  readonly many: Words
  readonly columns: Readonly<Record<string, ColumnWords>>
}

/**
 * Where rows differ from what the trail says of them: rows that no entry tells of, rows that are gone, columns that changed. A column
 * of which the trail can say nothing any more is not asked about.
 * @param mayBeGone for tables whose rows are cleared away in time
 */
export function rowProblems(
  table: TableWords,
  told: ReadonlyMap<string, RowFields>,
  kept: ReadonlyMap<string, RowFields>,
  mayBeGone = false,
): readonly Problem[] {
  const keys = [...new Set([...told.keys(), ...kept.keys()])].sort()
  return keys.flatMap(key => {
    const [wanted, row] = [told.get(key), kept.get(key)]
    if (wanted === undefined) return [untold(table, key)]
    if (row === undefined) return mayBeGone ? [] : [gone(table, key)]
    const others = Object.keys(table.columns).filter(column => differs(wanted[column], row[column]))
    return others.length > 0 ? [changed(table, key, others, wanted, row)] : []
  })
}

const differs = (wanted: Json | undefined, kept: Json | undefined): boolean =>
  wanted !== undefined && canonical(wanted) !== canonical(kept ?? null)

const remedy = {
  vi: 'Dữ liệu đã bị sửa ngoài phần mềm hoặc hỏng: hãy giữ nguyên hiện trạng và đối chiếu với bản sao lưu gần nhất.',
  en: 'The data was changed outside the software or is damaged: leave it as it is and compare it with the latest backup.',
}

/** A row that no entry tells of. */
export const untold = ({ name, one }: TableWords, key: string): Problem =>
  problem('row-untold', [name, key], {
    vi: `Nhật ký không có mục nào về ${one.vi} ${key} đang lưu. ${remedy.vi}`,
    en: `No entry of the trail tells of the ${one.en} ${key} that is kept. ${remedy.en}`,
  })

const gone = ({ name, one }: TableWords, key: string): Problem =>
  problem('row-missing', [name, key], {
    vi: `Nhật ký có ghi ${one.vi} ${key} nhưng dữ liệu ấy không còn. ${remedy.vi}`,
    en: `The trail tells of the ${one.en} ${key}, which is gone. ${remedy.en}`,
  })

function changed(
  { name, one, columns }: TableWords,
  key: string,
  others: readonly string[],
  wanted: RowFields,
  row: RowFields,
): Problem {
  const each = others.map(column => said(columns[column], wanted[column] ?? null, row[column] ?? null))
  return problem('row-differs', [name, key, ...others], {
    vi: `Dữ liệu đang lưu của ${one.vi} ${key} khác với nhật ký: ${each.map(({ vi }) => vi).join('; ')}. ${remedy.vi}`,
    en: `What is kept of the ${one.en} ${key} differs from the trail: ${each.map(({ en }) => en).join('; ')}. ${remedy.en}`,
  })
}

function said({ vi, en, isPrivate }: ColumnWords, wanted: Json, kept: Json): Words {
  if (isPrivate)
    return { vi: `${vi} (không nêu vì là dữ liệu riêng)`, en: `${en} (not repeated here: it is private)` }
  const [told, here] = [shown(wanted), shown(kept)]
  return {
    vi: `${vi} theo nhật ký là ${told.vi}, dữ liệu ghi ${here.vi}`,
    en: `${en} by the trail ${told.en}, kept as ${here.en}`,
  }
}

const longest = 200

function shown(value: Json): Words {
  if (value === null || value === '') return { vi: 'để trống', en: 'empty' }
  if (value === true) return { vi: 'có', en: 'yes' }
  if (value === false) return { vi: 'không', en: 'no' }
  const text = typeof value === 'string' ? `“${value}”` : canonical(value)
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text
  return { vi: cut, en: cut }
}
