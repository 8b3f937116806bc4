import { Series, type SeriesPoint } from '../charts/series.tsx'
import { periodText, shortPeriod } from '../words/period.ts'
import type { Reader } from '../words/reader.ts'
import { unitAddress } from './address.ts'
import { closed } from './edition-footnotes.tsx'
import { firstRuns } from './unit-records.ts'
import type { UnitView } from './unit-view.ts'
import { rankText } from './unit-words.ts'
import type { UnitYear } from './unit-year.ts'

/** The unit through all editions of the index: its rank, or where nobody is ranked its share of the maximum; and the same as a table. */
export function UnitSeries({ view, reader }: { view: UnitView; reader: Reader }) {
  const known = view.years.filter(year => year.rank !== null || year.percent !== null)
  if (known.length < 2) return null
  const words = reader.words.page
  const byRank = known.some(({ rank }) => rank !== null)
  const name = reader.say(view.unit.name)
  const title =
    firstTitle(view, reader) ??
    wayTitle(view, byRank, reader) ??
    (byRank ? words.seriesRank(name) : words.seriesScore(name))
  return (
    <figure className="chart series-figure">
      <figcaption>
        <h2>{title}</h2>
      </figcaption>
      <Series {...(byRank ? rankSeries(view, reader) : shareSeries(view, reader))} label={title} />
      <p className="chart-note">{notes(view, byRank, reader).join(' ')}</p>
      <details>
        <summary>{words.seriesTable}</summary>
        <YearTable view={view} reader={reader} />
        <CutReasons view={view} reader={reader} />
      </details>
    </figure>
  )
}

/** A run of first places as a finding: the one that this edition is in, else the longest of three years or more; nothing without one. */
function firstTitle({ years, unit, id }: UnitView, reader: Reader): string | null {
  const runs = firstRuns(years)
  const own = runs.find(run => run.length >= 2 && run.some(year => year.id === id))
  const longest = runs.toSorted((a, b) => b.length - a.length)[0]
  const run = own ?? (longest && longest.length >= 3 ? longest : null)
  if (!run) return null
  const count = reader.count(run.length)
  return reader.words.page.seriesFirst(reader.say(unit.name), count, run[0].period, run.at(-1)?.period ?? '')
}

/** From where to where the line leads, up to this edition; nothing where its ends do not compare, or it has only one. */
function wayTitle(view: UnitView, byRank: boolean, reader: Reader): string | null {
  const all = view.years.slice(0, view.years.findIndex(({ id }) => id === view.id) + 1)
  // Shares of the maximum stand on another scale after a change of method; a rank is a rank.
  const years = byRank
    ? all
    : all.slice(
        Math.max(
          0,
          all.findLastIndex(({ isBreak }) => isBreak),
        ),
      )
  const known = years.filter(year => (byRank ? year.rank : year.percent) !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last || first === last || last.id !== view.id) return null
  if (years.some(({ cut, period }) => cut && period > first.period)) return null
  const words = reader.words.profile
  const text = (year: UnitYear): string =>
    byRank ? rankText(year, reader) : `${reader.number(year.percent ?? 0, 1)}\u00a0%`
  const isSince =
    years.length < all.length && all.some(({ percent }, i) => percent !== null && !years.includes(all[i]))
  const say = byRank ? words.seriesRank : isSince ? words.seriesShareSince : words.seriesShare
  return say(
    reader.say(view.unit.name),
    text(first),
    periodText(first.period, reader),
    text(last),
    periodText(last.period, reader),
  )
}

type Drawn = Omit<Parameters<typeof Series>[0], 'label'>

/** Rank 1 stands at the top. */
function rankSeries(view: UnitView, reader: Reader): Drawn {
  const worst = Math.max(...view.years.map(({ of, rank }) => Math.max(of, rank ?? 1)))
  const height = (rank: number): number => (worst === 1 ? 1 : (worst - rank) / (worst - 1))
  const middle = Math.round(worst / 2)
  return {
    points: pointsOf(
      view,
      ({ rank }) => rank,
      height,
      rank => reader.count(rank),
    ),
    guides: [1, middle, worst].map(rank => ({ height: height(rank), text: reader.count(rank) })),
  }
}

function shareSeries(view: UnitView, reader: Reader): Drawn {
  const percents = view.years.flatMap(({ percent }) => percent ?? [])
  const low = Math.floor(Math.min(...percents) / 10) * 10
  const high = Math.max(low + 10, Math.ceil(Math.max(...percents) / 10) * 10)
  const height = (percent: number): number => (percent - low) / (high - low)
  return {
    points: pointsOf(
      view,
      ({ percent }) => percent,
      height,
      percent => reader.number(percent, 1),
    ),
    guides: [low, (low + high) / 2, high].map(percent => ({
      height: height(percent),
      text: `${reader.count(percent)} %`,
    })),
  }
}

