import { areGroups, dayWords, type Words } from '@thuocdo/engine'
import { capital } from '../words/capital.ts'
import { shortPeriod } from '../words/period.ts'
import type { Reader } from '../words/reader.ts'
import { isListed } from './edition-rows.ts'
import { isMadeUp } from './made-up.ts'
import { amountText } from './measure.ts'
import { methodsText } from './record-words.ts'
import { type Card, type Kinship, knownCards, type ScoreboardView } from './scoreboard-view.ts'
import { type Move, type Standing, yearOfPeriod } from './standing.ts'

/** The heading of the cards: which year, how many indices are known; on other pages also whose. */
export function boardTitle(view: ScoreboardView, isOwn: boolean, reader: Reader): string {
  const { title, ownTitle, newestTitle, ownNewestTitle } = reader.words.scoreboard
  const [name, known] = [reader.say(view.full), knownCards(view)]
  if (view.year === null) return isOwn ? ownNewestTitle(known) : newestTitle(name, known)
  return isOwn ? ownTitle(view.year, known) : title(name, view.year, known)
}

/** What the indices of a unit that came before or after show, each with its year where they differ. */
export function kinText({ year, shown }: Pick<Kinship, 'year' | 'shown'>, reader: Reader): string {
  const named = (standing: Standing): string =>
    year === null
      ? `${reader.say(standing.short)} ${yearText(standing, reader)}:`
      : reader.say(standing.short)
  const told = shown.map(standing => `${named(standing)} ${standingText(standing, reader)}`).join(' · ')
  if (told === '') return reader.words.scoreboard.noResults
  return year === null ? told : `${year}: ${told}`
}

/** A standing in the fewest words: the rank (`12/63`, `hạng 4` where nobody says of how many), else the group, else the total. */
export function standingText(standing: Standing, reader: Reader): string {
  const place = placeText(standing, reader)
  if (place !== '') return standing.of === 0 ? reader.words.scoreboard.rankOf(place) : place
  return groupText(standing, reader) || totalText(standing, reader)
}

const yearText = ({ period }: Standing, reader: Reader): string => shortPeriod(period, reader)

/** Whether the figures shown are of several years: then each is named with its own. */
const areOfSeveralYears = (cards: readonly Card[]): boolean =>
  new Set(cards.flatMap(({ shown }) => (shown ? [yearOfPeriod(shown.period)] : []))).size > 1

/** The cards with the year in the name of each index, where the years differ. */
function namedCards(cards: readonly Card[]): readonly Card[] {
  if (!areOfSeveralYears(cards)) return cards
  return cards.map(card => {
    const { shown } = card
    if (!shown) return card
    const { vi, en } = shown.short
    const short = { vi: `${vi} ${yearOfPeriod(shown.period)}`, en: `${en} ${yearOfPeriod(shown.period)}` }
    return { ...card, short, shown: { ...shown, short } }
  })
}

/** The days that tell two units of one name apart: `trước 1/7/2025`, `từ 1/7/2025`; empty for one that always was. */
export function daysOf(
  { endedOn, foundedOn }: Pick<ScoreboardView, 'endedOn' | 'foundedOn'>,
  reader: Reader,
): string {
  const { until, since } = reader.words.scoreboard
  if (endedOn !== null) return until(dayWords(endedOn, reader.language))
  return foundedOn === null ? '' : since(dayWords(foundedOn, reader.language))
}

/** A rank with how many were ranked, where that is known: `12/63`. */
export const placeText = ({ rank, of }: Pick<Standing, 'rank' | 'of'>, reader: Reader): string =>
  rank === null ? '' : of === 0 ? reader.count(rank) : `${reader.count(rank)}/${reader.count(of)}`

/** The group or class of a standing in words; empty where there is none. */
export function groupText({ group, framework }: Standing, reader: Reader): string {
  if (!group) return ''
  const { group: inGroup, class: inClass } = reader.words.scoreboard
  return (areGroups(framework, [group]) ? inGroup : inClass)(reader.say(group))
}

/** A total with its unit; empty where it is not known. */
export const totalText = ({ total, framework }: Standing, reader: Reader): string =>
  total === null ? '' : amountText(total, framework, reader)

/** Which way a move went. */
export const directionOf = ({ steps }: Move): 'up' | 'down' | 'same' =>
  steps > 0 ? 'up' : steps < 0 ? 'down' : 'same'

/** A move in words: `tăng 10 bậc`, `tăng, từ nhóm Thấp`. */
export function moveText(move: Move, reader: Reader): string {
  const words = reader.words.scoreboard
  const direction = directionOf(move)
  if (move.of === 'rank')
    return direction === 'same' ? words.same : words[direction](reader.count(Math.abs(move.steps)))
  if (direction === 'same' || !move.from) return words.groupSame
  return (direction === 'up' ? words.groupUp : words.groupDown)(reader.say(move.from))
}

/** Who gives the figures of a standing, where that is not the publisher: the province itself, or another by name; else empty. */
export function quotedText({ quoted, name }: Standing, reader: Reader): string {
  if (quoted === null) return ''
  const { ownClaim, claim } = reader.words.scoreboard
  return isOwnSaying(quoted, name) ? ownClaim : claim(quoted)
}

