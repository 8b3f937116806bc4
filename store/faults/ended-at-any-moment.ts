import type { TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Random } from '@thuocdo/engine'
import type { Load } from './load.ts'

/** What is ended as by a power cut. */
export type Victim = 'database' | 'session' | 'writer' | 'both'

/** How the parts of a running store are ended. */
export type Ending = {
  readonly load: Load
  readonly endDatabase: () => Promise<void>
  readonly endSession: () => Promise<void>
}

const victims: readonly Victim[] = ['database', 'session', 'writer', 'both']

/** Ends one part after another under load, at moments that the seed chooses; after each, acts go on by themselves. */
export async function endAtAnyMoment(
  t: TestContext,
  ending: Ending,
  times: number,
  chance: Random,
): Promise<void> {
  const waits: number[] = []
  await ending.load.nextAct()
  for (let time = 0; time < times; time++) {
    await pause(30 + chance() * 270)
    await end(victims[Math.floor(chance() * victims.length)] ?? 'both', ending)
    waits.push(await ending.load.nextAct())
  }
  waits.sort((a, b) => a - b)
  const [middle, longest] = [waits[Math.floor(times / 2)] ?? 0, waits.at(-1) ?? 0]
  t.diagnostic(
    `${times} ends: acts went on after ${Math.round(middle)} ms (longest ${Math.round(longest)} ms)`,
  )
}

async function end(victim: Victim, { load, endDatabase, endSession }: Ending): Promise<void> {
  if (victim === 'session') return endSession()
  if (victim === 'writer' || victim === 'both') await load.kill()
  if (victim === 'database' || victim === 'both') await endDatabase()
  if (victim === 'writer' || victim === 'both') load.start()
}
