import { missingWords, round, type Sources, type Words } from '@thuocdo/engine'
import { capital } from '../words/capital.ts'
import { periodText, shortPeriod } from '../words/period.ts'
import type { Reader } from '../words/reader.ts'
import { gapAsPrinted, isPrinted } from './edition-rows.ts'
import { gapText, signedGap } from './measure.ts'
import { placesWords } from './places-words.ts'
import { isSplit, movesByPart } from './unit-moves.ts'
import type { Neighbour, UnitView } from './unit-view.ts'
import type { UnitYear } from './unit-year.ts'

/** How far the unit stands from those right above and right below it; empty where the edition ranks nobody. */
export function neighbourSentence({ unit, neighbours, framework }: UnitView, reader: Reader): string {
  const at = neighbours.findIndex(other => other.unit === unit.unit)
  const { behind, ahead, level } = reader.words.page
  const said = [
    [neighbours[at - 1], behind],
    [neighbours[at + 1], ahead],
  ] as const
  const parts = said.flatMap(([other, say]) => {
    if (!other) return []
    const isLevel = round(Math.abs(other.gap), framework.rounding) === 0
    return [isLevel ? level(reader.say(other.name)) : distance(other, say, framework, reader)]
  })
  return parts.length === 0 ? '' : `${capital(parts.join('; '))}.`
}

/** How points and rank moved since the edition before, with the parts that did most; empty where it cannot be said. */
export function changeSentences(view: UnitView, reader: Reader): readonly string[] {
  const { delta, change, sources, earlier, framework } = view
  const words = reader.words.page
  if (earlier && framework.breaks && earlier.score !== null)
    return [words.notCompared(periodText(earlier.period, reader), reader.say(framework.breaks))]
  if (framework.breaks || !earlier) return []
  if (delta === null) return rankMoveSentences(view, reader)
  return [
    ...scaleSentence(view, reader),
    words.changeSentence(
      periodText(earlier.period, reader),
      movedText(view, reader),
      standingWords(view, reader),
    ),
    ...[earlier, view.year]
      .filter(year => year.isAlarmed)
      .map(({ period }) => words.unreliable(periodText(period, reader))),
    ...(change ? moverSentences(change, reader, framework.rounding) : []),
    ...(sources ? sourceSentences(sources, reader, framework) : []),
  ]
}

/** How the rank alone moved, where too little is known of the totals, with what the sources remark on either rank. */
function rankMoveSentences(view: UnitView, reader: Reader): readonly string[] {
  const { earlier, year } = view
  const moved = standingWords(view, reader)
  if (moved === '' || !earlier) return []
  const { before } = reader.words.scoreboard
  const remarks = [earlier, year].flatMap(({ note, period }) =>
    note ? [before(shortPeriod(period, reader), withoutStop(reader.say(note)))] : [],
  )
  return [reader.words.page.changeSentence(periodText(earlier.period, reader), '', moved), ...remarks]
}

const withoutStop = (text: string): string => text.replace(/\.$/, '')

/** How the rank moved: in places, or where another number of units was ranked from and to; empty where there are no ranks. */
export function standingWords({ earlier, year }: UnitView, reader: Reader): string {
  if (!earlier?.rank || !year.rank) return ''
  const places = earlier.rank - year.rank
  if (earlier.of === year.of) return placesWords(places, reader)
  const move = places > 0 ? 'up' : places < 0 ? 'down' : 'same'
  return reader.words.page.fromTo(rankText(earlier, reader), rankText(year, reader), move)
}

/** A rank with how many were ranked, where that is known: `12/63`. */
export const rankText = ({ rank, of }: Pick<UnitYear, 'rank' | 'of'>, reader: Reader): string =>
  of === 0 ? reader.count(rank ?? 0) : `${reader.count(rank ?? 0)}/${reader.count(of)}`

/** Whether the totals of the two years have different maxima, so that their points do not compare. */
export const isRescaled = ({ earlier, year }: UnitView): boolean =>
  earlier !== null && earlier.max !== null && year.max !== null && Math.abs(earlier.max - year.max) > 1e-9

/** The change in percentage points of the maximum; nothing where one of the two totals is not known. */
export function sharePoints({ earlier, year }: UnitView): number | null {
  if (!earlier?.max || !year.max || earlier.score === null || year.score === null) return null
  return 100 * (year.score / year.max - earlier.score / earlier.max)
}

function scaleSentence(view: UnitView, reader: Reader): readonly string[] {
  const { earlier, year } = view
  if (!isRescaled(view)) return []
  return [reader.words.page.scaleChanged(reader.exact(earlier?.max ?? 0), reader.exact(year.max ?? 0))]
}

