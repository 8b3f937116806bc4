import { shortPeriod } from '../words/period.ts'
import type { Reader } from '../words/reader.ts'
import { scoreboardAddress } from './address.ts'
import { isListed } from './edition-rows.ts'
import { gapText } from './measure.ts'
import type { Notable } from './notable.ts'
import { methodsText } from './record-words.ts'
import { standingAddress } from './scoreboard-cards.tsx'
import { placeText } from './scoreboard-words.ts'
import type { Standing } from './standing.ts'

type Shown = { readonly notables: readonly Notable[]; readonly reader: Reader }

/** What the newest editions tell, one sentence each, with a link to where it stands. */
export function NotableList({ notables, reader }: Shown) {
  if (notables.length === 0) return null
  const { notable } = reader.words.scoreboard.home
  return (
    <section className="notables" aria-labelledby="notable">
      <h2 id="notable">{notable}</h2>
      <ul>
        {notables.map(one => (
          <li key={one.kind}>
            <p>{notableSentence(one, reader)}</p>
            <p className="leads-to">
              <a href={standingAddress(one.standing, reader)}>{editionName(one.standing, reader)}</a>
              {' · '}
              <a href={scoreboardAddress(reader.language, one.standing.unit)}>
                {reader.say(one.standing.name)}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One remarkable thing as a sentence. */
export function notableSentence(notable: Notable, reader: Reader): string {
  const words = reader.words.scoreboard.home
  const { standing } = notable
  const [name, index] = [reader.say(standing.name), reader.say(standing.short)]
  if (notable.kind === 'climb') return climbSentence(notable, reader)
  if (notable.kind === 'race') {
    const gap = gapText(notable.gap, standing.framework, reader)
    return words.race(name, reader.say(notable.second.name), editionName(standing, reader), gap)
  }
  const [from, to] = [shortPeriod(notable.from, reader), shortPeriod(standing.period, reader)]
  const years = reader.count(notable.years)
  return notable.kind === 'best'
    ? words.best(name, index, years, from, to, methodsText(notable, reader))
    : words.reign(name, index, years, from, to, afterText(notable.after, reader))
}

/** Where a newer edition puts who led so long: its rank, or the place at which it lists it. */
function afterText(after: Standing | null, reader: Reader): string {
  if (!after) return ''
  const { reignEnded, reignListed } = reader.words.scoreboard.home
  const say = isListed(after) ? reignListed : reignEnded
  return say(shortPeriod(after.period, reader), placeText(after, reader))
}

/** The highest climb, with what the source remarks on the rank that it started from. */
function climbSentence({ standing, known, places }: Climb, reader: Reader): string {
  const { home, before } = reader.words.scoreboard
  const said = home.climb(
    reader.say(standing.name),
    reader.count(places),
    editionName(standing, reader),
    reader.count((standing.rank ?? 0) + places),
    placeText(standing, reader),
    reader.count(known),
  )
  const { move } = standing
  if (!move?.note) return said
  return `${said} ${before(shortPeriod(move.since, reader), reader.say(move.note).replace(/\.$/, ''))}`
}

type Climb = Extract<Notable, { kind: 'climb' }>

const editionName = ({ short, period }: Standing, reader: Reader): string =>
  `${reader.say(short)} ${shortPeriod(period, reader)}`
