import type { TileLayout } from '@thuocdo/operations'
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
  /** The maps to choose another province from: that of the one shown, and that of today. */
  readonly layouts: readonly TileLayout[]
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
    layouts: await layoutsOf(site, unit),
    units: await unitsView(site),
    indices: await homeView(site),
  }
}

async function layoutsOf(site: Site, unit: string | null): Promise<readonly TileLayout[]> {
  const layouts = (await site.maps()).provinces?.layouts ?? []
  const own = layouts.findLast(({ tiles }) => tiles.some(tile => tile.unit === unit))
  const today = layouts.at(-1)
  return [...new Set([own, today])].filter(layout => layout !== undefined)
}
