import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { unpackedSize } from './zip-size.ts'

/** The directory of an archive whose files say that they unpack to these sizes. */
function archive(sizes: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(46 * sizes.length + 22)
  const view = new DataView(bytes.buffer)
  for (const [i, size] of sizes.entries()) {
    view.setUint32(46 * i, 0x02014b50, true)
    view.setUint32(46 * i + 24, size, true)
  }
  view.setUint32(46 * sizes.length, 0x06054b50, true)
  view.setUint16(46 * sizes.length + 10, sizes.length, true)
  return bytes
}

test('the sizes of the files add up, however large they claim to be', () => {
  assert.equal(unpackedSize(archive([])), 0)
  assert.equal(unpackedSize(archive([1000, 4_000_000_000])), 4_000_001_000)
})

test('bytes that are no whole archive have no size', () => {
  assert.equal(unpackedSize(new Uint8Array(10)), undefined)
  assert.equal(unpackedSize(archive([5]).slice(10)), undefined)
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), bytes => unpackedSize(bytes) === undefined))
})
