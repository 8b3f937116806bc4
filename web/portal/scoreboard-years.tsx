import { areGroups } from '@thuocdo/engine'
import { Fragment } from 'react'
import { ScrollBox } from '../ui/scroll-box.tsx'
import { shortPeriod } from '../words/period.ts'
import type { Reader } from '../words/reader.ts'
import { standingAddress } from './scoreboard-cards.tsx'
import type { Card, ScoreboardView } from './scoreboard-view.ts'
import { placeText, yearsText } from './scoreboard-words.ts'
import type { Standing } from './standing.ts'

type Shown = { readonly view: ScoreboardView; readonly reader: Reader }

/** Every year of a unit, the newest first: of each index its total and its rank, or its group where nobody is ranked. */
export function ScoreboardYears({ view, reader }: Shown) {
  const words = reader.words.scoreboard
  const cards = view.cards.filter(({ series }) => series.length > 0)
  const periods = [...new Set(cards.flatMap(({ series }) => series.map(({ period }) => period)))]
    .sort()
    .reverse()
  if (periods.length === 0) return null
  const quoted = cards.some(({ series }) => series.some(standing => standing.quoted !== null))
  const isGappy = cards.some(({ series }) => series.length < periods.length)
  return (
    <section className="board-years">
      <h2 id="years">{words.yearsTitle}</h2>
      <p className="chart-note">{words.yearsLead}</p>
      <ScrollBox label={words.yearsTitle}>
        <table>
          <caption className="unseen">{reader.say(view.name)}</caption>
          <Head cards={cards} reader={reader} />
          <tbody>
            {periods.map(period => (
              <tr key={period} id={`y${period}`} className={period === view.year ? 'chosen' : undefined}>
                <th scope="row">{shortPeriod(period, reader)}</th>
                {cards.map(({ index, series }) => (
                  <Cells key={index} {...{ series, period, reader }} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <Scales cards={cards} reader={reader} />
      {isGappy && <p className="chart-note">{words.emptyMark}</p>}
      {quoted && <p className="chart-note">* {words.quotedMark}</p>}
    </section>
  )
}

/** Where the maximum of an index changed: totals on two scales do not compare. */
function Scales({ cards, reader }: { cards: readonly Card[]; reader: Reader }) {
  const { scales, scale } = reader.words.scoreboard
  return cards.flatMap(({ index, short, series }) => {
    const byMax = Map.groupBy(
      series.filter(({ max }) => max !== null),
      ({ max }) => max ?? 0,
    )
    if (byMax.size < 2) return []
    const said = [...byMax].map(([max, years]) => scale(reader.exact(max), yearsText(years, reader)))
    return [
      <p key={index} className="chart-note">
        {scales(reader.say(short), said.join(', '))}
      </p>,
    ]
  })
}

function Head({ cards, reader }: { cards: readonly Card[]; reader: Reader }) {
  const words = reader.words.scoreboard
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className="text">
          {words.year}
        </th>
        {cards.map(({ index, short, series }) => (
          <th key={index} scope="colgroup" colSpan={hasTotals(series) ? 2 : 1} className="of-index">
            {reader.say(short)}
          </th>
        ))}
      </tr>
      <tr>
        {cards.map(({ index, series }) => (
          <Fragment key={index}>
            {hasTotals(series) && (
              <th scope="col" className="of-index">
                {words.total}
              </th>
            )}
            <th scope="col" className={hasTotals(series) ? undefined : 'of-index'}>
              {placeTitle(series, reader)}
            </th>
          </Fragment>
        ))}
      </tr>
    </thead>
  )
}

/** Whether any total of an index is known: else its column would be empty. */
const hasTotals = (series: readonly Standing[]): boolean => series.some(({ total }) => total !== null)

/** What tells the place in an index: the rank where any year has one, else the group or the class. */
function placeTitle(series: readonly Standing[], reader: Reader): string {
  const { rank, groupColumn, classColumn } = reader.words.scoreboard
  if (series.some(standing => standing.rank !== null)) return rank
  const isGrouped = series.some(({ framework, group }) => group && areGroups(framework, [group]))
  return isGrouped ? groupColumn : series.some(({ group }) => group) ? classColumn : rank
}

function Cells({ series, period, reader }: { series: readonly Standing[]; period: string; reader: Reader }) {
  const standing = series.find(known => known.period === period)
  const total =
    standing && standing.total !== null ? reader.number(standing.total, standing.framework.rounding) : '–'
  const group = standing?.group ? reader.say(standing.group) : ''
  const place = standing ? placeText(standing, reader) || group : ''
  const isByTotal = hasTotals(series)
  return (
    <>
      {isByTotal && (
        <td className="of-index">
          {standing && place === '' ? <Linked {...{ standing, reader }} text={total} /> : total}
        </td>
      )}
      <td className={isByTotal ? undefined : 'of-index'}>
        {standing && place !== '' ? <Linked {...{ standing, reader }} text={place} /> : '–'}
        {(standing?.quoted ?? null) !== null && '*'}
      </td>
    </>
  )
}

function Linked({ standing, text, reader }: { standing: Standing; text: string; reader: Reader }) {
  return <a href={standingAddress(standing, reader)}>{text}</a>
}
