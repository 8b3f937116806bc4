import { actWords, type Entry, isRole, type Role, readLeaf, type Words } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import { isUuid } from '../is-uuid.ts'

/** Who acted: the name and post of today, nothing where they were erased. */
export type TrailActor = {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly isErased: boolean
}

/** Words behind an entry; nothing where they were erased. */
export type TrailWords = { readonly field: string; readonly words: string | null }

/** One entry as it is read by people. */
export type TrailLine = {
  readonly chain: string
  readonly kind: string
  readonly subject: string
  readonly position: number
  readonly at: string
  /** Nothing where the system itself acted. */
  readonly actor?: TrailActor
  readonly role?: Role
  readonly act: string
  readonly actWords: Words
  readonly cell?: string
  readonly body: Entry['body']
  readonly words: readonly TrailWords[]
  /** SHA-256 of the chain up to this entry, in hexadecimal. */
  readonly hash: string
}

/** An entry as it lies in the store, with what its chain is about. */
export type TrailRow = {
  readonly chain: string
  readonly kind: string
  readonly subject: string
  readonly position: number
  readonly leaf: string
  readonly hash: Buffer
}

/** Entries as people read them: with the names of today, and the words that were not erased. */
export async function trailLines(db: Db, rows: readonly TrailRow[]): Promise<readonly TrailLine[]> {
  const read = rows.flatMap(row => {
    const entry = readLeaf(row.leaf)
    return entry === undefined ? [] : [{ row, entry }]
  })
  const [actors, words] = await Promise.all([
    actorsOf(
      db,
      read.flatMap(({ entry }) => entry.actor ?? []),
    ),
    wordsOf(db, rows),
  ])
  return read.map(({ row, entry }) =>
    lineOf(row, entry, actors, words.get(`${row.chain}/${row.position}`) ?? []),
  )
}

function lineOf(
  { chain, kind, subject, position, hash }: TrailRow,
  { at, actor, role, act, cell, body }: Entry,
  actors: ReadonlyMap<string, TrailActor>,
  words: readonly TrailWords[],
): TrailLine {
  return {
    chain,
    kind,
    subject,
    position,
    at,
    ...(actor !== undefined && {
      actor: actors.get(actor) ?? { id: actor, name: '', title: '', isErased: true },
    }),
    ...(role !== undefined && isRole(role) && { role }),
    act,
    actWords: actWords(act),
    ...(cell !== undefined && { cell }),
    body,
    words: words.map(({ field, words }) => ({ field, words })),
    hash: hash.toString('hex'),
  }
}

async function actorsOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, TrailActor>> {
  const wanted = [...new Set(ids)].filter(isUuid)
  if (wanted.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'title', 'erased_at'])
    .where('id', 'in', wanted)
    .execute()
  return new Map(
    rows.map(({ id, name, title, erased_at }) => [id, { id, name, title, isErased: erased_at !== null }]),
  )
}

async function wordsOf(
  db: Db,
  rows: readonly TrailRow[],
): Promise<ReadonlyMap<string, readonly TrailWords[]>> {
  if (rows.length === 0) return new Map()
  const kept = await db
    .selectFrom('disclosure')
    .select(['chain', 'position', 'field', 'words'])
    .where(eb =>
      eb(
        eb.refTuple('chain', 'position'),
        'in',
        rows.map(({ chain, position }) => eb.tuple(chain, position)),
      ),
    )
    .orderBy('field')
    .execute()
  return Map.groupBy(kept, ({ chain, position }) => `${chain}/${position}`)
}
