import type { Reader } from '../words/reader.ts'
import { type EditionView, rowsIn } from './edition-view.ts'
import { unitWordOf } from './edition-words.ts'
import { byRegion, type Shade } from './map-steps.ts'
import type { MapView } from './map-view.ts'

/** What a map says, as a sentence: in which region most of the highest stand. Where too little is known it only says of how many. */
export function mapTitle(shades: readonly Shade[], map: MapView, view: EditionView, reader: Reader): string {
  const words = reader.words.map
  const called = reader.words.units[unitWordOf(view.framework)]
  const known = shades.reduce((sum, { units }) => sum + units.length, 0)
  const [top] = shades
  const isWhole = !view.isPartial && !isPartlyKnown(view)
  const regions = top && isWhole ? byRegion(top.units, map.regions) : []
  const [first, second] = regions
  if (!top || !first || first.count < 2) return words.known(called(reader.count(known)))
  const highest = top.group ? words.inGroup(reader.say(top.group)) : words.highest
  const units = called(reader.count(top.units.length))
  if (first.count * 3 < top.units.length) return words.spread(units, highest, reader.count(regions.length))
  const most = words.most(reader.count(first.count), units, highest, reader.say(first.region))
  return second?.count === first.count
    ? words.both(
        reader.count(first.count),
        units,
        highest,
        reader.say(first.region),
        reader.say(second.region),
      )
    : most
}

/** Whether the publisher ranked more than are known here: the highest of those known may not be the highest. */
const isPartlyKnown = (view: EditionView): boolean => {
  const { coverage } = view.results
  return coverage.isPartial === true || (coverage.of !== null && coverage.of > rowsIn(view).length)
}
