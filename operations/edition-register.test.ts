import assert from 'node:assert/strict'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { unitByName } from '@thuocdo/engine'
import { editionRegister } from './edition-register.ts'
import { openWorld } from './open-world.ts'

const day = '2024-12-31'

/** A world whose register `offices` has a Sở Tư pháp in each of two provinces. */
async function world() {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-offices-'))
  const units = join(folder, 'units', 'offices')
  await mkdir(units, { recursive: true })
  const files = {
    units: [
      'id,level,name_vi,name_en,kind,founded_on,ended_on,within',
      'justice-a,office,Sở Tư pháp,Department of Justice,department,2014-05-20,,thanh-hoa-1831',
      'justice-b,office,Sở Tư pháp,Department of Justice,department,2014-05-20,,nghe-an-1991',
    ],
    names: ['id,name_vi,name_en,from,to,kind'],
    aliases: ['id,alias'],
    codes: ['id,code,system,from,to'],
    lineage: ['on,act,from,to,share,basis', '2025-07-01,transfer,justice-a,justice-b,0.5,x'],
  }
  for (const [name, lines] of Object.entries(files))
    await writeFile(join(units, `${name}.csv`), `${lines.join('\n')}\n`)
  const opened = await openWorld(folder)
  assert.ok(opened.ok)
  return opened.value
}

test('an edition within one province knows its units alone; what becomes of them is still known', async () => {
  const units = { register: 'offices', within: 'thanh-hoa-1831', on: day }
  const narrowed = await editionRegister(await world(), { units })
  assert.ok(narrowed.ok)
  const { register, whole } = narrowed.value
  assert.equal(unitByName(register, 'Sở Tư pháp', day)?.id, 'justice-a')
  assert.equal(unitByName(whole, 'Sở Tư pháp', day), undefined)
  assert.deepEqual([register.acts.length, whole.acts.length], [0, 1])
})

test('an edition that is not narrowed has the whole register', async () => {
  const outcome = await editionRegister(await world(), { units: { register: 'offices', on: day } })
  assert.ok(outcome.ok)
  assert.equal(outcome.value.register, outcome.value.whole)
})

test('a province that has no unit there is refused with the nearest one', async () => {
  const units = { register: 'offices', within: 'thanh-hoa-1832', on: day }
  const { ok, problems } = await editionRegister(await world(), { units })
  assert.equal(ok, false)
  assert.deepEqual([problems[0].code, problems[0].at], ['unknown-within', ['units', 'within']])
  assert.match(problems[0].words.vi, /Có phải “thanh-hoa-1831”\?/)
})

test('a register whose units lie within nothing cannot be narrowed', async () => {
  const units = { register: 'provinces', within: 'thanh-hoa-1831', on: day }
  const { problems } = await editionRegister(await world(), { units })
  assert.match(problems[0].words.en, /lie within no other unit\. Leave out “within”\.$/)
})

test('a unit set aside from the ranking must be one of the edition, by its id', async () => {
  const reason = { vi: 'cơ quan thẩm định', en: 'the appraising body' }
  const asked = (unit: string) => ({
    units: { register: 'offices', within: 'thanh-hoa-1831', on: day, unranked: [{ unit, reason }] },
  })
  assert.equal((await editionRegister(await world(), asked('justice-a'))).ok, true)
  const { ok, problems } = await editionRegister(await world(), asked('justice-b'))
  assert.equal(ok, false)
  assert.deepEqual([problems[0].code, problems[0].at], ['unknown-unit', ['units', 'unranked', 0, 'unit']])
})
