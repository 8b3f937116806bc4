import { type Edition, numeral, round } from '@thuocdo/engine'
import { pageLanguage } from '../browser/page-language.ts'

/** How the numbers of an edition stand on its page. */
export type PrintedNumbers = {
  readonly score: (x: number) => string
  readonly percent: (x: number) => string
  readonly whole: (x: number) => string
}

/** Numbers in the language of the page; totals rounded as the edition rounds. */
export function numbersOf({ rounding }: Edition): PrintedNumbers {
  const language = pageLanguage()
  return {
    score: x => numeral(round(x, rounding), language, rounding.decimals, rounding.decimals),
    percent: x => numeral(x, language, 1),
    whole: x => numeral(x, language, 0),
  }
}
