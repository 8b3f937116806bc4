import type { WhatIfWords } from '../words/vi-what-if.ts'
import type { PrintedNumbers } from './printed-numbers.ts'
import { sharesOf, type TriedWeights } from './reweighed.ts'
import type { WeightedPart } from './weighted-parts.ts'

/** The sliders and numbers of a form. */
export type WeightInputs = { readonly show: (tried: TriedWeights) => void }

type Line = {
  readonly part: WeightedPart
  readonly range: HTMLInputElement
  readonly number: HTMLInputElement
  readonly share: HTMLOutputElement
}

/** Takes the form's sliders, numbers and buttons; `change` hears the weights that a reader asks for. */
export function weightInputs(
  form: HTMLFormElement,
  parts: readonly WeightedPart[],
  words: WhatIfWords,
  { percent }: PrintedNumbers,
  change: (tried: TriedWeights) => void,
): WeightInputs {
  const lines = parts.flatMap(part => lineOf(form, part) ?? [])
  let shown: TriedWeights = new Map()
  for (const { part, range, number } of lines) {
    for (const input of [range, number])
      input.addEventListener('input', () => change(withWeight(shown, part, input.valueAsNumber)))
  }
  form.addEventListener('submit', event => event.preventDefault())
  form.addEventListener('reset', event => {
    event.preventDefault()
    change(new Map())
  })
  const same = hundredths(100 / parts.length)
  form
    .querySelector('button[type="button"]')
    ?.addEventListener('click', () => change(new Map(parts.map(({ code }) => [code, same]))))
  return {
    show: tried => {
      shown = tried
      const shares = sharesOf(parts, tried)
      for (const [i, line] of lines.entries()) {
        const weight = hundredths(tried.get(line.part.code) ?? line.part.weight)
        showWeight(line, weight)
        line.range.ariaValueText = `${percent(weight)} %`
        line.share.value = tried.size === 0 ? '' : words.share(percent(shares[i]))
      }
    },
  }
}

/** What is typed stays as it is typed: only the other of the two inputs follows. */
function showWeight({ range, number }: Line, weight: number): void {
  if (range.valueAsNumber !== weight) range.valueAsNumber = weight
  const isTyping = document.activeElement === number && number.value === ''
  if (number.valueAsNumber !== weight && !isTyping) number.valueAsNumber = weight
}

/** The weights with those that were typed set over them, by the code of the part. */
export const withTyped = (
  parts: readonly WeightedPart[],
  tried: TriedWeights,
  typed: ReadonlyMap<string, number>,
): TriedWeights =>
  parts.reduce((weights, part) => {
    const asked = typed.get(part.code)
    return asked === undefined ? weights : withWeight(weights, part, asked)
  }, tried)

/** The weights with one of them set; one that is back at what the framework states is no longer changed. */
function withWeight(tried: TriedWeights, { code, weight }: WeightedPart, asked: number): TriedWeights {
  const next = new Map(tried)
  const within = Math.min(100, Math.max(0, hundredths(Number.isNaN(asked) ? 0 : asked)))
  if (within === hundredths(weight)) next.delete(code)
  else next.set(code, within)
  return next
}

const hundredths = (x: number): number => Math.round(100 * x) / 100

function lineOf(form: HTMLFormElement, part: WeightedPart): Line | null {
  const item = form.querySelector(`li[data-code="${CSS.escape(part.code)}"]`)
  const range = item?.querySelector<HTMLInputElement>('input[type="range"]')
  const number = item?.querySelector<HTMLInputElement>('input[type="number"]')
  const share = item?.querySelector('output')
  return range && number && share ? { part, range, number, share } : null
}
