import { dayWords } from '@thuocdo/engine'
import { periodText } from '../words/period.ts'
import type { Reader } from '../words/reader.ts'
import { unitAddress } from './address.ts'
import { closed } from './edition-footnotes.tsx'
import type { LifeEvent } from './unit-life.ts'
import type { UnitView } from './unit-view.ts'

type Shown = { readonly view: UnitView; readonly reader: Reader }

/** What became of a unit, with days and legal basis, and the pages of those that it came from or went into. */
export function LifeSection({ view, reader }: Shown) {
  const { life, relatives } = view
  if (life.length === 0) return null
  const words = reader.words.life
  return (
    <section className="life">
      <h2>{words.title}</h2>
      <LifeList life={life} reader={reader} />
      {relatives.length > 0 && (
        <p>
          {words.seeAlso}:{' '}
          {relatives.map(({ unit, name, id, period }, i) => (
            <span key={unit}>
              {i > 0 && ', '}
              <a href={unitAddress(reader.language, id, unit)}>
                {words.see(reader.say(name), periodText(period, reader))}
              </a>
            </span>
          ))}
        </p>
      )}
    </section>
  )
}

// Made once: making one takes longer than drawing the section.
const lists = { vi: new Intl.ListFormat('vi'), en: new Intl.ListFormat('en') }

/** The events of a life, each with its legal basis. */
export function LifeList({ life, reader }: { life: readonly LifeEvent[]; reader: Reader }) {
  return (
    <ul>
      {life.map(event => (
        <li key={`${event.on} ${event.told}`}>
          {lifeWords(event, reader)}{' '}
          <small lang={reader.language === 'vi' ? undefined : 'vi'}>
            {closed(reader.words.life.basis(event.basis.replace(/\.$/, '')))}
          </small>
        </li>
      ))}
    </ul>
  )
}

/** One event as a sentence. */
export function lifeWords({ on, told, others, heir }: LifeEvent, reader: Reader): string {
  const words = reader.words.life
  const day = dayWords(on, reader.language)
  const names = lists[reader.language].format(others.map(reader.say))
  const into = heir ? reader.say(heir) : ''
  switch (told) {
    case 'merged':
      return words.merged(names, into, day)
    case 'renamed':
    case 'regraded':
      return words[told](names, into, day)
    case 'became':
    case 'absorbed':
      return words[told](into, day)
    case 'abolished':
      return words.abolished(day)
    default:
      return words[told](names, day)
  }
}

/** What was done to the unit between the two years that are compared; empty where nothing was. */
export function changedSentence({ changed, earlier, year }: UnitView, reader: Reader): string {
  if (changed.length === 0 || !earlier) return ''
  const { changed: say } = reader.words.life
  const events = changed.map(event => lifeWords(event, reader))
  return [...events, say(periodText(earlier.period, reader), periodText(year.period, reader))].join(' ')
}
