import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { shortPeriod } from '../words/period.ts'
import type { Reader } from '../words/reader.ts'
import { indexAddress, scoreboardAddress, unitsAddress } from './address.ts'
import { Downloads } from './downloads.tsx'
import { LifeList, lifeWords } from './life-section.tsx'
import { PageFrame } from './page-frame.tsx'
import { ScoreboardCards, standingAddress } from './scoreboard-cards.tsx'
import { Kin, KinTable } from './scoreboard-kin.tsx'
import { scoreboardTables } from './scoreboard-tables.ts'
import { knownCards, type ScoreboardView } from './scoreboard-view.ts'
import { boardTitle, daysOf, groupText, placeText, remarkSentence, totalText } from './scoreboard-words.ts'
import { ScoreboardYears } from './scoreboard-years.tsx'

type Shown = { readonly view: ScoreboardView; readonly reader: Reader }

/** One unit across all indices: where it stands in the year of which most is known, every year, and what it came from and went into. */
export function ScoreboardPage({ reader, path, release, view }: Shown & { path: string; release: string }) {
  const words = reader.words.scoreboard
  const full = reader.say(view.full)
  const Before = knownCards(view) === 0 ? KinTable : Kin
  return (
    <PageFrame
      {...{ reader, path, release }}
      title={words.pageTitle(titled(view, reader))}
      description={`${words.description(titled(view, reader))} ${remarkSentence(view, reader)}`.trim()}
    >
      <Breadcrumb
        label={reader.words.breadcrumb}
        steps={[{ text: words.units, href: unitsAddress(reader.language) }, { text: full }]}
      />
      <h1>
        {full} <span className="edition">{daysOf(view, reader)}</span>
      </h1>
      {view.within && (
        <p className="within">
          <a href={scoreboardAddress(reader.language, view.within.unit)}>{reader.say(view.within.name)}</a>
        </p>
      )}
      <Ended view={view} reader={reader} />
      {view.isMadeUp && <p className="notice made-up">{reader.words.madeUp}</p>}
      {knownCards(view) === 0 ? (
        <Nothing view={view} reader={reader} />
      ) : (
        <Board {...{ view, reader, release }} isOwn />
      )}
      <ScoreboardYears view={view} reader={reader} />
      <Others view={view} reader={reader} />
      <Inside view={view} reader={reader} />
      <Before kin={view.before} title={words.beforeTitle} lead={words.beforeLead} reader={reader} />
      <Kin kin={view.after} title={words.afterTitle} lead={words.beforeLead} reader={reader} />
      <Life view={view} reader={reader} />
      {knownCards(view) > 0 && <Downloads page={path} tables={scoreboardTables(view)} reader={reader} />}
    </PageFrame>
  )
}

/** The cards of the year of which most is known, under what is remarkable of it. */
export function Board({
  view,
  reader,
  release,
  isOwn = false,
}: Shown & { release: string; isOwn?: boolean }) {
  const publishers = new Set(
    view.cards.flatMap(({ shown }) => (shown ? [reader.say(shown.framework.publisher)] : [])),
  )
  const remark = remarkSentence(view, reader)
  return (
    <section className="board-section" aria-labelledby="board">
      <h2 id="board">{boardTitle(view, isOwn, reader)}</h2>
      {remark !== '' && <p className="remark">{remark}</p>}
      <ScoreboardCards view={view} reader={reader} />
      <p className="chart-source">{reader.words.scoreboard.source([...publishers].join('; '), release)}</p>
    </section>
  )
}

/** The name with the province of an office, and the days where there are some: titles of one name stay apart. */
function titled(view: ScoreboardView, reader: Reader): string {
  const days = daysOf(view, reader)
  const within = view.within ? `, ${reader.say(view.within.name)}` : ''
  return `${reader.say(view.full)}${within}${days === '' ? '' : ` (${days})`}`
}

/** A unit that is no more says so first, with what it went into. */
function Ended({ view: { life, endedOn }, reader }: Shown) {
  const end = endedOn === null ? undefined : life.findLast(({ on }) => on === endedOn)
  return end ? <p className="lead">{lifeWords(end, reader)}</p> : null
}

function Nothing({ view, reader }: Shown) {
  const { nothingYet, nothingYetBefore } = reader.words.scoreboard
  const say = view.before.length > 0 ? nothingYetBefore : nothingYet
  return <p className="lead">{say(reader.say(view.full))}</p>
}

/** Indices beside the main ones, each year with its standing. */
function Others({ view: { others }, reader }: Shown) {
  if (others.length === 0) return null
  return (
    <section className="board-others">
      <h2>{reader.words.scoreboard.othersTitle}</h2>
      <ul>
        {others.map(({ index, short, about, series }) => (
          <li key={index}>
            <h3>{reader.say(short)}</h3>
            {about && <p>{reader.say(about)}</p>}
            <p>
              {series.map((standing, i) => (
                <span key={standing.id}>
                  {i > 0 && '; '}
                  <a href={standingAddress(standing, reader)}>{shortPeriod(standing.period, reader)}</a>:{' '}
                  {[placeText(standing, reader), groupText(standing, reader), totalText(standing, reader)]
                    .filter(text => text !== '')
                    .join(', ')}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The indices that a province makes for its own offices. */
function Inside({ view: { inside }, reader }: Shown) {
  if (inside.length === 0) return null
  return (
    <section className="board-others">
      <h2>{reader.words.scoreboard.insideTitle}</h2>
      <ul>
        {inside.map(({ short, index }) => (
          <li key={index}>
            <a href={indexAddress(reader.language, index)}>{reader.say(short)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Life({ view: { life }, reader }: Shown) {
  if (life.length === 0) return null
  return (
    <section className="life">
      <h2>{reader.words.life.title}</h2>
      <LifeList life={life} reader={reader} />
    </section>
  )
}
