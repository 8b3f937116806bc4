import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor, Role } from '@thuocdo/engine'
import { type TestEffects, testEffects } from '../testing/effects.ts'
import { listLetters } from './list-letters.ts'
import { mailOnPage } from './mail-on-page.ts'
import { sendSetupLink } from './send-setup-link.ts'

const actorIn = (fx: TestEffects, role: Role): Actor => ({
  person: fx.newId(),
  grants: [{ id: fx.newId(), role, blocks: [], criteria: [], from: '2026-01-01' }],
})

async function personWith(fx: TestEffects, email: string | null): Promise<string> {
  const id = fx.newId()
  await fx.db.insertInto('person').values({ id, name: 'Đỗ Văn Sáu', email, added_at: fx.now() }).execute()
  await fx.db
    .insertInto('account')
    .values({ person: id, login: `l${id}` })
    .execute()
  return id
}

const desk = 'https://thuocdo.example.vn/desk'

test('a set-up link is mailed where an address is known, and handed over in any case', async t => {
  const fx = await testEffects(t)
  const administrator = actorIn(fx, 'administrator')
  const mailed = await sendSetupLink(fx, administrator, {
    person: await personWith(fx, 'sau@example.vn'),
    desk,
  })
  const handed = await sendSetupLink(fx, administrator, { person: await personWith(fx, null), desk })
  assert.ok(mailed.ok && handed.ok)
  assert.deepEqual([mailed.value.isMailed, handed.value.isMailed], [true, false])
  assert.match(handed.value.link, /^https:\/\/thuocdo\.example\.vn\/desk\/set-up\/[\w-]{43}$/)
  const letters = await fx.db.selectFrom('letter').select(['kind', 'words']).execute()
  assert.deepEqual(
    letters.map(({ kind, words }) => [kind, words.includes(mailed.value.link)]),
    [['setup-link', true]],
  )
  const refused = await sendSetupLink(fx, actorIn(fx, 'unit-officer'), {
    person: await personWith(fx, 'b@example.vn'),
    desk,
  })
  assert.equal(refused.ok, false)
  assert.equal((await fx.db.selectFrom('letter').select('id').execute()).length, 1)
})

test('the list of letters holds their words in a demonstration alone, and is not for everyone', async t => {
  const fx = await testEffects(t)
  const administrator = actorIn(fx, 'administrator')
  await sendSetupLink(fx, administrator, { person: await personWith(fx, 'sau@example.vn'), desk })
  const [mailed, shown] = [
    await listLetters(fx, administrator),
    await listLetters({ ...fx, mail: mailOnPage }, administrator),
  ]
  assert.ok(mailed.ok && shown.ok)
  assert.deepEqual([mailed.value.lines[0].state, mailed.value.lines[0].words], ['waiting', ''])
  assert.deepEqual(mailed.value.place, { page: 1, pages: 1, first: 1, last: 1, total: 1 })
  assert.match(shown.value.lines[0].words, /set-up/)
  assert.equal((await listLetters(fx, actorIn(fx, 'unit-officer'))).ok, false)
})
