import { randomBytes } from 'node:crypto'
import { type Draft, type Entry, leafOf, type Role, type Subject } from '@thuocdo/engine'
import type { Db } from '../connect.ts'
import { commitment, firstHead, nextHead } from './hashes.ts'

/** Who acted, in which role, and when. */
export type Stamp = {
  readonly at: Date
  readonly actor?: string
  readonly role?: Role
}

/** Where an entry came to stand. */
export type Appended = { readonly chain: string; readonly entries: readonly Entry[]; readonly head: Buffer }

type Chain = { readonly id: string; readonly length: number; readonly head: Buffer }

/**
 * Appends to the chain of a subject, inside the transaction of the act itself: either both happened or neither. The chain begins
 * with its first entry. Writers of one chain wait for one another; other chains are not touched.
 * @param newChain the id that the chain gets if this is its first entry
 */
export async function appendEntries(
  trx: Db,
  subject: Subject,
  drafts: readonly Draft[],
  stamp: Stamp,
  newChain: string,
): Promise<Appended> {
  const chain = await lockChain(trx, subject, newChain)
  const last = await lastInstant(trx, chain)
  const linked = link(chain, drafts, stamp, last)
  await trx
    .insertInto('entry')
    .values(
      linked.map(({ entry, leaf, hash }) => ({ chain: chain.id, position: entry.position, leaf, hash })),
    )
    .execute()
  const disclosures = linked.flatMap(({ disclosures }) => disclosures)
  if (disclosures.length > 0) await trx.insertInto('disclosure').values(disclosures).execute()
  const head = linked.at(-1)?.hash ?? chain.head
  await trx
    .updateTable('chain')
    .set({ length: chain.length + linked.length, head })
    .where('id', '=', chain.id)
    .execute()
  return { chain: chain.id, entries: linked.map(({ entry }) => entry), head }
}

async function lockChain(trx: Db, { kind, subject }: Subject, newChain: string): Promise<Chain> {
  await trx
    .insertInto('chain')
    .values({ id: newChain, kind, subject, head: firstHead(newChain, { kind, subject }) })
    .onConflict(conflict => conflict.columns(['kind', 'subject']).doNothing())
    .execute()
  return trx
    .selectFrom('chain')
    .select(['id', 'length', 'head'])
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

async function lastInstant(trx: Db, { id, length }: Chain): Promise<string> {
  if (length === 0) return ''
  const { at } = await trx
    .selectFrom('entry')
    .select('at')
    .where('chain', '=', id)
    .where('position', '=', length)
    .executeTakeFirstOrThrow()
  return at
}

function link(chain: Chain, drafts: readonly Draft[], { at, actor, role }: Stamp, last: string) {
  // A clock that was set back does not make a chain run backwards.
  const instant = at.toISOString() > last ? at.toISOString() : last
  let head = chain.head
  return drafts.map(({ act, cell, body, disclosed = {} }, index) => {
    const position = chain.length + index + 1
    const disclosures = Object.entries(disclosed).map(([field, words]) => {
      return { chain: chain.id, position, field, salt: randomBytes(16), words }
    })
    const commitments = Object.fromEntries(
      disclosures.map(({ field, salt, words }) => [field, commitment(salt, words)]),
    )
    const entry: Entry = {
      chain: chain.id,
      position,
      at: instant,
      ...(actor !== undefined && { actor }),
      ...(role !== undefined && { role }),
      act,
      ...(cell !== undefined && { cell }),
      body,
      ...(disclosures.length > 0 && { commitments }),
    }
    const leaf = leafOf(entry)
    head = nextHead(head, leaf)
    return { entry, leaf, hash: head, disclosures }
  })
}