/** What there is to say about the published total, or about why there is no total. */
export function checkSentence({ unit, framework, row }: UnitView, reader: Reader): string {
  const words = reader.words.page
  if (isPrinted(framework)) return ''
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
  const difference = gapAsPrinted(score, published.score, framework.rounding)
  const size = reader.number(Math.abs(difference), framework.rounding)
  if (row.isOff) return (score > published.score ? words.above : words.below)(printed, size)
  return difference === 0 ? words.agrees(printed) : words.nearly(printed, size)
}

/** What must be known before the figures of a unit are read: that it handed in nothing, that somebody decided a tie. */
export function standingSentences(
  { silent, decided, unit, framework }: UnitView,
  reader: Reader,
): readonly string[] {
  const words = reader.words.unitPage
  const isHeld = (unit.held ?? []).some(({ reason }) => isSilenceReason(reason, framework))
  return [
    ...(silent ? [words.silent(reader.count(silent.items))] : []),
    ...(silent?.highest && !isHeld ? [words.silentLimit(reader.say(silent.highest))] : []),
    ...(decided.length > 0 ? [words.decided(decided.map(reader.say).join(', '))] : []),
  ]
}

const isSilenceReason = (reason: Words, { classes }: Framework): boolean =>
  !('none' in classes) &&
  classes.some(({ limits = [] }) =>
    limits.some(limit => limit.when.kind === 'not-submitted' && limit.reason.vi === reason.vi),
  )

/** What others say of how the rank moved, where the tables themselves do not tell. */
export function claimedMoves(
  { claims, earlier, year, framework }: UnitView,
  reader: Reader,
): readonly string[] {
  const isTold = !framework.breaks && earlier?.rank && year.rank
  if (isTold) return []
  const before = earlier ? periodText(earlier.period, reader) : reader.words.unitPage.before
  return claims.flatMap(({ figure, node, value, by }) =>
    figure === 'rank-change' && node === undefined && typeof value === 'number'
      ? [reader.words.unitPage.claimed(by, before, placesWords(value, reader))]
      : [],
  )
}

/** Why the class is lower than the score alone would earn. */
export const heldSentences = ({ unit }: UnitView, reader: Reader): readonly string[] =>
  (unit.held ?? []).map(({ from, reason, because }) =>
    reader.words.page.held(
      reader.say(from),
      unit.class ? reader.say(unit.class) : '',
      reader.say(reason),
      reader.say(because),
    ),
  )

type Framework = UnitView['framework']
type Rounding = Framework['rounding']
type ChangeOf = NonNullable<UnitView['change']>

function movedText(view: UnitView, reader: Reader): string {
  const { rose, fell, stayed, ofMax } = reader.words.page
  const { delta, framework } = view
  const share = isRescaled(view) ? sharePoints(view) : null
  const moved = share ?? delta ?? 0
  const print = share === null ? framework.rounding : { decimals: 1, mode: 'half-up' as const }
  if (round(Math.abs(moved), print) === 0) return stayed
  const amount =
    share === null
      ? gapText(Math.abs(moved), framework, reader)
      : ofMax(reader.words.amount.percentPoints(reader.number(Math.abs(moved), print)))
  return (moved > 0 ? rose : fell)(amount)
}

function moverSentences(change: ChangeOf, reader: Reader, rounding: Rounding): readonly string[] {
  // What only a change of the framework moved is not something the unit gained or lost.
  const moves = movesByPart(change)
  const sorted = moves.toSorted((a, b) => b.own - a.own)
  const [best, worst] = [sorted[0], sorted.at(-1)]
  const words = reader.words.page
  const [gained, lost] = isSplit(moves) ? [words.ownGained, words.ownLost] : [words.gained, words.lost]
  return [
    ...(best && round(best.own, rounding) > 0
      ? [gained(reader.say(best.name), reader.signed(best.own, rounding))]
      : []),
    ...(worst && round(worst.own, rounding) < 0
      ? [lost(reader.say(worst.name), reader.signed(worst.own, rounding))]
      : []),
  ]
}

/** Only where something other than the unit's own values moved its score; each with its unit, points or percentage points. */
function sourceSentences(sources: Sources, reader: Reader, framework: Framework): readonly string[] {
  const words = reader.words.page
  const amount = (x: number): string => signedGap(x, framework, reader)
  const others = [
    [sources.rivals, words.rivals],
    [sources.framework, words.frameworkMoved],
    [sources.membership, words.membership],
  ] as const
  const said = others
    .filter(([points]) => round(Math.abs(points), framework.rounding) > 0)
    .map(([points, say]) => say(amount(points)))
  return said.length === 0 ? [] : [words.sources(amount(sources.own), said.join(', '))]
}

const distance = (
  { name, rank, gap }: Neighbour,
  say: (name: string, rank: string, gap: string) => string,
  framework: UnitView['framework'],
  reader: Reader,
): string => say(reader.say(name), reader.count(rank), gapText(Math.abs(gap), framework, reader))
