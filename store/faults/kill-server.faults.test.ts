import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { random } from '@thuocdo/engine'
import { openStore } from '../open-store.ts'
import { type Cluster, serverCluster, serverPrograms } from '../testing/throw-away-cluster.ts'
import { endAtAnyMoment } from './ended-at-any-moment.ts'
import { holdsTogether } from './hold-together.ts'
import { loadOn } from './load.ts'
import { killPostmaster, killSession } from './processes.ts'

/** What a service manager does for a server: starts it again when it has ended, also when it ended while it recovered. */
function keptRunning({ start }: Cluster) {
  let isStopping = false
  const keep = async () => {
    while (!isStopping) {
      await start().catch(() => {})
      await pause(100)
    }
  }
  const kept = keep()
  const stop = async () => {
    isStopping = true
    await kept
  }
  return { stop }
}

test('PostgreSQL 15 server: ended 50 times at any moment, every acknowledged act is there and none by half', async t => {
  const programs = serverPrograms()
  if (programs === null) return t.diagnostic('not run: PostgreSQL 15 is not on this machine')
  const cluster = await serverCluster(programs, {})
  const load = loadOn({ databaseUrl: cluster.url })
  const keeper = keptRunning(cluster)
  t.after(async () => {
    await load.stop()
    await keeper.stop()
    await cluster.remove()
  })
  const chance = random(20_252)
  load.start()
  const ending = {
    load,
    endDatabase: () => killPostmaster(cluster.layout),
    endSession: () => killSession(cluster.layout, chance()),
  }
  await endAtAnyMoment(t, ending, 50, chance)
  await load.stop()
  const store = await openStore({ databaseUrl: cluster.url })
  assert.ok(store.ok)
  const entries = await holdsTogether(await store.value.tenant('thu'), load.acknowledged())
  t.diagnostic(`${load.acknowledged().length} acts acknowledged, ${entries / 2} found`)
  await store.value.close()
})