/** Whether it is the province itself, or an office of it, that says so. */
function isOwnSaying(by: string, name: Words): boolean {
  const said = by.toLowerCase()
  return ['tỉnh', 'thành phố'].some(kind => said.includes(`${kind} ${name.vi.toLowerCase()}`))
}

/** A rank quoted where nobody is ranked, as the claim that it is; empty where there is none. */
export function quotedRankText({ quotedRank, short, name }: Standing, reader: Reader): string {
  if (!quotedRank) return ''
  const { quotedRank: say, quotedMove, up, down } = reader.words.scoreboard
  const steps = quotedRank.steps ?? 0
  const moved = steps === 0 ? '' : quotedMove((steps > 0 ? up : down)(reader.count(Math.abs(steps))))
  const isForeign = reader.language !== 'vi' && isOwnSaying(quotedRank.by, name)
  return say(
    isForeign ? reader.say(name) : quotedRank.by,
    placeText(quotedRank, reader),
    moved,
    reader.say(short),
  )
}

/** What is remarkable of the year that is shown, in one sentence; empty where nothing moved and nobody leads. */
export function remarkSentence(view: Pick<ScoreboardView, 'cards'>, reader: Reader): string {
  const cards = namedCards(view.cards)
  const parts = [...rankParts(cards, reader), ...groupParts(cards, reader)]
  const said = [...firstParts(cards, reader), ...parts, ...bestParts(cards, reader)]
  return said.length === 0 ? '' : `${capital(said.join('; '))}.`
}

type Shown = Standing & { readonly move: Move }

/** The moves of a kind; from or to a mere place in a list nothing moved for certain. */
const movedBy = (cards: readonly Card[], of: Move['of']): readonly Shown[] =>
  cards.flatMap(({ shown }) =>
    shown?.move?.of === of && !isListed(shown) && !isListed(shown.move)
      ? [{ ...shown, move: shown.move }]
      : [],
  )

function rankParts(cards: readonly Card[], reader: Reader): readonly string[] {
  const words = reader.words.scoreboard.remark
  const ranked = movedBy(cards, 'rank')
  return (['up', 'down', 'same'] as const).flatMap(direction => {
    const those = ranked.filter(({ move }) => directionOf(move) === direction)
    if (those.length === 0) return []
    const isAll = those.length === ranked.length && those.length > 1 && isWhole(cards, ranked)
    const all = { up: words.allUp, down: words.allDown, same: null }[direction]
    const lead = isAll && all ? all(those.length) : words[direction]
    return [words.list(lead, listed(those, direction, reader))]
  })
}

/** Whether every index that ranks the unit tells how its rank moved in the same year. */
const isWhole = (cards: readonly Card[], ranked: readonly Shown[]): boolean =>
  !areOfSeveralYears(cards) &&
  cards.filter(({ shown }) => (shown?.rank ?? null) !== null).length === ranked.length

function listed(those: readonly Shown[], direction: string, reader: Reader): string {
  const { moved } = reader.words.scoreboard.remark
  const sorted = those.toSorted((a, b) => Math.abs(b.move.steps) - Math.abs(a.move.steps))
  const named = sorted.map(({ short, move }) =>
    direction === 'same' ? reader.say(short) : moved(reader.say(short), reader.count(Math.abs(move.steps))),
  )
  return named.join(', ')
}

function groupParts(cards: readonly Card[], reader: Reader): readonly string[] {
  const { groupUp, groupDown } = reader.words.scoreboard.remark
  return movedBy(cards, 'group').flatMap(({ move, group, short }) => {
    if (move.steps === 0 || !group) return []
    return [(move.steps > 0 ? groupUp : groupDown)(reader.say(short), reader.say(group))]
  })
}

/** Where the unit leads all of its kind, or its block; the offices of one province lead nobody but each other. */
function firstParts(cards: readonly Card[], reader: Reader): readonly string[] {
  const first = cards.flatMap(({ shown }) => {
    const isFirst = shown?.rank === 1 && !isListed(shown) && shown.framework.units.within === undefined
    return isFirst && (shown.block || !isMadeUp(shown.framework)) ? [shown] : []
  })
  const among = Map.groupBy(first, standing => ledBy(standing, reader))
  return [...among].map(([whom, led]) => {
    const names = new Intl.ListFormat(reader.language).format(led.map(({ short }) => reader.say(short)))
    return reader.words.scoreboard.remark.first(whom, names)
  })
}

/** Whom a unit leads: its block, the provinces of the country, else all that the index ranks. */
function ledBy({ block, framework }: Standing, reader: Reader): string {
  if (block) return reader.words.page.inBlock(reader.say(block))
  return framework.units.register === 'provinces' ? reader.words.scoreboard.remark.country : ''
}

function bestParts(cards: readonly Card[], reader: Reader): readonly string[] {
  const { best } = reader.words.scoreboard.remark
  return cards.flatMap(({ shown }) =>
    shown?.best
      ? [`${best(reader.say(shown.short), reader.count(shown.best.years))}${methodsText(shown.best, reader)}`]
      : [],
  )
}

/** The years from the first to the last of a series: `2012–2024`. */
export function yearsText(series: readonly Standing[], reader: Reader): string {
  const [first, last] = [series[0], series.at(-1)]
  if (!first || !last) return ''
  const [from, to] = [shortPeriod(first.period, reader), shortPeriod(last.period, reader)]
  return from === to ? from : `${from}–${to}`
}
