import { randomBytes } from 'node:crypto'
import { type Draft, type Entry, leafOf, type Role } from '@thuocdo/engine'
import { commitment, nextHead } from './hashes.ts'

/** Who acted, in which role, and when. */
export type Stamp = {
  readonly at: Date
  readonly actor?: string
  readonly role?: Role
}

/** Where a chain ends: how many entries it has, its head, and the instant of the last one; an empty text where there is none. */
export type ChainEnd = {
  readonly id: string
  readonly length: number
  readonly head: Buffer
  readonly lastAt: string
}

/** The words behind one commitment of an entry. */
export type Disclosure = { readonly field: string; readonly salt: Buffer; readonly words: string }

/** An entry with the text that was hashed, the head of the chain after it, and the words that only their commitments tell of. */
export type Linked = {
  readonly entry: Entry
  readonly leaf: string
  readonly hash: Buffer
  readonly disclosures: readonly Disclosure[]
}

/** Makes drafts the next links of a chain. Nothing is written yet. */
export function linkEntries(
  end: ChainEnd,
  drafts: readonly Draft[],
  { at, actor, role }: Stamp,
): readonly Linked[] {
  // A clock that was set back does not make a chain run backwards.
  const instant = at.toISOString() > end.lastAt ? at.toISOString() : end.lastAt
  let head = end.head
  return drafts.map(({ act, cell, body, disclosed = {} }, index) => {
    const disclosures = Object.entries(disclosed).map(salted)
    const entry: Entry = {
      chain: end.id,
      position: end.length + index + 1,
      at: instant,
      ...(actor !== undefined && { actor }),
      ...(role !== undefined && { role }),
      act,
      ...(cell !== undefined && { cell }),
      body,
      ...(disclosures.length > 0 && { commitments: commitmentsOf(disclosures) }),
    }
    const leaf = leafOf(entry)
    head = nextHead(head, leaf)
    return { entry, leaf, hash: head, disclosures }
  })
}

/** Where a chain ends once the new links are written. */
export function endOf(from: ChainEnd, linked: readonly Linked[]): ChainEnd {
  const last = linked.at(-1)
  return last === undefined
    ? from
    : { id: from.id, length: last.entry.position, head: last.hash, lastAt: last.entry.at }
}

// What PostgreSQL cannot keep in a text would make the act fail: it is taken out before the words are committed to.
const salted = ([field, words]: readonly [string, string]): Disclosure => ({
  field,
  salt: randomBytes(16),
  words: words.toWellFormed().replaceAll('\u0000', ''),
})

const commitmentsOf = (disclosures: readonly Disclosure[]): Readonly<Record<string, string>> =>
  Object.fromEntries(disclosures.map(({ field, salt, words }) => [field, commitment(salt, words)]))
