import { createHash } from 'node:crypto'
import type pg from 'pg'
import { firstHead, nextHead } from '../trail/hashes.ts'

/** All chains of one tenant in a few figures; two tenants with the same trail have the same ones, and no others have. */
export type ChainHeads = {
  readonly chains: number
  readonly entries: number
  /** SHA-256 in hexadecimal over `id length head` of every chain, in the order of the ids. */
  readonly sha256: string
}

/** Reads the heads of every chain of the schema that the connection stands in. */
export async function chainHeads(client: pg.Client): Promise<ChainHeads> {
  const hash = createHash('sha256')
  let [chains, entries] = [0, 0]
  for await (const { id, length, head } of batches<Chain>(client, chainText, ['id'])) {
    hash.update(`${id} ${length} ${head.toString('hex')}\n`)
    chains++
    entries += length
  }
  return { chains, entries, sha256: hash.digest('hex') }
}

/**
 * Hashes every entry again and looks whether each chain ends in the head that it claims.
 * @returns the ids of the chains that do not
 */
export async function brokenChains(client: pg.Client): Promise<readonly string[]> {
  const heads = new Map<string, Chain & { readonly now: Buffer; readonly seen: number }>()
  for await (const chain of batches<Chain>(client, chainText, ['id']))
    heads.set(chain.id, { ...chain, now: firstHead(chain.id, chain), seen: 0 })
  for await (const { chain, position, leaf } of batches<Leaf>(client, entryText, ['chain', 'position'])) {
    const before = heads.get(chain)
    if (before === undefined) return [chain]
    const isNext = position === before.seen + 1
    heads.set(chain, {
      ...before,
      now: isNext ? nextHead(before.now, leaf) : Buffer.alloc(0),
      seen: position,
    })
  }
  return [...heads.values()]
    .filter(({ now, head, seen, length }) => !now.equals(head) || seen !== length)
    .map(({ id }) => id)
}

type Chain = {
  readonly id: string
  readonly kind: string
  readonly subject: string
  readonly length: number
  readonly head: Buffer
}
type Leaf = { readonly chain: string; readonly position: number; readonly leaf: string }

const chainText = `select id, kind, subject, length, head from chain`
const entryText = `select chain, position, leaf from entry`
const batchRows = 5000

/** Rows in the order of a key, some thousands at a time, so that any number of them fits. */
async function* batches<Row extends Readonly<Record<string, unknown>>>(
  client: pg.Client,
  text: string,
  key: readonly string[],
): AsyncGenerator<Row> {
  const names = key.join(', ')
  const places = key.map((_, index) => `$${index + 1}`).join(', ')
  let after: readonly unknown[] | null = null
  do {
    const where: string = after === null ? '' : `where (${names}) > (${places})`
    const { rows }: pg.QueryResult<Row> = await client.query<Row>(
      `${text} ${where} order by ${names} limit ${batchRows}`,
      after === null ? [] : [...after],
    )
    yield* rows
    const last = rows.at(-1)
    after = last === undefined || rows.length < batchRows ? null : key.map(name => last[name])
  } while (after !== null)
}
