import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MailRefused } from '../ports/mail.ts'
import { type TestEffects, testEffects } from '../testing/effects.ts'
import { chooseDigest, wantsDigest } from './choose-digest.ts'
import { mailOnPage } from './mail-on-page.ts'
import { notify } from './notify.ts'
import { countUnread, markRead, readNotices } from './read-notices.ts'
import { sendLetter } from './send-letter.ts'
import { writeSetupLinkLetter } from './setup-link-letter.ts'
import { writeDigests } from './write-digests.ts'
import { writeLetter } from './write-letter.ts'

async function personWith(fx: TestEffects, email: string | null, language = 'vi'): Promise<string> {
  const id = fx.newId()
  await fx.db
    .insertInto('person')
    .values({ id, name: 'Phạm Thị Năm', email, language, added_at: fx.now() })
    .execute()
  await fx.db
    .insertInto('account')
    .values({ person: id, login: `l${id}` })
    .execute()
  return id
}

const write = (fx: TestEffects, person: string, key = 'one') =>
  fx.db.transaction().execute(trx =>
    writeLetter(trx, fx, {
      person,
      kind: 'notice',
      key,
      subject: { vi: 'Chào', en: 'Hello' },
      words: { vi: 'Thư thử', en: 'A letter' },
    }),
  )

const letters = (fx: TestEffects) => fx.db.selectFrom('letter').selectAll().orderBy('made_at').execute()

test('a letter is in the language of its reader, written once a key, and sent once', async t => {
  const fx = await testEffects(t)
  const person = await personWith(fx, 'nam@example.vn', 'en')
  assert.deepEqual([await write(fx, person), await write(fx, person)], [true, false])
  const [{ id, subject }] = await letters(fx)
  assert.equal(subject, 'Hello')
  const outcomes = await Promise.all([sendLetter(fx, id), sendLetter(fx, id)])
  assert.deepEqual(outcomes.map(({ state }) => state).sort(), ['nothing', 'sent'])
  assert.deepEqual(
    fx.letters.map(({ to, words }) => [to, words]),
    [['nam@example.vn', 'A letter']],
  )
  assert.equal((await sendLetter(fx, id)).state, 'nothing')
})

test('nobody without an address gets a letter', async t => {
  const fx = await testEffects(t)
  assert.equal(await write(fx, await personWith(fx, null)), false)
  assert.deepEqual(await letters(fx), [])
})

test('what the server refuses for good is given up, what it puts off is tried again', async t => {
  const fx = await testEffects(t)
  await write(fx, await personWith(fx, 'nam@example.vn'))
  const [{ id }] = await letters(fx)
  const failing = (error: Error) => ({ ...fx, mail: { send: () => Promise.reject(error) } })
  const later = await sendLetter(
    failing(Object.assign(new Error('nam@example.vn'), { responseCode: 451 })),
    id,
  )
  assert.deepEqual(later, { state: 'later', reason: '451' })
  const [waiting] = await letters(fx)
  assert.deepEqual([waiting.attempts, waiting.failure, waiting.given_up_at], [1, '451', null])
  const refused = await sendLetter(failing(new MailRefused('server-refused 550')), id)
  assert.deepEqual(refused, { state: 'given-up', reason: 'server-refused 550' })
  assert.equal((await sendLetter(fx, id)).state, 'nothing')
})

test('an address that is none, an erased person and a wait of days end a letter without a try', async t => {
  const fx = await testEffects(t)
  const bad = await personWith(fx, 'nam@example.vn\r\nBcc: x@example.vn')
  const erased = await personWith(fx, 'a@example.vn')
  const late = await personWith(fx, 'b@example.vn')
  for (const person of [bad, erased, late]) await write(fx, person)
  await fx.db.updateTable('person').set({ erased_at: fx.now() }).where('id', '=', erased).execute()
  const reasonOf = async (person: string) => {
    const { id } = await fx.db
      .selectFrom('letter')
      .select('id')
      .where('person', '=', person)
      .executeTakeFirstOrThrow()
    const outcome = await sendLetter(fx, id)
    return 'reason' in outcome ? outcome.reason : outcome.state
  }
  assert.equal(await reasonOf(bad), 'bad-address')
  assert.equal(await reasonOf(erased), 'person-erased')
  fx.setClock('2026-01-09T01:00:00Z')
  assert.equal(await reasonOf(late), 'too-late')
  assert.deepEqual(fx.letters, [])
})

