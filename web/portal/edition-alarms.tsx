import type { Reader } from '../words/reader.ts'
import { nameOfCode } from './claim-words.ts'
import { checkOf } from './edition-rows.ts'
import { type EditionView, rowsIn } from './edition-view.ts'
import { unitWordOf } from './edition-words.ts'
import { isMadeUp } from './made-up.ts'

type Shown = { readonly view: EditionView; readonly reader: Reader }

/** What a reader must hear before any figure: that units are made up, years do not compare, a table is partial or contradicts itself. */
export function EditionAlarms({ view, reader }: Shown) {
  const { framework, isPartial } = view
  const words = reader.words.edition
  return (
    <>
      <MadeUp framework={framework} reader={reader} />
      {framework.breaks && (
        <p className="notice">
          <strong>{words.breaks}.</strong> {reader.say(framework.breaks)}
        </p>
      )}
      {isPartial && <p className="notice">{words.partialAlarm}</p>}
      {!isPartial && <NotReproduced view={view} reader={reader} />}
      <Contradictions view={view} reader={reader} />
    </>
  )
}

/** Only for the province that does not exist. */
export function MadeUp({ framework, reader }: { framework: EditionView['framework']; reader: Reader }) {
  return isMadeUp(framework) ? <p className="notice made-up">{reader.words.madeUp}</p> : null
}

function NotReproduced({ view, reader }: Shown) {
  const { framework, results } = view
  const { edition: words, ofUnits } = reader.words
  const check = checkOf(framework, results)
  if (!check || check.within === check.units) return null
  const worst = rowsIn(view).find(({ unit }) => unit === check.worstUnit)
  const { count, number } = reader
  return (
    <section className="notice" aria-label={words.alarmTitle}>
      <p>
        <strong>{words.alarmTitle}.</strong>{' '}
        {words.alarm(
          count(check.within),
          count(check.units),
          ofUnits[unitWordOf(framework)],
          number(check.mean, 2),
          number(check.largest, 2),
          worst ? reader.say(worst.name) : check.worstUnit,
        )}
      </p>
    </section>
  )
}

/** Where printed figures do not fit together, each place with its figures. */
function Contradictions({ view, reader }: Shown) {
  const words = reader.words.edition
  const root = view.framework.tree.code
  const found = view.results.problems.filter(
    ({ code, subject }) => told.has(code) || (code === 'does-not-reproduce' && subject !== root),
  )
  if (found.length === 0) return null
  return (
    <section className="notice" aria-label={words.alarms}>
      <p>
        <strong>{words.alarms}.</strong>
      </p>
      <ul>
        {found.map(problem => (
          <li key={`${problem.code} ${problem.subject}`}>
            {forReaders(named(problem, view, reader), reader)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The words of an alarm with the name of the part that it is about in place of its code. */
function named({ subject, words }: Found, { framework }: EditionView, reader: Reader): string {
  const name = subject === undefined ? undefined : nameOfCode(framework, subject)
  const text = reader.say(words)
  return name ? text.replace(`“${subject}”`, `“${reader.say(name)}”`) : text
}

type Found = EditionView['results']['problems'][number]

/** The alarms about printed figures; that a computed table does not reproduce has its own words. */
const told: ReadonlySet<string> = new Set([
  'parts-miss-total',
  'ranks-contradict-scores',
  'score-not-of-base',
  'above-maximum',
])

/** An alarm without the advice that it gives to those who enter tables: readers can only know. */
export const forReaders = (text: string, { words }: Reader): string =>
  text
    .replace(/; (hãy|compare with|check|ask) [^.]*\./, '.')
    .replace(/(Đã thừa nhận|Acknowledged):/, words.edition.acknowledged)
