import { missingWords, round } from '@thuocdo/engine'
import { capital } from '../words/capital.ts'
import type { Reader } from '../words/reader.ts'
import { gapAsPrinted } from './edition-rows.ts'
import { isSplit } from './unit-moves.ts'
import type { Neighbour, UnitView, UnitYear } from './unit-view.ts'

/** How far the unit stands from those right above and right below it; empty where the edition ranks nobody. */
export function neighbourSentence(
  { unit, neighbours, framework: { rounding } }: UnitView,
  reader: Reader,
): string {
  const at = neighbours.findIndex(other => other.unit === unit.unit)
  const { behind, ahead, level } = reader.words.page
  const said = [
    [neighbours[at - 1], behind],
    [neighbours[at + 1], ahead],
  ] as const
  const parts = said.flatMap(([other, say]) => {
    if (!other) return []
    const isLevel = round(Math.abs(other.gap), rounding) === 0
    return [isLevel ? level(reader.say(other.name)) : distance(other, say, reader, rounding)]
  })
  return parts.length === 0 ? '' : `${capital(parts.join('; '))}.`
}

/** How points and rank moved since the edition before, with the parts that did most; empty where it cannot be said. */
export function changeSentences(view: UnitView, reader: Reader): readonly string[] {
  const { change, earlier, framework } = view
  const { rounding } = framework
  if (!change || !earlier) return []
  const words = reader.words.page
  return [
    words.changeSentence(
      earlier.period,
      movedWords(change.delta, reader, rounding),
      standingWords(view, reader),
    ),
    ...scaleSentence(view, reader),
    ...[earlier, view.year].filter(year => year.isAlarmed).map(({ period }) => words.unreliable(period)),
    ...moverSentences(change, reader, rounding),
    ...sourceSentences(change, reader, rounding),
  ]
}

/** Places won or lost in words; empty where there are no ranks. */
export function placesWords(places: number | null, reader: Reader): string {
  const { up, down, same } = reader.words.page
  if (places === null) return ''
  return places === 0 ? same : (places > 0 ? up : down)(reader.count(Math.abs(places)))
}

/** How the rank moved: in places, or where another number of units was ranked from and to; empty where there are no ranks. */
export function standingWords({ change, earlier, year }: UnitView, reader: Reader): string {
  if (!change || !earlier?.rank || !year.rank || change.places === null) return ''
  const places = earlier.rank - year.rank
  if (earlier.of === year.of) return placesWords(places, reader)
  const text = ({ rank, of }: UnitYear): string => `${reader.count(rank ?? 0)}/${reader.count(of)}`
  const move = places > 0 ? 'up' : places < 0 ? 'down' : 'same'
  return reader.words.page.fromTo(text(earlier), text(year), move)
}

/** Whether the totals of the two years have different maxima, so that their points do not compare. */
export const isRescaled = ({ earlier, year }: UnitView): boolean =>
  earlier !== null && earlier.max !== null && year.max !== null && Math.abs(earlier.max - year.max) > 1e-9

function scaleSentence(view: UnitView, reader: Reader): readonly string[] {
  const { earlier, year } = view
  if (!isRescaled(view)) return []
  return [reader.words.page.scaleChanged(reader.count(earlier?.max ?? 0), reader.count(year.max ?? 0))]
}

/** What there is to say about the published total, or about why there is no total. */
export function checkSentence({ unit, framework }: UnitView, reader: Reader): string {
  const words = reader.words.page
  const { score, published, missing } = unit
  const printed = published.score === undefined ? null : reader.number(published.score, framework.rounding)
  if (score === null) {
    return printed !== null
      ? words.printedOnly(printed)
      : missing
        ? words.noScore(reader.say(missingWords[missing]))
        : ''
  }
  if (printed === null || published.score === undefined) return ''
  const isOff = Math.abs(score - published.score) > (framework.reproduces?.within ?? 0.01) + 1e-9
  const difference = gapAsPrinted(score, published.score, framework.rounding)
  const size = reader.number(Math.abs(difference), framework.rounding)
  if (isOff) return (score > published.score ? words.above : words.below)(printed, size)
  return difference === 0 ? words.agrees(printed) : words.nearly(printed, size)
}

type Rounding = UnitView['framework']['rounding']
type ChangeOf = NonNullable<UnitView['change']>

function movedWords(delta: number, reader: Reader, rounding: Rounding): string {
  const { rose, fell, stayed } = reader.words.page
  if (round(Math.abs(delta), rounding) === 0) return stayed
  return (delta > 0 ? rose : fell)(reader.number(Math.abs(delta), rounding))
}

function moverSentences(change: ChangeOf, reader: Reader, rounding: Rounding): readonly string[] {
  // What only a change of the framework moved is not something the unit gained or lost.
  const sorted = change.parts.filter(({ depth }) => depth === 0).toSorted((a, b) => b.own - a.own)
  const [best, worst] = [sorted[0], sorted.at(-1)]
  const words = reader.words.page
  const [gained, lost] = isSplit(change) ? [words.ownGained, words.ownLost] : [words.gained, words.lost]
  return [
    ...(best && round(best.own, rounding) > 0
      ? [gained(reader.say(best.name), reader.signed(best.own, rounding))]
      : []),
    ...(worst && round(worst.own, rounding) < 0
      ? [lost(reader.say(worst.name), reader.signed(worst.own, rounding))]
      : []),
  ]
}

/** Only where something other than the unit's own values moved its score. */
function sourceSentences({ sources }: ChangeOf, reader: Reader, rounding: Rounding): readonly string[] {
  if (!sources) return []
  const words = reader.words.page
  const others = [
    [sources.rivals, words.rivals],
    [sources.framework, words.frameworkMoved],
    [sources.membership, words.membership],
  ] as const
  const said = others
    .filter(([points]) => round(Math.abs(points), rounding) > 0)
    .map(([points, say]) => say(reader.signed(points, rounding)))
  return said.length === 0 ? [] : [words.sources(reader.signed(sources.own, rounding), said.join(', '))]
}

const distance = (
  { name, rank, gap }: Neighbour,
  say: (name: string, rank: string, gap: string) => string,
  reader: Reader,
  rounding: Rounding,
): string => say(reader.say(name), reader.count(rank), reader.number(Math.abs(gap), rounding))
