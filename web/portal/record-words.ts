import { areGroups, type Edition } from '@thuocdo/engine'
import { periodText, shortPeriod } from '../words/period.ts'
import type { Reader } from '../words/reader.ts'
import type { Best } from './best-ever.ts'
import { amountText } from './measure.ts'
import type { BestEver } from './standing.ts'
import type { Records, Run } from './unit-records.ts'
import { rankText } from './unit-words.ts'
import type { UnitYear } from './unit-year.ts'

/** The records of a unit as sentences, the news of the year first. */
export const recordSentences = (records: Records, framework: Edition, reader: Reader): readonly string[] =>
  [
    ...totalWords(records.total, framework, reader),
    ...rankWords(records.rank, reader),
    ...records.runs.map(run => runWords(run, framework, reader)),
    ...(records.past ? [pastWords(records.past, reader)] : []),
  ].map(sentence => `${sentence}.`)

function totalWords(best: Best | null, framework: Edition, reader: Reader): readonly string[] {
  if (!best) return []
  const words = reader.words.profile
  if (best.now !== null) {
    const say = best.now === 'best' ? words.highestTotal : words.lowestTotal
    return [`${say(...span(best.years, reader))}${methodsText(best, reader)}`]
  }
  const { score, period } = best.year
  const amount = amountText(score ?? 0, framework, reader)
  const said = words.bestTotal(amount, periodText(period, reader), ...span(best.years, reader))
  return [`${said}${methodsText(best, reader)}`]
}

function rankWords(best: Best | null, reader: Reader): readonly string[] {
  if (!best) return []
  const words = reader.words.profile
  const years = span(best.years, reader)
  if (best.now === 'best') return [words.bestRankNow(...years)]
  const { rank, period } = best.year
  if (rank === best.years.at(-1)?.rank)
    return rank === 1
      ? []
      : [words.equalsBestRank(rankText(best.year, reader), periodText(period, reader), ...years)]
  const worst = best.now === 'worst' ? [words.worstRankNow(...years)] : []
  return [...worst, words.bestRank(rankText(best.year, reader), periodText(period, reader), ...years)]
}

/** Years within one scale in which parts or weights changed are named: the reader judges what that is worth. */
export const methodsText = ({ changes }: Pick<BestEver, 'changes'>, reader: Reader): string =>
  changes.length === 0
    ? ''
    : reader.words.profile.methodsDiffer(changes.map(period => shortPeriod(period, reader)).join(', '))

/** Totals and ranks that moved say how many times; a stay says how many years. */
function runWords({ kind, years }: Run, framework: Edition, reader: Reader): string {
  const words = reader.words.profile
  const label = years.at(-1)?.class ?? null
  if (kind === 'top-class') {
    const say = label && areGroups(framework, [label]) ? words.topGroup : words.topClass
    return say(label ? reader.say(label) : '', ...span(years, reader))
  }
  const isStay = kind === 'first' || kind === 'top-ten'
  return words.runs[kind](...span(isStay ? years : years.slice(1), reader))
}

function pastWords({ kind, years }: Run, reader: Reader): string {
  const words = reader.words.profile
  const label = years.at(-1)?.class
  if (kind === 'top-class' && label) return words.pastTopGroup(reader.say(label), ...span(years, reader))
  return words.pastTopTen(...span(years, reader))
}

/** How many years, the first and the last. */
const span = (years: readonly UnitYear[], reader: Reader): readonly [string, string, string] => [
  reader.count(years.length),
  shortPeriod(years[0].period, reader),
  shortPeriod(years[years.length - 1].period, reader),
]
