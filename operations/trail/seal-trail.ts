import { type Entry, type Json, readLeaf } from '@thuocdo/engine'
import { appendEntries, type Db, sql } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { sha256 } from '../hash.ts'
import { within } from '../within.ts'

/** Where a chain ended when it was sealed, and what it is about. */
export type SealedHead = {
  readonly kind: string
  readonly subject: string
  readonly length: number
  /** In hexadecimal. */
  readonly head: string
}

/** Ends of chains by the id of the chain. */
export type SealedHeads = ReadonlyMap<string, SealedHead>

/** The chain that seals stand on. It does not seal itself: each of its entries is linked to the one before. */
const sealChain = { kind: 'trail', subject: 'seal' }

/** Any one number would do, with the schema of the tenant beside it. */
const sealLock = 766_2028

/**
 * Seals the trail: writes down how many chains there are, where each that grew since the last seal ends, and one hash over the ends
 * of all. A chain that is deleted or written anew later no longer agrees with it.
 * @returns whether there was anything to seal
 */
export async function sealTrail({ db, now, newId }: Pick<Effects, 'db' | 'now' | 'newId'>): Promise<boolean> {
  return within(db, async trx => {
    await sql`select pg_advisory_xact_lock(${sealLock}::integer, hashtext(current_schema()))`.execute(trx)
    const before = (await readSeals(trx)).reduce<SealedHeads>(
      (all, { heads }) => withHeads(all, heads),
      new Map(),
    )
    const present = await presentHeads(trx)
    const grown = [...present].filter(([id, { head }]) => before.get(id)?.head !== head)
    if (grown.length === 0) return false
    const heads: Json = Object.fromEntries(grown.map(([id, end]) => [id, { ...end }]))
    const body = { chains: present.size, sha256: digestOf(present), heads }
    await appendEntries(trx, sealChain, [{ act: 'seal-trail', body }], { at: now() }, newId())
    return true
  })
}

async function presentHeads(db: Db): Promise<SealedHeads> {
  const rows = await db
    .selectFrom('chain')
    .select(['id', 'kind', 'subject', 'length', 'head'])
    .where('length', '>', 0)
    .where(eb => eb.not(eb.and(sealChain)))
    .execute()
  return new Map(rows.map(({ id, head, ...row }) => [id, { ...row, head: head.toString('hex') }]))
}

/** One seal: where in its chain it stands, and what it says. */
export type Seal = {
  readonly position: number
  readonly chains: number
  readonly sha256: string
  /** The chains that grew since the seal before. */
  readonly heads: SealedHeads
}

/** The seals of a tenant, the first one first. */
export async function readSeals(db: Db): Promise<readonly Seal[]> {
  const rows = await db
    .selectFrom('entry')
    .innerJoin('chain', 'chain.id', 'entry.chain')
    .select('leaf')
    .where('kind', '=', sealChain.kind)
    .where('subject', '=', sealChain.subject)
    .orderBy('position')
    .execute()
  return rows.flatMap(({ leaf }) => readLeaf(leaf) ?? []).map(sealOf)
}

const sealOf = ({ position, body: { chains, sha256, heads } }: Entry): Seal => ({
  position,
  chains: Number(chains),
  sha256: String(sha256),
  heads: new Map(Object.entries(fieldsOf(heads)).map(([id, end]) => [id, headOf(fieldsOf(end))])),
})

type Fields = { readonly [key: string]: Json }

const fieldsOf = (value: Json | undefined): Fields => (isFields(value) ? value : {})

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const headOf = ({ kind, subject, length, head }: Fields): SealedHead => ({
  kind: String(kind),
  subject: String(subject),
  length: Number(length),
  head: String(head),
})

/** What is sealed once some chains have grown. */
export const withHeads = (before: SealedHeads, grown: SealedHeads): SealedHeads =>
  new Map([...before, ...grown])

/** SHA-256 over `id length head` of every chain, in the order of the ids. */
export const digestOf = (heads: SealedHeads): string =>
  sha256(
    [...heads]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { length, head }]) => `${id} ${length} ${head}\n`)
      .join(''),
  )