function pointsOf(
  { years, id }: UnitView,
  figureOf: (year: UnitYear) => number | null,
  height: (value: number) => number,
  text: (value: number) => string,
): readonly SeriesPoint[] {
  const values = years.map(figureOf)
  const cuts = new Set(cutsOf(years).map(({ id }) => id))
  const heights = values.map(value => (value === null ? null : height(value)))
  const labelled = labelledAt(
    heights,
    years.findIndex(year => year.id === id),
  )
  return years.map((year, i) => {
    const value = values[i]
    return {
      period: year.period,
      height: heights[i],
      text: value === null ? '' : text(value),
      isLabelled: labelled.has(i),
      isHollow: year.isPrinted,
      isChosen: year.id === id,
      step: cuts.has(year.id) ? 'cut' : year.isBreak ? 'dashed' : 'plain',
    }
  })
}

/** Labels on the first, the last, the highest, the lowest and this edition's point, unless they would touch. */
function labelledAt(heights: readonly (number | null)[], chosen: number): ReadonlySet<number> {
  const known = heights.flatMap((height, i) => (height === null ? [] : [{ i, height }]))
  const extreme = (better: (a: number, b: number) => boolean): number =>
    known.reduce((best, point) => (better(point.height, best.height) ? point : best), known[0]).i
  const wanted = [
    chosen,
    extreme((a, b) => a > b),
    extreme((a, b) => a < b),
    known[0].i,
    known.at(-1)?.i ?? chosen,
  ]
  const kept: number[] = []
  for (const i of wanted)
    if (heights[i] !== null && kept.every(other => other === i || Math.abs(other - i) > 1)) kept.push(i)
  return new Set(kept)
}

function notes({ years }: UnitView, byRank: boolean, reader: Reader): readonly string[] {
  const words = reader.words.page
  const isEmpty = (year: UnitYear): boolean => (byRank ? year.rank : year.percent) === null
  return [
    ...cutNotes(years, reader),
    ...(years.some(({ isBreak, cut }) => isBreak && !cut) ? [words.seriesNote] : []),
    ...(byRank && years.some(({ isPrinted }) => isPrinted) ? [words.seriesHollow] : []),
    ...(years.some(isEmpty) ? [words.seriesGap] : []),
  ]
}

/** Why the line is cut: the reason of one cut or two, the years alone where there are more. */
function cutNotes(years: readonly UnitYear[], reader: Reader): readonly string[] {
  const cuts = cutsOf(years)
  if (cuts.length > 2)
    return [reader.words.unitPage.cuts(cuts.map(({ period }) => shortPeriod(period, reader)).join(', '))]
  return cuts.map(({ cut, period }) =>
    closed(reader.words.page.seriesCut(periodText(period, reader), reader.say(cut))),
  )
}

/** The cuts that lie between years with figures of the unit: the others separate nothing. */
function cutsOf(years: readonly UnitYear[]) {
  const isKnown = ({ rank, percent }: UnitYear): boolean => rank !== null || percent !== null
  const [first, last] = [years.findIndex(isKnown), years.findLastIndex(isKnown)]
  return years.flatMap(({ id, cut, period }, i) =>
    cut && first < i && i <= last ? [{ id, cut, period }] : [],
  )
}

function CutReasons({ view: { years }, reader }: { view: UnitView; reader: Reader }) {
  const cuts = cutsOf(years)
  if (cuts.length < 3) return null
  return (
    <ul className="cut-reasons chart-note">
      {cuts.map(({ cut, period }) => (
        <li key={period}>
          {closed(reader.words.unitPage.cut(shortPeriod(period, reader), reader.say(cut)))}
        </li>
      ))}
    </ul>
  )
}

function YearTable({ view, reader }: { view: UnitView; reader: Reader }) {
  const words = reader.words.page
  const { rounding } = view.framework
  const hasRanks = view.years.some(({ rank }) => rank !== null)
  return (
    <table className="years-table">
      <caption className="unseen">{reader.say(view.unit.name)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.year}</th>
          <th scope="col">{words.score}</th>
          {hasRanks && <th scope="col">{words.rank}</th>}
          <th scope="col" className="text">
            <span className="unseen">{words.methodChanged}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {view.years.map(year => (
          <tr key={year.id} className={year.id === view.id ? 'chosen' : undefined}>
            <th scope="row">
              {year.score === null && year.rank === null ? (
                year.period
              ) : (
                <a href={unitAddress(reader.language, year.id, view.unit.unit)}>{year.period}</a>
              )}
            </th>
            <td>{year.score === null ? '–' : reader.number(year.score, rounding)}</td>
            {hasRanks && <td>{year.rank === null ? '–' : rankText(year, reader)}</td>}
            <td className="text">{year.isBreak || year.cut ? words.methodChanged : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
