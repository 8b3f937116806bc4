import type { Draft, Entry, Subject } from '@thuocdo/engine'
import type { Db } from '../connect.ts'
import { firstHead } from './hashes.ts'
import { type ChainEnd, endOf, linkEntries, type Stamp } from './link-entries.ts'
import { entryRow, wordsRows } from './trail-rows.ts'

/** Where an entry came to stand. */
export type Appended = { readonly chain: string; readonly entries: readonly Entry[]; readonly head: Buffer }

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
  const linked = linkEntries(chain, drafts, stamp)
  await trx.insertInto('entry').values(linked.map(entryRow)).execute()
  const words = linked.flatMap(wordsRows)
  if (words.length > 0) await trx.insertInto('disclosure').values(words).execute()
  const { length, head, lastAt } = endOf(chain, linked)
  await trx.updateTable('chain').set({ length, head, last_at: lastAt }).where('id', '=', chain.id).execute()
  return { chain: chain.id, entries: linked.map(({ entry }) => entry), head }
}

async function lockChain(trx: Db, { kind, subject }: Subject, newChain: string): Promise<ChainEnd> {
  await trx
    .insertInto('chain')
    .values({ id: newChain, kind, subject, head: firstHead(newChain, { kind, subject }) })
    .onConflict(conflict => conflict.columns(['kind', 'subject']).doNothing())
    .execute()
  return trx
    .selectFrom('chain')
    .select(['id', 'length', 'head', 'last_at as lastAt'])
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .forUpdate()
    .executeTakeFirstOrThrow()
}
