import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openStore } from '../open-store.ts'
import { serverCluster, serverPrograms } from '../testing/throw-away-cluster.ts'

test('a server asks for its password: the right one opens, a wrong one is refused and stands in no sentence', async t => {
  const programs = serverPrograms()
  if (programs === null) return t.diagnostic('not run: PostgreSQL 15 is not on this machine')
  const cluster = await serverCluster(programs)
  t.after(cluster.remove)
  const right = await openStore({ databaseUrl: cluster.url })
  assert.ok(right.ok)
  await right.value.close()
  const wrong = new URL(cluster.url)
  wrong.password = 'nham-roi'
  const { problems } = await openStore({ databaseUrl: wrong.href })
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['database-refuses-account'],
  )
  assert.ok(!JSON.stringify(problems).includes('nham-roi'))
})
