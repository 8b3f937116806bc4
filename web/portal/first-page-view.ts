import { firstChoice } from './first-choice.ts'
import { type HomeIndex, homeView } from './home-view.ts'
import { type Notable, notables } from './notable.ts'
import { type ScoreboardView, scoreboardView } from './scoreboard-view.ts'
import type { Site } from './site.ts'
import { type UnitSection, unitsView } from './units-view.ts'

/** What the first page shows: one province's scoreboard, what the newest editions tell, and every index. */
export type FirstPageView = {
  /** Nothing where the release knows no province. */
  readonly board: ScoreboardView | null
  readonly notables: readonly Notable[]
  readonly units: readonly UnitSection[]
  readonly indices: readonly HomeIndex[]
}

const drawn = new WeakMap<Site, Promise<FirstPageView>>()

/** Lays out the first page, once for all readers. */
export function firstPageView(site: Site): Promise<FirstPageView> {
  const view = drawn.get(site) ?? layOut(site)
  drawn.set(site, view)
  return view
}

async function layOut(site: Site): Promise<FirstPageView> {
  const unit = await firstChoice(site)
  return {
    board: unit === null ? null : await scoreboardView(site, unit),
    notables: await notables(site),
    units: await unitsView(site),
    indices: await homeView(site),
  }
}
