import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { test } from 'node:test'
import { random } from '@thuocdo/engine'
import { layoutOf } from '../embedded/layout.ts'
import { processesIn } from '../embedded/postmaster.ts'
import { openStore } from '../open-store.ts'
import { throwAwayFolder } from '../testing/throw-away-cluster.ts'
import { endAtAnyMoment } from './ended-at-any-moment.ts'
import { holdsTogether } from './hold-together.ts'
import { loadOn } from './load.ts'
import { killPostmaster, killSession } from './processes.ts'

test('embedded: ended 50 times at any moment, it comes back by itself with every acknowledged act and none by half', async t => {
  const folder = await throwAwayFolder()
  const layout = layoutOf(folder)
  const load = loadOn({ dataFolder: folder })
  t.after(async () => {
    await load.stop()
    await rm(folder, { recursive: true, force: true })
  })
  const chance = random(20_251)
  load.start()
  // Nobody but the server process itself brings the database back.
  const ending = {
    load,
    endDatabase: () => killPostmaster(layout),
    endSession: () => killSession(layout, chance()),
  }
  await endAtAnyMoment(t, ending, 50, chance)
  await load.stop()
  assert.deepEqual(await processesIn(layout.database, null), [], 'the last to leave stopped the database')
  const store = await openStore({ dataFolder: folder })
  assert.ok(store.ok)
  const entries = await holdsTogether(await store.value.tenant('thu'), load.acknowledged())
  t.diagnostic(`${load.acknowledged().length} acts acknowledged, ${entries / 2} found`)
  await store.value.close()
})
