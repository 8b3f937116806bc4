import { capital } from '../words/capital.ts'
import type { Reader } from '../words/reader.ts'
import { checkOf, isPrinted } from './edition-rows.ts'
import { type EditionView, rowsIn } from './edition-view.ts'
import { coverageWords, methodWords, partCheckWords, toleranceText, unitWordOf } from './edition-words.ts'

/** The facts that a reader asks for before believing a table: who published it, how it was computed, whether it holds. */
export function EditionFacts({ view, reader }: { view: EditionView; reader: Reader }) {
  const { framework } = view
  const { edition: words, units } = reader.words
  const rows = rowsIn(view)
  const coverage =
    capital(coverageWords(view, reader)) ||
    (rows.length > 0 ? units[unitWordOf(framework)](reader.count(rows.length)) : '')
  const facts = [
    [words.facts.publisher, reader.say(framework.publisher)],
    [words.facts.status, methodWords(view, reader)],
    ...(isPrinted(framework) || rows.length === 0 ? [] : [[words.facts.check, checkText(view, reader)]]),
    ...(coverage === '' ? [] : [[words.facts.units, coverage]]),
  ]
  return (
    <dl className="facts">
      {facts.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}

function checkText({ framework, results }: EditionView, reader: Reader): string {
  const words = reader.words.edition
  const check = checkOf(framework, results)
  if (!check) return capital(partCheckWords(results, reader)) || words.notChecked
  const tolerance = toleranceText(check.tolerance, reader)
  return words.checked(reader.count(check.within), reader.count(check.units), tolerance)
}
