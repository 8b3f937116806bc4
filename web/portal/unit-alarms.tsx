import type { Reader } from '../words/reader.ts'
import { forReaders } from './edition-alarms.tsx'
import { gapAsPrinted } from './edition-rows.ts'
import type { UnitView } from './unit-view.ts'

/** Where the printed figures of this unit contradict each other, with the figures. */
export function UnitAlarms({ view, reader }: { view: UnitView; reader: Reader }) {
  const words = reader.words.edition
  const own = view.year.isAlarmed ? alarmText(view, reader) : null
  const said = [
    ...view.problems.map(problem => forReaders(reader.say(problem.words), reader)),
    ...exceedingTexts(view, reader),
  ]
  if (own === null && said.length === 0) return null
  return (
    <section className="notice" aria-label={words.alarms}>
      <p>
        <strong>{own === null ? words.alarms : words.alarmTitle}.</strong> {own}
      </p>
      {said.map(text => (
        <p key={text}>{text}</p>
      ))}
    </section>
  )
}

/** The printed total beside what its parts come to. */
function alarmText({ unit: { score, published }, framework: { rounding } }: UnitView, reader: Reader) {
  if (score === null || published.score === undefined) return null
  const off = reader.signed(gapAsPrinted(score, published.score, rounding), rounding)
  return reader.words.edition.unitAlarm(
    reader.number(published.score, rounding),
    reader.number(score, rounding),
    off,
  )
}

/** Printed figures above what their parts can reach. */
const exceedingTexts = ({ exceeding }: UnitView, reader: Reader): readonly string[] =>
  exceeding.map(({ name, value, max }) =>
    reader.words.unitPage.exceeds(reader.say(name), reader.number(value, 2), reader.exact(max)),
  )
