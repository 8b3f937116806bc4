import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerOf } from '@thuocdo/engine'
import { listSignIns } from '../sign-in/list-sign-ins.ts'
import { administrator } from '../testing/actors.ts'
import { testEffects } from '../testing/effects.ts'
import { addDivision } from '../units/divisions.ts'
import { importRegister } from '../units/import-register.ts'
import { readEntry } from './read-entry.ts'
import { trailPage } from './trail-page.ts'

const cat = {
  id: 'meo-2020',
  level: 'commune',
  foundedOn: '2020-01-01',
  names: [{ vi: 'Xã Mèo', en: 'Cat Commune', kind: 'commune' }],
  aliases: [],
  codes: [],
}

test('an entry comes with its leaf, both hashes and the check of its chain; a wrong place is refused', async t => {
  const fx = await testEffects(t)
  await importRegister(fx, administrator, registerOf([cat], []))
  await addDivision(fx, administrator, cat.id, 'Phòng Một')
  await addDivision(fx, administrator, cat.id, 'Phòng Hai')
  const { lines } = await trailPage(fx.db, { kind: 'unit', subject: cat.id })
  const [second, first] = lines
  const read = await readEntry(fx, administrator, second.chain, 2)
  assert.ok(read.ok)
  const { length, leaf, hash, previousHash, commitments, problems, line } = read.value
  assert.deepEqual([length, hash, previousHash, problems], [2, second.hash, first.hash, []])
  assert.ok(!leaf.includes('Phòng Hai'))
  assert.deepEqual(Object.keys(commitments), ['name'])
  assert.deepEqual(line.words, [{ field: 'name', words: 'Phòng Hai' }])
  for (const [chain, position] of [
    [second.chain, 3],
    [second.chain, Number.NaN],
    ['meo', 1],
  ] as const)
    assert.equal((await readEntry(fx, administrator, chain, position)).ok, false)
  assert.equal((await readEntry(fx, { ...administrator, grants: [] }, second.chain, 1)).ok, false)
})

test('the record of sign-ins is for who may verify the trail', async t => {
  const fx = await testEffects(t)
  const page = await listSignIns(fx, administrator, { text: 'ai', from: '2026-01-01', to: '2026-01-31' })
  assert.deepEqual(page.ok && page.value, { lines: [], place: { first: 0, last: 0, total: 0 } })
  assert.equal((await listSignIns(fx, { ...administrator, grants: [] }, {})).ok, false)
})
