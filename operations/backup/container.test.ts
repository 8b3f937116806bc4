import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { chunkBytes, opened, type Sealing, sealBytes, sealed } from './container.ts'

const sealingWith = (key: Buffer | null): Sealing => ({
  key,
  nonce: Buffer.from('01020304050607', 'hex'),
  head: Buffer.alloc(32, 9),
})
const ways = [sealingWith(Buffer.alloc(32, 7)), sealingWith(null)]

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function all(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of content) parts.push(part)
  return Buffer.concat(parts)
}

const sealedWhole = (bytes: Buffer, way: Sealing) => all(sealed(inPieces(bytes, 10_000), way))
const openedWhole = (bytes: Buffer, way: Sealing) => all(opened(inPieces(bytes, 9_999), way))

test('what was sealed opens again, of any length and however it is cut', async () => {
  const near = fc.integer({ min: -2, max: 2 })
  const lengths = fc
    .tuple(fc.integer({ min: 0, max: 3 }), near)
    .map(([n, d]) => Math.max(0, n * chunkBytes + d))
  await fc.assert(
    fc.asyncProperty(lengths, fc.constantFrom(...ways), async (length, way) => {
      const bytes = randomBytes(length)
      assert.ok((await openedWhole(await sealedWhole(bytes, way), way)).equals(bytes))
    }),
    { numRuns: 40 },
  )
})

test('a chunk left out, moved, doubled, cut off or added is refused', async () => {
  const size = chunkBytes + sealBytes
  for (const way of ways) {
    const whole = await sealedWhole(randomBytes(3 * chunkBytes), way)
    const [a, b, c] = [0, 1, 2].map(i => whole.subarray(i * size, (i + 1) * size))
    assert.equal(whole.length, 3 * size)
    for (const parts of [[a, c], [b, a, c], [a, a, b, c], [a, b], [a, b, c, c], [a], []])
      await assert.rejects(openedWhole(Buffer.concat(parts), way), `${parts.length} chunks`)
  }
})

test('another key, another head or another nonce opens nothing', async () => {
  const [way] = ways
  const whole = await sealedWhole(Buffer.from('Trần Thị Ánh'), way)
  const others = [
    { ...way, key: Buffer.alloc(32, 8) },
    { ...way, head: Buffer.alloc(32, 8) },
    { ...way, nonce: Buffer.alloc(7) },
  ]
  for (const other of others) await assert.rejects(openedWhole(whole, other))
  assert.equal(whole.includes('Ánh'), false)
})
