import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { freshTenant } from '../testing/fresh-tenant.ts'
import { copyIn } from './copy-in.ts'
import { copyOut } from './copy-out.ts'
import { listTables } from './list-tables.ts'
import { openClient, standIn } from './open-client.ts'

async function client(t: TestContext) {
  const { url } = await freshTenant(t)
  const one = await openClient({ url })
  t.after(() => one.end())
  await standIn(one, 'tenant_thu')
  await one.query('create table row (id integer primary key, words text, bytes bytea, at timestamptz)')
  return one
}

async function textOf(content: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of content) parts.push(part)
  return Buffer.concat(parts).toString()
}

async function* pieces(text: string, size = 7): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

test('rows come out and go in again as they were, whatever stands in them and wherever they are cut', async t => {
  const one = await client(t)
  const odd = 'Ánh\tgạch\\chéo\nxuống \\N "dòng" \u{1F600}'
  await one.query(
    `insert into row values (1, $1, '\\x00ff', now()), (2, null, null, null), (3, '', '', now())`,
    [odd],
  )
  const before = await textOf(copyOut(one, 'copy row to stdout'))
  await one.query('delete from row')
  assert.equal(await copyIn(one, 'copy row from stdin', pieces(before)), 3)
  assert.equal(await textOf(copyOut(one, 'copy (select * from row order by id) to stdout')), before)
  const { rows } = await one.query('select words from row order by id')
  assert.deepEqual(rows, [{ words: odd }, { words: null }, { words: '' }])
})

test('many rows pass in bounded pieces, and a reader that stops leaves the connection in order', async t => {
  const one = await client(t)
  const text = `copy (select i, repeat('x', 100) from generate_series(1, 50000) i) to stdout`
  let [bytes, longest] = [0, 0]
  for await (const piece of copyOut(one, text)) {
    bytes += piece.length
    longest = Math.max(longest, piece.length)
  }
  assert.ok(bytes > 5_000_000 && longest < 400_000)
  for await (const piece of copyOut(one, text)) {
    assert.ok(piece.length > 0)
    break
  }
  assert.deepEqual((await one.query('select 1 as one')).rows, [{ one: 1 }])
})

test('what the server refuses is an error, and the connection goes on', async t => {
  const one = await client(t)
  await assert.rejects(textOf(copyOut(one, 'copy nothing to stdout')), /nothing/)
  await assert.rejects(copyIn(one, 'copy nothing from stdin', pieces('1\n')), /nothing/)
  await assert.rejects(copyIn(one, 'copy row (id) from stdin', pieces('1\n1\n')), /duplicate key/)
  await assert.rejects(
    copyIn(one, 'copy row (id) from stdin', pieces('x\n'.repeat(200_000), 65_536)),
    /integer/,
  )
  const broken = async function* () {
    yield Buffer.from('1\n')
    throw new Error('torn')
  }
  await assert.rejects(copyIn(one, 'copy row (id) from stdin', broken()), /torn/)
  assert.deepEqual((await one.query('select count(*)::int as n from row')).rows, [{ n: 0 }])
})

test('tables come after those that they refer to, without the columns that the database computes', async t => {
  const one = await client(t)
  const tables = await listTables(one, 'tenant_thu')
  const names = tables.map(({ name }) => name)
  for (const [first, then] of [
    ['chain', 'entry'],
    ['entry', 'disclosure'],
    ['person', 'role_grant'],
  ])
    assert.ok(names.indexOf(first) < names.indexOf(then), `${first} before ${then}`)
  const entry = tables.find(({ name }) => name === 'entry')
  assert.deepEqual(
    [entry?.columns, entry?.key],
    [
      ['chain', 'position', 'leaf', 'hash', 'at', 'actor', 'act', 'cell'],
      ['chain', 'position'],
    ],
  )
  await one.query(
    'create table doubled (n integer primary key, twice integer generated always as (2 * n) stored)',
  )
  const doubled = (await listTables(one, 'tenant_thu')).find(({ name }) => name === 'doubled')
  assert.deepEqual(doubled?.columns, ['n'])
  await one.query('create table counted (id serial primary key)')
  await assert.rejects(listTables(one, 'tenant_thu'), /a sequence cannot be copied/)
})
