import { setTimeout as pause } from 'node:timers/promises'
import { accept, type Outcome, refuse } from '@thuocdo/engine'
import { productVersion } from '@thuocdo/operations/acts'
import { openStore, type Store, type StoreOptions } from '@thuocdo/store'
import type { DeskOptions } from './desk/desk-options.ts'
import { foundDemo } from './found-demo.ts'
import { openDesk } from './open-desk.ts'
import type { Settings } from './settings.ts'
import { startBackground } from './start-background.ts'
import type { Telling } from './telling.ts'

/** The desk on its open store, and what goes on behind it. */
export type DeskService = {
  readonly desk: DeskOptions
  /** Ends what goes on without anybody asking; to be awaited before the store is closed. */
  readonly endBackground: () => Promise<void>
  readonly close: () => Promise<void>
}

/** How long the first readers have the processors to themselves, in milliseconds. */
const backgroundAfter = 2000

/** Opens the store and the desk on it; what goes on without anybody asking begins once the first pages are answered. */
export async function openDeskService(
  settings: Settings,
  options: StoreOptions,
  telling: Telling,
): Promise<Outcome<DeskService>> {
  const { report, tell } = telling
  const store = await openStore({ ...options, isServer: true, report: tell })
  if (!store.ok) return store
  const desk = await deskOn(store.value, settings, telling)
  if (!desk.ok) {
    await store.value.close()
    return desk
  }
  desk.problems.forEach(tell)
  const { ports, sweepLog } = desk.value
  const { backup } = settings
  const background = { store: store.value, ports, sweepLog, site: settings, backup, report, tell }
  const endBackground = later(() => startBackground(background), report)
  return accept({ desk: desk.value, endBackground, close: store.value.close })
}

/** Starts something after the first readers; gives what ends it, begun or not. */
function later(
  start: () => Promise<{ readonly stop: () => Promise<void> }>,
  report: (error: unknown) => void,
): () => Promise<void> {
  const ending = new AbortController()
  const started = pause(backgroundAfter, undefined, { signal: ending.signal }).then(
    () => start().catch(report),
    () => undefined,
  )
  return async () => {
    ending.abort()
    await (await started)?.stop()
  }
}

/** The desk on its store, with somebody in it where a demonstration is wanted. */
async function deskOn(store: Store, settings: Settings, telling: Telling): Promise<Outcome<DeskOptions>> {
  // As `thuocdo --version` says it: what somebody who asks for help is asked for.
  const desk = await openDesk(store, settings, await productVersion(), telling)
  const founded = desk.ok && settings.wantsDemo ? await foundDemo(store, desk.value) : desk
  if (!founded.ok || !desk.ok) return refuse(...founded.problems)
  return accept(desk.value, founded.problems)
}
