import assert from 'node:assert/strict'
import type { Db } from '../connect.ts'
import { commitment, firstHead, nextHead } from '../trail/hashes.ts'

/** An act that was acknowledged: where its last entry stands, the head it gave, and the row that it made. */
export type Acknowledged = {
  readonly chain: string
  readonly position: number
  readonly head: string
  readonly unit: string
}

/** Reads what a writer said; a line that was cut off by its end was not said. */
export const readAcknowledged = (lines: readonly string[]): readonly Acknowledged[] =>
  lines.map(line => {
    const [chain = '', position = '', head = '', unit = ''] = line.split(' ')
    return { chain, position: Number(position), head, unit }
  })

/** Every acknowledged act is there, none is there by half, and every chain follows from its leaves. Gives the number of entries. */
export async function holdsTogether(db: Db, acknowledged: readonly Acknowledged[]): Promise<number> {
  const heads = await foldedHeads(db)
  for (const { chain, position, head } of acknowledged) assert.equal(heads.get(`${chain} ${position}`), head)
  const units = await db.selectFrom('unit').select('id').execute()
  const recorded = await db.selectFrom('entry').select('leaf').where('act', '=', 'found-unit').execute()
  const known = new Set(units.map(({ id }) => id))
  for (const { unit } of acknowledged) assert.ok(known.has(unit), unit)
  assert.deepEqual(recorded.map(({ leaf }) => /unit-[0-9a-f-]{36}/.exec(leaf)?.[0]).sort(), [...known].sort())
  await disclosuresHold(db, units.length)
  return heads.size
}

/** Folds every chain anew from its leaves; gives the head after each position. */
async function foldedHeads(db: Db): Promise<ReadonlyMap<string, string>> {
  const heads = new Map<string, string>()
  for (const chain of await db.selectFrom('chain').selectAll().execute()) {
    const entries = await db
      .selectFrom('entry')
      .select(['position', 'leaf', 'hash'])
      .where('chain', '=', chain.id)
      .orderBy('position')
      .execute()
    let head: Buffer = firstHead(chain.id, chain)
    for (const [index, { position, leaf, hash }] of entries.entries()) {
      head = nextHead(head, leaf)
      assert.equal(position, index + 1)
      assert.deepEqual(hash, head)
      heads.set(`${chain.id} ${position}`, head.toString('hex'))
    }
    assert.equal(chain.length, entries.length)
    assert.deepEqual(chain.head, head)
  }
  return heads
}

async function disclosuresHold(db: Db, acts: number): Promise<void> {
  const disclosed = await db
    .selectFrom('disclosure')
    .innerJoin('entry', join =>
      join.onRef('entry.chain', '=', 'disclosure.chain').onRef('entry.position', '=', 'disclosure.position'),
    )
    .select(['salt', 'words', 'leaf'])
    .execute()
  assert.equal(disclosed.length, acts)
  for (const { salt, words, leaf } of disclosed)
    assert.ok(leaf.includes(commitment(salt ?? Buffer.alloc(0), words ?? '')))
}
