import type { ChainRow, EntryWithWords } from '@thuocdo/store'

/** One line of an export that can be verified. */
export const line = (value: { readonly [key: string]: unknown }): string => `${JSON.stringify(value)}\n`

/** The line of a chain: how long it was, and its head. */
export const chainLine = ({ id, kind, subject, length, head, last_at }: ChainRow): string =>
  line({ type: 'chain', id, kind, subject, length, head: head.toString('hex'), lastAt: last_at })

/** The line of an entry, with the words behind its commitments where they are asked for. `more` stands before the words. */
export function entryLine(
  { row: { chain, position, leaf, hash }, kept }: EntryWithWords,
  withWords: boolean,
  more: { readonly previous?: string } = {},
): string {
  const words = kept.map(({ field, salt, words }) => ({ field, salt: salt?.toString('hex') ?? null, words }))
  const entry = { type: 'entry', chain, position, leaf, hash: hash.toString('hex'), ...more }
  return line({ ...entry, ...(withWords && { words }) })
}
