import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import type { Db } from '../connect.ts'
import { freshTenant } from '../testing/fresh-tenant.ts'
import { type SmallRound, say, sayingFold, smallRound } from '../testing/small-round.ts'
import { verifyTrail } from './verify-trail.ts'

/** Two assessments: the first with four entries, of which the last two have words. */
async function trailOf(db: Db): Promise<SmallRound> {
  const made = await smallRound(db, 2)
  const [id, other] = made.assessments
  const by = made.person
  await say(db, { id, by, cell: '1.1', points: 1 })
  await say(db, { id, by, cell: '1.2', points: 2, words: 'Kế hoạch số 12' })
  await say(db, { id, by, cell: '1.1', points: 3, words: 'Bổ sung minh chứng' })
  await say(db, { id: other, by, cell: '1.1', points: 4 })
  return made
}

/** Somebody with the keys of the database, who goes past the software. */
async function tamper(db: Db, act: (trx: Db) => Promise<unknown>): Promise<void> {
  await db.transaction().execute(async trx => {
    await sql`alter table entry disable trigger user`.execute(trx)
    await act(trx)
    await sql`alter table entry enable trigger user`.execute(trx)
  })
}

const codesOf = async (db: Db): Promise<readonly string[]> =>
  (await verifyTrail(db, sayingFold)).problems.map(({ code, at }) =>
    `${code} ${at.slice(2).join(' ')}`.trim(),
  )

test('a trail as it was written has no problems', async t => {
  const { db } = await freshTenant(t)
  await trailOf(db)
  assert.deepEqual(await verifyTrail(db, sayingFold), {
    chains: 2,
    entries: 6,
    disclosures: 2,
    erased: 0,
    assessments: 2,
    compared: [],
    differences: 0,
    problems: [],
  })
})

test('the software itself can neither change, delete nor empty entries', async t => {
  const { db } = await freshTenant(t)
  await trailOf(db)
  await assert.rejects(db.updateTable('entry').set({ leaf: '{}' }).execute(), /append-only/)
  await assert.rejects(db.deleteFrom('entry').execute(), /append-only/)
  await assert.rejects(sql`truncate entry cascade`.execute(db), /append-only/)
})

const cases: readonly {
  readonly name: string
  readonly tamper: (db: Db, id: string) => Promise<unknown>
  readonly found: readonly string[]
}[] = [
  {
    name: 'points changed in a leaf are found, and so is the fold that no longer follows',
    tamper: (db, id) =>
      sql`update entry set leaf = replace(leaf, '"points":3', '"points":9') where chain = ${id} and position = 4`.execute(
        db,
      ),
    found: ['broken-link 4', 'fold-differs 1.1'],
  },
  {
    name: 'a changed hash is found where it stands and where the next link hangs on it',
    tamper: (db, id) =>
      sql`update entry set hash = sha256('x') where chain = ${id} and position = 2`.execute(db),
    found: ['broken-link 2', 'broken-link 3'],
  },
  {
    name: 'the last entry deleted is missed',
    tamper: async (db, id) => {
      await db.deleteFrom('disclosure').where('chain', '=', id).where('position', '=', 4).execute()
      await db.deleteFrom('entry').where('chain', '=', id).where('position', '=', 4).execute()
    },
    found: ['entry-missing 4', 'fold-differs 1.1'],
  },
  {
    name: 'an entry deleted in the middle is missed',
    tamper: (db, id) => db.deleteFrom('entry').where('chain', '=', id).where('position', '=', 2).execute(),
    found: ['entry-missing 2'],
  },
  {
    name: 'two entries that changed places are found',
    tamper: async (db, id) => {
      for (const [from, to] of [
        [3, 99],
        [4, 3],
        [99, 4],
      ])
        await sql`update entry set position = ${to} where chain = ${id} and position = ${from}`.execute(db)
    },
    found: [
      'broken-link 3',
      'entry-elsewhere 3',
      'words-changed 3 reason',
      'broken-link 4',
      'entry-elsewhere 4',
      'words-changed 4 reason',
      'other-end 4',
    ],
  },
  {
    name: 'a folded criterion that was changed is named',
    tamper: (db, id) =>
      db
        .updateTable('cell')
        .set({ folded: '{"points": 9}' })
        .where('assessment', '=', id)
        .where('criterion', '=', '1.2')
        .execute(),
    found: ['fold-differs 1.2'],
  },
  {
    name: 'a folded assessment in another state is named',
    tamper: (db, id) => db.updateTable('assessment').set({ state: 'final' }).where('id', '=', id).execute(),
    found: ['fold-differs'],
  },
  {
    name: 'words that were exchanged are named',
    tamper: (db, id) =>
      db
        .updateTable('disclosure')
        .set({ words: 'Lời khác' })
        .where('chain', '=', id)
        .where('position', '=', 3)
        .execute(),
    found: ['words-changed 3 reason'],
  },
  {
    name: 'words that are simply gone are missed',
    tamper: (db, id) =>
      db.deleteFrom('disclosure').where('chain', '=', id).where('position', '=', 3).execute(),
    found: ['words-missing 3 reason'],
  },
  {
    name: 'words that were emptied without an entry that says so are named',
    tamper: (db, id) =>
      db
        .updateTable('disclosure')
        .set({ words: null, salt: null, erased_at: new Date() })
        .where('chain', '=', id)
        .where('position', '=', 3)
        .execute(),
    found: ['erasure-unrecorded 3 reason'],
  },
  ...['at', 'actor', 'act', 'cell'].map(column => ({
    name: `the column ${column} beside a leaf that says something else is found`,
    tamper: async (db: Db, id: string) => {
      // Where the database writes the column itself, whoever owns it can take that away.
      await sql`alter table entry alter column ${sql.ref(column)} drop expression if exists`.execute(db)
      await sql`update entry set ${sql.ref(column)} = '2' where chain = ${id} and position = 3`.execute(db)
    },
    found: [`column-differs 3 ${column}`],
  })),
  {
    name: 'a chain that claims to be about something else is found at its first link',
    tamper: (db, id) => db.updateTable('chain').set({ subject: 'khác' }).where('id', '=', id).execute(),
    found: ['broken-link 1'],
  },
  {
    name: 'a head that is not that of the last entry is found',
    tamper: (db, id) => db.updateTable('chain').set({ last_at: '2026' }).where('id', '=', id).execute(),
    found: ['other-end 4'],
  },
]

