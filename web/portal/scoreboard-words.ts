import { areGroups, dayWords } from '@thuocdo/engine'
import { capital } from '../words/capital.ts'
import { shortPeriod } from '../words/period.ts'
import type { Reader } from '../words/reader.ts'
import { isListed } from './edition-rows.ts'
import { isMadeUp } from './made-up.ts'
import { amountText } from './measure.ts'
import type { Card, ScoreboardView } from './scoreboard-view.ts'
import type { Move, Standing } from './standing.ts'

/** The heading of the cards: which year, how many; on other pages also whose. */
export function boardTitle({ full, year, cards }: ScoreboardView, isOwn: boolean, reader: Reader): string {
  const { title, ownTitle } = reader.words.scoreboard
  return isOwn ? ownTitle(year ?? '', cards.length) : title(reader.say(full), year ?? '', cards.length)
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
  const said = quoted.toLowerCase()
  const isOwn = ['tỉnh', 'thành phố'].some(kind => said.includes(`${kind} ${name.vi.toLowerCase()}`))
  return isOwn ? ownClaim : claim(quoted)
}

/** A rank quoted where nobody is ranked, as the claim that it is; empty where there is none. */
export function quotedRankText({ quotedRank, short }: Standing, reader: Reader): string {
  if (!quotedRank) return ''
  const { quotedRank: say, quotedMove, up, down } = reader.words.scoreboard
  const steps = quotedRank.steps ?? 0
  const moved = steps === 0 ? '' : quotedMove((steps > 0 ? up : down)(reader.count(Math.abs(steps))))
  return say(quotedRank.by, placeText(quotedRank, reader), moved, reader.say(short))
}

/** What is remarkable of the year that is shown, in one sentence; empty where nothing moved and nobody leads. */
export function remarkSentence({ cards }: Pick<ScoreboardView, 'cards'>, reader: Reader): string {
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

/** Whether every index that ranks the unit tells how its rank moved. */
const isWhole = (cards: readonly Card[], ranked: readonly Shown[]): boolean =>
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
    shown?.best ? [best(reader.say(shown.short), reader.count(shown.best.years))] : [],
  )
}

/** The years from the first to the last of a series: `2012–2024`. */
export function yearsText(series: readonly Standing[], reader: Reader): string {
  const [first, last] = [series[0], series.at(-1)]
  if (!first || !last) return ''
  const [from, to] = [shortPeriod(first.period, reader), shortPeriod(last.period, reader)]
  return from === to ? from : `${from}–${to}`
}
