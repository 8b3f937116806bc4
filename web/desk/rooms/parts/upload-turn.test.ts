import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inUploadTurn, mostUploads } from './upload-turn.ts'

const tenant = { slug: 'bac' }
const who = (id: string) => ({ desk: { tenant }, person: { id } }) as Parameters<typeof inUploadTurn>[0]

/** Begins an upload that lasts until it is let go. */
function begin(id: string) {
  const { promise, resolve } = Promise.withResolvers<string>()
  return { answer: inUploadTurn(who(id), 'add-evidence', () => promise), end: () => resolve('kept') }
}

test('one person sends one file at a time, and the next when it is done', async () => {
  const first = begin('lan')
  const second = await begin('lan').answer
  assert.ok(typeof second !== 'string')
  assert.equal(second.data.problems[0]?.code, 'uploads-busy')
  first.end()
  assert.equal(await first.answer, 'kept')
  const third = begin('lan')
  third.end()
  assert.equal(await third.answer, 'kept')
})

test('so many at once and no more; one that fails gives its turn back', async () => {
  const all = Array.from({ length: mostUploads }, (_, i) => begin(`p${i}`))
  assert.notEqual(typeof (await begin('lan').answer), 'string')
  for (const { end } of all) end()
  await Promise.all(all.map(({ answer }) => answer))
  const broken = inUploadTurn(who('lan'), 'x', () => Promise.reject(new Error('broken')))
  await assert.rejects(broken)
  const next = begin('lan')
  next.end()
  assert.equal(await next.answer, 'kept')
})
