import type { Reader } from '../words/reader.ts'
import type { EditionView } from './edition-view.ts'
import { methodWords, toleranceText, unitWordOf } from './edition-words.ts'

/** The facts that a reader asks for before believing a table: who published it, how it was computed, whether it holds. */
export function EditionFacts({ view, reader }: { view: EditionView; reader: Reader }) {
  const { framework, results } = view
  const { edition: words, units } = reader.words
  const check = results.reproductions.find(({ node }) => node === framework.tree.code)
  const facts = [
    [words.facts.publisher, reader.say(framework.publisher)],
    [words.facts.status, methodWords(view, reader)],
    [
      words.facts.check,
      check
        ? words.checked(
            reader.count(check.within),
            reader.count(check.units),
            toleranceText(check.tolerance, reader),
          )
        : words.notChecked,
    ],
    [words.facts.units, units[unitWordOf(framework)](reader.count(results.units.length))],
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
