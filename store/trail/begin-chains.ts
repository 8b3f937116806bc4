import type { Draft, Entry, Subject } from '@thuocdo/engine'
import type { Db } from '../connect.ts'
import { firstHead } from './hashes.ts'
import { type ChainEnd, endOf, type Linked, linkEntries, type Stamp } from './link-entries.ts'
import { entryRow, wordsRows } from './trail-rows.ts'

/** A chain that begins: its id, what it is about, and its first entries. */
export type NewChain = Subject & { readonly id: string; readonly drafts: readonly Draft[] }

/** So many rows go in one statement: its parameters are counted in two bytes. */
const atOnce = 1000

/**
 * Begins chains about things that are new, inside the transaction of the act itself: hundreds of them by a handful of statements.
 * A subject that has a chain already is a fault of the program.
 * @returns the entries of each chain, in the order of the chains
 */
export async function beginChains(
  trx: Db,
  chains: readonly NewChain[],
  stamp: Stamp,
): Promise<readonly (readonly Entry[])[]> {
  const begun = chains.map(chain => begin(chain, stamp))
  for (let at = 0; at < begun.length; at += atOnce) await write(trx, begun.slice(at, at + atOnce))
  return begun.map(({ linked }) => linked.map(({ entry }) => entry))
}

type Begun = Subject & { readonly end: ChainEnd; readonly linked: readonly Linked[] }

function begin({ id, kind, subject, drafts }: NewChain, stamp: Stamp): Begun {
  const start = { id, length: 0, head: firstHead(id, { kind, subject }), lastAt: '' }
  const linked = linkEntries(start, drafts, stamp)
  return { kind, subject, linked, end: endOf(start, linked) }
}

async function write(trx: Db, begun: readonly Begun[]): Promise<void> {
  const chains = begun.map(({ kind, subject, end: { lastAt, ...end } }) => ({
    kind,
    subject,
    ...end,
    last_at: lastAt,
  }))
  await trx.insertInto('chain').values(chains).execute()
  const links = begun.flatMap(({ linked }) => linked)
  await trx.insertInto('entry').values(links.map(entryRow)).execute()
  const words = links.flatMap(wordsRows)
  if (words.length > 0) await trx.insertInto('disclosure').values(words).execute()
}
