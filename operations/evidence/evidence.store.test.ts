import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { Outcome } from '@thuocdo/engine'
import { actOnAssessment } from '../assess/act-on-assessment.ts'
import { sha256 } from '../hash.ts'
import { diskFiles } from '../ports/disk-files.ts'
import { allOf } from '../testing/all-of.ts'
import { testEffects } from '../testing/effects.ts'
import { addTestPerson, headOf, officerOf, openedRound, value } from '../testing/opened-round.ts'
import { addEvidence, type NewEvidence } from './add-evidence.ts'
import { listEvidence } from './list-evidence.ts'
import { withdrawEvidence } from './withdraw-evidence.ts'

const officer = officerOf('so-a-2025')
const pdf = '%PDF-1.7 kế hoạch'
const codes = ({ problems }: Outcome<unknown>): readonly string[] => problems.map(({ code }) => code)

async function* bytes(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text)
}

const plan = (content = bytes(pdf), more: Partial<NewEvidence> = {}): NewEvidence => ({
  unit: 'so-a-2025',
  title: 'Kế hoạch cải cách hành chính',
  number: '12/KH-SA',
  issued: '2025-01-15',
  received: '2025-01-17',
  file: { name: 'C:\\tài liệu\\kế hoạch.pdf', content },
  ...more,
})

async function world(t: TestContext) {
  const fx = await testEffects(t)
  const opened = await openedRound(fx)
  await addTestPerson(fx, officer)
  return { fx, ...opened }
}

test('a document is kept with its days and its file, and its title is not in the chain', async t => {
  const { fx } = await world(t)
  const { id } = value(await addEvidence(fx, officer, plan()))
  const [line] = await listEvidence(fx.db, 'so-a-2025')
  assert.deepEqual(line, {
    id,
    title: 'Kế hoạch cải cách hành chính',
    number: '12/KH-SA',
    issued: '2025-01-15',
    received: '2025-01-17',
    file: { hash: sha256(pdf), name: 'kế hoạch.pdf', type: 'application/pdf', bytes: Buffer.byteLength(pdf) },
    addedAt: fx.now(),
    withdrawn: false,
  })
  assert.ok(await fx.files.has(sha256(pdf)))
  const { leaf } = await fx.db
    .selectFrom('entry')
    .select('leaf')
    .where('act', '=', 'add-evidence')
    .executeTakeFirstOrThrow()
  assert.ok(leaf.includes(sha256(pdf)) && !leaf.includes('Kế hoạch'))
})

test('one document proves many criteria, by page; two documents of the same content are one file', async t => {
  const { fx, a } = await world(t)
  const { id } = value(await addEvidence(fx, officer, plan()))
  for (const [criterion, pages] of [
    ['plan', '1-2'],
    ['tasks', '7'],
  ] as const)
    value(await actOnAssessment(fx, officer, a, { act: 'cite', criterion, evidence: id, pages }))
  value(await addEvidence(fx, officer, plan(bytes(pdf), { title: 'Bản gửi lại' })))
  assert.equal((await fx.db.selectFrom('file').select('hash').execute()).length, 1)
})

test('a file of another type, too large or empty is refused with a sentence, whatever its name', async t => {
  const { fx } = await world(t)
  const add = (content: AsyncGenerator<Uint8Array>, most = 100) =>
    addEvidence(fx, officer, plan(undefined, { file: { name: 'a.pdf', content, most } }))
  assert.deepEqual(codes(await add(bytes('MZ program'))), ['file-type'])
  assert.deepEqual(codes(await add(bytes('%PDF-', 'x'.repeat(60), 'x'.repeat(60)))), ['file-too-large'])
  assert.deepEqual(codes(await add(bytes())), ['file-empty'])
  assert.deepEqual(await allOf(fx.files.list()), [])
  assert.deepEqual(await listEvidence(fx.db, 'so-a-2025'), [])
})

test('on a full disk the sentence says whom to tell, nothing is half written, and once there is room it goes on', async t => {
  const { fx } = await world(t)
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-day-'))
  t.after(() => rm(folder, { recursive: true }))
  let isFull = true
  const files = diskFiles(folder, {
    write: async (file, part) => {
      if (isFull) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
      await file.write(part)
    },
  })
  const add = () => addEvidence({ ...fx, files }, officer, plan(bytes(pdf)))
  assert.deepEqual(codes(await add()), ['disk-full'])
  assert.deepEqual(await listEvidence(fx.db, 'so-a-2025'), [])
  assert.deepEqual(await allOf(files.list()), [])
  isFull = false
  value(await add())
  assert.deepEqual(await allOf(files.list()), [sha256(pdf)])
})

test('a document without title or with a day that is none is refused, all at once, before the file is taken', async t => {
  const { fx } = await world(t)
  const wrong = plan(bytes(pdf), { title: ' ', issued: '2025-02-30' })
  assert.deepEqual(codes(await addEvidence(fx, officer, wrong)), ['title-missing', 'not-a-day'])
  const long = plan(bytes(pdf), { title: 'a'.repeat(501), number: 'b'.repeat(501) })
  assert.deepEqual(codes(await addEvidence(fx, officer, long)), ['too-long', 'too-long'])
  assert.deepEqual(await allOf(fx.files.list()), [])
})

test('a withdrawn document can no longer be cited; one that is cited is not withdrawn', async t => {
  const { fx, a } = await world(t)
  const { id } = value(await addEvidence(fx, officer, plan()))
  const cite = { act: 'cite', criterion: 'plan', evidence: id } as const
  value(await actOnAssessment(fx, officer, a, cite))
  const refused = await withdrawEvidence(fx, officer, id)
  assert.deepEqual(codes(refused), ['still-cited'])
  assert.match(refused.problems[0].words.vi, /plan/)
  value(await actOnAssessment(fx, officer, a, { ...cite, dropped: true }))
  assert.deepEqual(codes(await withdrawEvidence(fx, officerOf('so-b-2025', '13'), id)), [
    'out-of-reach',
    'out-of-reach',
  ])
  value(await withdrawEvidence(fx, headOf('so-a-2025'), id))
  assert.deepEqual(codes(await actOnAssessment(fx, officer, a, cite)), ['unknown-document'])
  assert.deepEqual(codes(await withdrawEvidence(fx, officer, id)), ['unknown-evidence'])
  assert.equal((await listEvidence(fx.db, 'so-a-2025'))[0].withdrawn, true)
})
