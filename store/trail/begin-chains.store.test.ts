import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { freshTenant } from '../testing/fresh-tenant.ts'
import { appendEntries } from './append-entries.ts'
import { beginChains } from './begin-chains.ts'
import { firstHead, nextHead } from './hashes.ts'

const stamp = { at: new Date('2026-01-05T01:00:00Z') }

test('chains that begin together stand as if each had begun alone', async t => {
  const { db } = await freshTenant(t)
  const chains = ['a', 'b'].map(subject => ({
    id: randomUUID(),
    kind: 'person',
    subject,
    drafts: [{ act: 'add-person', body: {}, disclosed: { name: subject } }],
  }))
  const entries = await db.transaction().execute(trx => beginChains(trx, chains, stamp))
  assert.deepEqual(
    entries.map(([{ chain, position }]) => [chain, position]),
    chains.map(({ id }) => [id, 1]),
  )
  const rows = await db.selectFrom('entry').selectAll().execute()
  for (const { id, kind, subject } of chains) {
    const leaf = rows.find(({ chain }) => chain === id)?.leaf ?? ''
    const head = nextHead(firstHead(id, { kind, subject }), leaf)
    const chain = await db.selectFrom('chain').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    assert.deepEqual(
      [chain.length, chain.head.equals(head), chain.last_at],
      [1, true, stamp.at.toISOString()],
    )
  }
  const words = await db.selectFrom('disclosure').select('words').orderBy('words').execute()
  assert.deepEqual(
    words.map(row => row.words),
    ['a', 'b'],
  )
  const [{ id }] = chains
  const next = await db
    .transaction()
    .execute(trx =>
      appendEntries(
        trx,
        { kind: 'person', subject: 'a' },
        [{ act: 'change-person', body: {} }],
        stamp,
        randomUUID(),
      ),
    )
  assert.deepEqual([next.chain, next.entries[0].position], [id, 2])
})

test('a subject that has a chain already does not begin another', async t => {
  const { db } = await freshTenant(t)
  const begin = () =>
    db
      .transaction()
      .execute(trx =>
        beginChains(
          trx,
          [{ id: randomUUID(), kind: 'person', subject: 'a', drafts: [{ act: 'add-person', body: {} }] }],
          stamp,
        ),
      )
  await begin()
  await assert.rejects(begin, /unique/)
})
