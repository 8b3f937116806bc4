import { areGroups } from '@thuocdo/engine'
import { SparkLine } from '../charts/spark-line.tsx'
import { shortPeriod } from '../words/period.ts'
import type { Reader } from '../words/reader.ts'
import { editionAddress, unitAddress } from './address.ts'
import { methodsText } from './record-words.ts'
import type { Card, ScoreboardView } from './scoreboard-view.ts'
import {
  directionOf,
  groupText,
  moveText,
  placeText,
  quotedRankText,
  quotedText,
  totalText,
  yearsText,
} from './scoreboard-words.ts'
import { sparkOf } from './spark-of.ts'
import type { Move, Standing } from './standing.ts'

type Shown = { readonly view: ScoreboardView; readonly reader: Reader }

/** The indices of a unit side by side: the standing in one year, how it moved, and where it went over the years. */
export function ScoreboardCards({ view, reader }: Shown) {
  return (
    <ul className="board">
      {view.cards.map(card => (
        <li key={card.index}>
          {card.shown ? (
            <Known card={card} shown={card.shown} view={view} reader={reader} />
          ) : (
            <Unknown card={card} view={view} reader={reader} />
          )}
        </li>
      ))}
    </ul>
  )
}

function Known({ card, shown, view, reader }: Shown & { card: Card; shown: Standing }) {
  const [place, group, total] = [placeText(shown, reader), groupText(shown, reader), totalText(shown, reader)]
  const isTotal = place === '' && group === ''
  const block = shown.block ? reader.words.page.inBlock(reader.say(shown.block)) : ''
  const rest = [
    block,
    place === '' ? '' : group,
    isTotal ? '' : total || reader.words.scoreboard.noTotal,
  ].filter(Boolean)
  return (
    <>
      <h3>
        <a href={standingAddress(shown, reader)}>
          {reader.say(card.short)} {shortPeriod(shown.period, reader)}
        </a>
      </h3>
      <p className="stand">
        <Stand shown={shown} reader={reader} />
      </p>
      {view.cards.some(other => other.shown?.move) && <MoveLine move={shown.move} reader={reader} />}
      <p className="rest">{rest.join(' · ')}</p>
      <Spark card={card} view={view} reader={reader} />
      <Marks shown={shown} reader={reader} />
    </>
  )
}

/** What the eye should meet first: the rank, else the group or the class, else the total. */
function Stand({ shown, reader }: { shown: Standing; reader: Reader }) {
  const place = placeText(shown, reader)
  if (place !== '') return <Place text={place} reader={reader} />
  if (!shown.group) return totalText(shown, reader)
  const isGroup = areGroups(shown.framework, [shown.group])
  return (
    <span className="in-group">
      {isGroup && <span className="of">{reader.words.scoreboard.groupWord}</span>} {reader.say(shown.group)}
    </span>
  )
}

/** The rank large, the number of the ranked beside it. */
function Place({ text, reader }: { text: string; reader: Reader }) {
  const [rank, of] = text.split('/')
  return (
    <>
      <span className="unseen">{reader.words.scoreboard.rank} </span>
      {rank}
      {of !== undefined && <span className="of">/{of}</span>}
    </>
  )
}

function MoveLine({ move, reader }: { move: Move | null; reader: Reader }) {
  if (!move) return <p className="move" />
  const direction = directionOf(move)
  return (
    <p className={`move ${direction}`}>
      {direction !== 'same' && <span aria-hidden="true">{direction === 'up' ? '▲ ' : '▼ '}</span>}
      {moveText(move, reader)}{' '}
      <span className={move.of === 'group' ? 'unseen' : 'since'}>
        {reader.words.scoreboard.since_(shortPeriod(move.since, reader))}
      </span>
    </p>
  )
}

/** Where the unit went over the years, with what it shows and the years in words below. */
function Spark({ card, view, reader }: Shown & { card: Card }) {
  const spark = sparkOf(card)
  if (!spark) return null
  const { sparkRank, sparkTotal, sparkRanks, sparkTotals } = reader.words.scoreboard
  const years = yearsText(card.series, reader)
  const say = spark.shows === 'rank' ? sparkRank : sparkTotal
  return (
    <>
      <SparkLine
        points={spark.points}
        chosen={card.shown?.period ?? null}
        label={say(reader.say(view.name), reader.say(card.short), years)}
      />
      <p className="spark-years" aria-hidden="true">
        {spark.shows === 'rank' ? sparkRanks : sparkTotals} {years}
      </p>
    </>
  )
}

/** What must be known beside the figure: who says so, what is remarked on it, a record. */
function Marks({ shown, reader }: { shown: Standing; reader: Reader }) {
  const words = reader.words.scoreboard
  const { best, move, note, period, framework } = shown
  const quoted = quotedText(shown, reader)
  const marks = [
    best
      ? `${words.best(reader.count(best.years), best.from, shortPeriod(period, reader))}${methodsText(best, reader)}`
      : '',
    quotedRankText(shown, reader),
    note ? reader.say(note) : '',
    move?.note ? words.before(shortPeriod(move.since, reader), reader.say(move.note)) : '',
    framework.breaks ? words.cut : '',
  ].filter(text => text !== '')
  if (quoted === '' && marks.length === 0) return null
  return (
    <ul className="marks">
      {quoted !== '' && (
        <li className="claim">
          <span>{quoted}</span>
        </li>
      )}
      {marks.map(text => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}

function Unknown({ card, view, reader }: Shown & { card: Card }) {
  const words = reader.words.scoreboard
  const years = yearsText(card.series, reader)
  const newest = card.series.at(-1)
  return (
    <>
      <h3>
        {newest ? (
          <a href={standingAddress(newest, reader)}>{reader.say(card.short)}</a>
        ) : (
          reader.say(card.short)
        )}
      </h3>
      <p className="rest">
        {view.year === null || newest === undefined ? words.unknown : words.unknownIn(view.year)}
      </p>
      <p className="rest">{years === '' ? words.neverKnown : words.knownYears(years)}</p>
      <Spark card={card} view={view} reader={reader} />
    </>
  )
}

/** The page of a unit in an edition; the edition itself where only a claim speaks of the unit. */
export const standingAddress = ({ id, unit, hasPage }: Standing, reader: Reader): string =>
  hasPage ? unitAddress(reader.language, id, unit) : editionAddress(reader.language, id)
