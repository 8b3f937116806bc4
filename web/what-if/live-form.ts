import { type Edition, observationsOf, type ReleasedObservations } from '@thuocdo/engine'
import { later } from '../browser/later.ts'
import { query, writeQuery } from '../browser/query.ts'
import type { WhatIfWords } from '../words/vi-what-if.ts'
import { outcomeTable } from './outcome-table.ts'
import { numbersOf } from './printed-numbers.ts'
import type { TriedWeights } from './reweighed.ts'
import { whatIfOf } from './standings.ts'
import { summaryOf } from './summary.ts'
import type { TypedEarly } from './typed-early.ts'
import { weightInputs, withTyped } from './weight-inputs.ts'
import { weightedParts } from './weighted-parts.ts'
import { weightsFrom, weightsText } from './weights-in-address.ts'

/**
 * Loads the edition that the links of the form name and computes it again at every move of a weight; the address remembers the weights.
 * What was typed while it was loading counts too.
 */
export async function startWhatIf(
  form: HTMLFormElement,
  words: WhatIfWords,
  { take }: TypedEarly,
): Promise<void> {
  const [edition, inputs] = await Promise.all([
    load<Edition>(form, 'framework'),
    load<ReleasedObservations>(form, 'observations'),
  ])
  const standingsWith = whatIfOf(edition, {
    observations: observationsOf(inputs),
    history: inputs.history.map(observationsOf),
  })
  const parts = weightedParts(edition)
  const numbers = numbersOf(edition)
  const table = outcomeTable(form, words, numbers)
  const typed = take()
  let tried: TriedWeights = withTyped(parts, weightsFrom(parts, query().get('w')), typed)
  let sentence = ''
  const say = later(400, () => {
    const said = form.querySelector('.said')
    if (said) said.textContent = sentence
  })
  const note = later(300, () => writeQuery(withWeights(weightsText(parts, tried))))
  const show = (): void => {
    inputsShown.show(tried)
    const standings = standingsWith(tried)
    table.show(standings)
    sentence = summaryOf(standings, tried, words, table.nameOf, numbers.whole)
    say()
  }
  const inputsShown = weightInputs(form, parts, words, numbers, next => {
    tried = next
    show()
    note()
  })
  addEventListener('popstate', () => {
    tried = weightsFrom(parts, query().get('w'))
    show()
  })
  show()
  if (typed.size > 0) note()
}

function withWeights(text: string): URLSearchParams {
  const params = query()
  if (text === '') params.delete('w')
  else params.set('w', text)
  return params
}

/** One of the files of the release, which were written by the engine: they are read as what they say they are. */
async function load<T>(form: HTMLFormElement, file: string): Promise<T> {
  const link = form.querySelector<HTMLAnchorElement>(`a[data-file="${file}"]`)
  const response = await fetch(link?.href ?? '')
  if (!response.ok) throw new Error(`${file}: ${response.status}`)
  return response.json()
}
