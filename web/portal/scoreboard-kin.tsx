import { ScrollBox } from '../ui/scroll-box.tsx'
import { shortPeriod } from '../words/period.ts'
import type { Reader } from '../words/reader.ts'
import { scoreboardAddress } from './address.ts'
import { standingAddress } from './scoreboard-cards.tsx'
import type { Kinship } from './scoreboard-view.ts'
import { daysOf, kinText, standingText } from './scoreboard-words.ts'
import type { Standing } from './standing.ts'

type KinProps = {
  readonly kin: readonly Kinship[]
  readonly title: string
  readonly lead: string
  readonly reader: Reader
}

/** Units of which this one was made, or that it went into, each with its own results. */
export function Kin({ kin, title, lead, reader }: KinProps) {
  if (kin.length === 0) return null
  return (
    <section className="board-others">
      <h2>{title}</h2>
      <Lead {...{ kin, lead, reader }} />
      <ul>
        {kin.map(({ unit, name, ...own }) => (
          <li key={unit}>
            <h3>
              <a href={scoreboardAddress(reader.language, unit)}>{reader.say(name)}</a>{' '}
              <small>{daysOf(own, reader)}</small>
            </h3>
            <p>{kinText(own, reader)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Lead({ kin, lead, reader }: Omit<KinProps, 'title'>) {
  const years = new Set(kin.filter(({ shown }) => shown.length > 0).map(({ year }) => year))
  const differ = years.size > 1 || years.has(null) ? ` ${reader.words.scoreboard.yearsDiffer}` : ''
  return <p className="chart-note">{`${lead}${differ}`}</p>
}

/** The same for a unit without results of its own: their figures in a table are the first that a reader looks for. */
export function KinTable({ kin, title, lead, reader }: KinProps) {
  const words = reader.words.scoreboard
  const shorts = new Map(kin.flatMap(({ shown }) => shown.map(({ index, short }) => [index, short] as const)))
  if (shorts.size === 0) return <Kin {...{ kin, title, lead, reader }} />
  const quoted = kin.some(({ shown }) => shown.some(standing => standing.quoted !== null))
  const isGappy = kin.some(({ shown }) => shown.length < shorts.size)
  return (
    <section className="board-years kin-table">
      <h2>{title}</h2>
      <Lead {...{ kin, lead, reader }} />
      <ScrollBox label={title}>
        <table>
          <caption className="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col" className="text">
                {words.unit}
              </th>
              {[...shorts].map(([index, short]) => (
                <th key={index} scope="col">
                  {reader.say(short)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kin.map(({ unit, name, shown }) => (
              <tr key={unit}>
                <th scope="row">
                  <a href={scoreboardAddress(reader.language, unit)}>{reader.say(name)}</a>
                </th>
                {[...shorts.keys()].map(index => (
                  <Cell key={index} standing={shown.find(own => own.index === index)} reader={reader} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {isGappy && <p className="chart-note">{words.emptyMark}</p>}
      {quoted && <p className="chart-note">* {words.quotedMark}</p>}
    </section>
  )
}

/** The rank, else the group, else the total, with its year. */
function Cell({ standing, reader }: { standing: Standing | undefined; reader: Reader }) {
  if (!standing) return <td>–</td>
  return (
    <td>
      <a href={standingAddress(standing, reader)}>{standingText(standing, reader)}</a>
      {standing.quoted !== null && '*'} <small>{shortPeriod(standing.period, reader)}</small>
    </td>
  )
}