test('a set-up link leaves the store with its letter, but stays on the page of a demonstration', async t => {
  const fx = await testEffects(t)
  const link = 'https://thuocdo.example.vn/desk/set-up/abc'
  const writeTo = async (person: string) => {
    await fx.db.transaction().execute(trx => writeSetupLinkLetter(trx, fx, { person, link, hours: 48 }))
    return fx.db.selectFrom('letter').selectAll().where('person', '=', person).executeTakeFirstOrThrow()
  }
  const [mailed, shown] = [
    await writeTo(await personWith(fx, 'a@example.vn')),
    await writeTo(await personWith(fx, 'b@example.vn')),
  ]
  await sendLetter(fx, mailed.id)
  await sendLetter({ ...fx, mail: mailOnPage }, shown.id)
  const wordsOf = new Map((await letters(fx)).map(({ id, words }) => [id, words]))
  assert.match(fx.letters[0].words, /desk\/set-up\/abc/)
  assert.equal(wordsOf.get(mailed.id), '')
  assert.match(wordsOf.get(shown.id) ?? '', /desk\/set-up\/abc/)
})

const told = (fx: TestEffects, person: string, key: string) =>
  notify(fx.db, fx, person, {
    kind: 'returned',
    key,
    words: { vi: 'Nguyễn Văn Ba trả lại TC 1.2, 3,5 điểm', en: 'Returned' },
    link: '/assessments/1',
  })

test('a notice is told once a key, and read by its own reader alone', async t => {
  const fx = await testEffects(t)
  const [one, other] = [await personWith(fx, 'a@example.vn'), await personWith(fx, 'b@example.vn')]
  assert.deepEqual(
    [await told(fx, one, 'k'), await told(fx, one, 'k'), await told(fx, other, 'k')],
    [true, false, true],
  )
  const {
    lines: [notice],
    place,
  } = await readNotices(fx.db, one)
  assert.deepEqual(place, { page: 1, pages: 1, first: 1, last: 1, total: 1 })
  assert.ok(notice)
  await markRead(fx.db, other, fx.now(), [notice.id])
  await markRead(fx.db, one, fx.now(), ['không-phải-mã'])
  assert.deepEqual([await countUnread(fx.db, one), await countUnread(fx.db, other)], [1, 1])
  await markRead(fx.db, one, fx.now())
  assert.deepEqual([await countUnread(fx.db, one), await countUnread(fx.db, other)], [0, 1])
})

test('the daily letter counts what waits, and carries neither names nor scores', async t => {
  const fx = await testEffects(t)
  const person = await personWith(fx, 'a@example.vn')
  await told(fx, person, 'one')
  await told(fx, person, 'two')
  assert.equal(await writeDigests(fx, { day: '2026-01-05', desk: 'https://x.example.vn/desk' }), 1)
  const [{ subject, words }] = await letters(fx)
  assert.equal(subject, 'Thước Đo: 2 thông báo chưa đọc')
  assert.match(words, /- 2 hồ sơ bị trả lại/)
  assert.match(words, /https:\/\/x\.example\.vn\/desk/)
  assert.doesNotMatch(words, /Nguyễn Văn Ba|3,5|TC 1\.2/)
})

test('one letter a day, none without news, none for who wants none or may not sign in', async t => {
  const fx = await testEffects(t)
  const [one, quiet, shut] = [
    await personWith(fx, 'a@example.vn'),
    await personWith(fx, 'b@example.vn'),
    await personWith(fx, 'c@example.vn'),
  ]
  for (const person of [one, quiet, shut]) await told(fx, person, 'one')
  await chooseDigest(fx, quiet, false)
  await fx.db.updateTable('account').set({ disabled_at: fx.now() }).where('person', '=', shut).execute()
  const desk = ''
  assert.equal(await writeDigests(fx, { day: '2026-01-05', desk }), 1)
  await told(fx, one, 'two')
  assert.equal(await writeDigests(fx, { day: '2026-01-05', desk }), 0, 'one a day')
  assert.equal(await writeDigests(fx, { day: '2026-01-06', desk }), 1, 'the new one, next day')
  assert.equal(await writeDigests(fx, { day: '2026-01-07', desk }), 0, 'nothing new')
  await chooseDigest(fx, quiet, true)
  assert.equal(await wantsDigest(fx.db, quiet), true)
  await markRead(fx.db, quiet, fx.now())
  assert.equal(await writeDigests(fx, { day: '2026-01-08', desk }), 0, 'read already')
})
