import { type Draft, inCapacity, type Subject } from '@thuocdo/engine'
import { appendEntries, type Db } from '@thuocdo/store'
import type { ActingAs } from './act-as.ts'
import type { Effects } from './effects.ts'
import { within } from './within.ts'

/** What is written on the chain of one subject. */
export type ChainRecord = { readonly subject: Subject; readonly drafts: readonly Draft[] }

/**
 * Does something to ordinary tables and records it on the chain of every subject that it touches, in one transaction: all or
 * nothing. Chains are taken in one order, whoever acts, so that two acts never wait for each other.
 */
export async function recordedOn<T>(
  fx: Effects,
  acting: ActingAs,
  records: readonly ChainRecord[],
  change: (trx: Db) => Promise<T>,
): Promise<T> {
  return within(fx.db, async trx => {
    const value = await change(trx)
    await appendRecords(fx, trx, acting, records)
    return value
  })
}

/** Appends to the chain of every subject inside a transaction that is under way. */
export async function appendRecords(
  fx: Effects,
  trx: Db,
  { actor, role, grant }: ActingAs,
  records: readonly ChainRecord[],
): Promise<void> {
  const stamp = { at: fx.now(), ...(actor && { actor: actor.person }), ...(role && { role }) }
  for (const { subject, drafts } of records.toSorted(byChain))
    await appendEntries(trx, subject, inCapacity(drafts, grant), stamp, fx.newId())
}

const keyOf = ({ subject: { kind, subject } }: ChainRecord): string => `${kind}\n${subject}`
const byChain = (a: ChainRecord, b: ChainRecord): number =>
  keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0
