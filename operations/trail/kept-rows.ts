import { canonical, type Entry, type Json, type Problem, problem, readLeaf } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'

/** The columns of a row that the trail can be asked about. */
export type RowFields = { readonly [column: string]: Json }

/** Rows by their key. */
export type Rows = ReadonlyMap<string, RowFields>

/** A table as people call it. */
export type TableWords = { readonly name: string; readonly vi: string; readonly en: string }

/** An entry with what its chain is about and those of its words that were not erased. */
export type ReadEntry = Entry & { readonly subject: string; readonly words: Readonly<Record<string, string>> }

/** The entries of some acts on chains of one kind, in the order in which they were written. */
export async function entriesOf(
  db: Db,
  kind: string,
  acts: readonly string[],
): Promise<readonly ReadEntry[]> {
  const rows = await db
    .selectFrom('entry')
    .innerJoin('chain', 'chain.id', 'entry.chain')
    .select(['entry.chain', 'entry.position', 'chain.subject', 'entry.leaf'])
    .where('chain.kind', '=', kind)
    .where('entry.act', 'in', acts)
    .orderBy('entry.at')
    .orderBy('entry.chain')
    .orderBy('entry.position')
    .execute()
  const words = await wordsOn(db, kind, acts)
  return rows.flatMap(({ chain, position, subject, leaf }) => {
    const entry = readLeaf(leaf)
    return entry === undefined ? [] : [{ ...entry, subject, words: words.get(`${chain}/${position}`) ?? {} }]
  })
}

async function wordsOn(db: Db, kind: string, acts: readonly string[]) {
  const rows = await db
    .selectFrom('disclosure')
    .innerJoin('entry', join =>
      join.onRef('entry.chain', '=', 'disclosure.chain').onRef('entry.position', '=', 'disclosure.position'),
    )
    .innerJoin('chain', 'chain.id', 'entry.chain')
    .select(['disclosure.chain', 'disclosure.position', 'field', 'words'])
    .where('chain.kind', '=', kind)
    .where('entry.act', 'in', acts)
    .execute()
  const kept = rows.flatMap(({ words, ...row }) => (words === null ? [] : [{ ...row, words }]))
  const byEntry = Map.groupBy(kept, ({ chain, position }) => `${chain}/${position}`)
  return new Map(
    [...byEntry].map(([key, said]) => [
      key,
      Object.fromEntries(said.map(({ field, words }) => [field, words])),
    ]),
  )
}

/**
 * Where rows differ from what the trail says of them: rows that no entry tells of, rows that are gone, columns that changed. A column
 * of which the trail says nothing (its words were erased) is not asked about.
 */
export function rowProblems(table: TableWords, told: Rows, kept: Rows): readonly Problem[] {
  const keys = [...new Set([...told.keys(), ...kept.keys()])].sort()
  return keys.flatMap(key => {
    const [wanted, row] = [told.get(key), kept.get(key)]
    if (wanted === undefined) return [untold(table, key)]
    if (row === undefined) return [gone(table, key)]
    const others = Object.keys(wanted).filter(
      column => canonical(wanted[column]) !== canonical(row[column] ?? null),
    )
    return others.length > 0 ? [changed(table, key, others)] : []
  })
}

const remedy = {
  vi: 'Dữ liệu đã bị sửa ngoài phần mềm hoặc hỏng: hãy giữ nguyên hiện trạng và đối chiếu với bản sao lưu gần nhất.',
  en: 'The data was changed outside the software or is damaged: leave it as it is and compare it with the latest backup.',
}

const untold = ({ name, vi, en }: TableWords, key: string): Problem =>
  problem('row-untold', [name, key], {
    vi: `Nhật ký không có mục nào về ${vi} ${key} đang lưu. ${remedy.vi}`,
    en: `No entry of the trail tells of the ${en} ${key} that is kept. ${remedy.en}`,
  })

const gone = ({ name, vi, en }: TableWords, key: string): Problem =>
  problem('row-missing', [name, key], {
    vi: `Nhật ký có ghi ${vi} ${key} nhưng dữ liệu ấy không còn. ${remedy.vi}`,
    en: `The trail tells of the ${en} ${key}, which is gone. ${remedy.en}`,
  })

const changed = ({ name, vi, en }: TableWords, key: string, columns: readonly string[]): Problem =>
  problem('row-differs', [name, key, ...columns], {
    vi: `Dữ liệu đang lưu của ${vi} ${key} khác với nhật ký (${columns.join(', ')}). ${remedy.vi}`,
    en: `What is kept of the ${en} ${key} differs from the trail (${columns.join(', ')}). ${remedy.en}`,
  })