for (const { name, tamper: change, found } of cases)
  test(name, async t => {
    const { db } = await freshTenant(t)
    const { assessments } = await trailOf(db)
    await tamper(db, trx =>
      sql`set local session_replication_role = replica`.execute(trx).then(() => change(trx, assessments[0])),
    )
    assert.deepEqual(await codesOf(db), found)
  })

test('any one byte that is flipped, in a leaf, a hash, a head, a salt or words, is found', async t => {
  const { db } = await freshTenant(t)
  await trailOf(db)
  const { rows } = await sql<{ place: string; key: string; bytes: number }>`
    select 'hash' as place, chain || '/' || position as key, length(hash) as bytes from entry
    union all select 'head', id::text, length(head) from chain
    union all select 'salt', chain || '/' || position, length(salt) from disclosure
    union all select 'leaf', chain || '/' || position, length(leaf) from entry
    union all select 'words', chain || '/' || position, length(words) from disclosure`.execute(db)
  const place = fc.constantFrom(...rows).chain(row =>
    fc.record({
      row: fc.constant(row),
      at: fc.integer({ min: 0, max: row.bytes - 1 }),
      bit: fc.integer({ min: 0, max: 7 }),
    }),
  )
  await fc.assert(
    fc.asyncProperty(place, async ({ row, at, bit }) => {
      const found = await db
        .transaction()
        .execute(async trx => {
          await sql`alter table entry disable trigger user`.execute(trx)
          await flip(trx, row, at, bit)
          // The check runs in this transaction, which is then undone.
          const { differences } = await verifyTrail(trx, sayingFold)
          throw new Undone(differences)
        })
        .catch(error => {
          if (error instanceof Undone) return error.differences
          // A leaf that is no JSON any more cannot even be written.
          if (row.place === 'leaf') return 1
          throw error
        })
      assert.ok(found > 0, `${row.place} ${row.key} byte ${at}`)
    }),
    { numRuns: 60 },
  )
})

class Undone extends Error {
  readonly differences: number
  constructor(differences: number) {
    super()
    this.differences = differences
  }
}

const ofEntry = sql`chain || '/' || position`

async function flip(
  db: Db,
  { place, key }: { place: string; key: string },
  at: number,
  bit: number,
): Promise<void> {
  const flipped = (column: string) => {
    const bytes = sql.ref(column)
    return sql`set_byte(${bytes}, ${at}, get_byte(${bytes}, ${at}) # (1 << ${sql.lit(bit)}))`
  }
  // Of a text the sign is replaced, so that it stays a text.
  const replaced = (column: string) =>
    sql`overlay(${sql.ref(column)} placing (case substr(${sql.ref(column)}, ${at + 1}, 1) when '0' then '1' else '0' end) from ${at + 1} for 1)`
  if (place === 'hash')
    await sql`update entry set hash = ${flipped('hash')} where ${ofEntry} = ${key}`.execute(db)
  if (place === 'head')
    await sql`update chain set head = ${flipped('head')} where id::text = ${key}`.execute(db)
  if (place === 'salt')
    await sql`update disclosure set salt = ${flipped('salt')} where ${ofEntry} = ${key}`.execute(db)
  if (place === 'leaf')
    await sql`update entry set leaf = ${replaced('leaf')} where ${ofEntry} = ${key}`.execute(db)
  if (place === 'words')
    await sql`update disclosure set words = ${replaced('words')} where ${ofEntry} = ${key}`.execute(db)
}
