import { indexYears } from './index-years.ts'
import { onceFor } from './once-for.ts'
import { endingIn, type Finding, findingOf, movesOf, type RankMoves } from './rank-moves.ts'
import type { OpenEdition, Site } from './site.ts'

/** The ranks of one block over the last editions up to one of them, with what they say. */
export type EditionMove = { readonly moves: RankMoves; readonly finding: Finding }

/** Editions that the picture of an edition shows at most; its index shows all. */
const mostYears = 6

const laidOut = onceFor((_: OpenEdition) => new Map<string, Promise<readonly EditionMove[]>>())

/** How ranks moved up to an edition; none where its index ranks nobody, or too few ranks are known. */
export function editionMoves(site: Site, edition: OpenEdition): Promise<readonly EditionMove[]> {
  const made = laidOut(edition)
  const moves = made.get(site.releaseHash) ?? layOut(site, edition)
  made.set(site.releaseHash, moves)
  return moves
}

async function layOut(site: Site, { id, framework }: OpenEdition): Promise<readonly EditionMove[]> {
  const all = await indexYears(site, framework.index)
  const at = all.years.findIndex(year => year.id === id)
  // A run of first places began before the picture does.
  const whole = movesOf(all, 0, at)
  return movesOf(all, Math.max(0, at - mostYears + 1), at)
    .filter(({ years }) => years.at(-1)?.id === id)
    .map(moves => ({
      moves: endingIn(moves),
      finding: findingOf(whole.find(({ block }) => block.code === moves.block.code) ?? moves),
    }))
}
