import { type Day, dayWords } from '../basics/calendar.ts'
import { type Language, type Problem, problem, type Words } from '../basics/problem.ts'
import { fullName, fullNameOn } from './kinds.ts'
import type { Bearer } from './register.ts'
import { lastNameWithin, type Unit } from './unit.ts'

/** Whether more than one unit bore the code. */
export const isOfSeveral = (bearers: readonly Bearer[]): boolean =>
  new Set(bearers.map(({ unit }) => unit)).size > 1

/** Refuses a code that several units bore: who, and when. */
export function ambiguousCode(text: string, bearers: readonly Bearer[]): Problem {
  const all = (language: Language): string =>
    listed(
      bearers.map(bearer => bearerWords(bearer, text, language)),
      'and',
      language,
    )
  return problem('ambiguous-code', [], {
    vi: `Mã số ${text} là của ${all('vi')}. Hãy ghi mã đơn vị trong ngoặc, hoặc cho biết ngày.`,
    en: `The code ${text} is that of ${all('en')}. Write the id in brackets, or say the day.`,
  })
}

/** Refuses a name that several units bear on the day. */
export function ambiguousName(text: string, units: readonly Unit[], day: Day): Problem {
  const all = (language: Language): string =>
    listed(
      units.map(unit => `${fullNameOn(unit, day, language)} (${unit.id})`),
      'or',
      language,
    )
  const areApart = new Set(units.flatMap(({ within }) => within ?? [])).size === units.length
  return problem('ambiguous-name', [], {
    vi: `Ngày ${dayWords(day, 'vi')}, “${text}” có thể là ${all('vi')}. Hãy ghi mã đơn vị trong ngoặc${areApart ? ', hoặc giới hạn danh mục bằng “within”' : ''}.`,
    en: `On ${dayWords(day, 'en')}, “${text}” may be ${all('en')}. Write the id in brackets${areApart ? ', or narrow the register by “within”' : ''}.`,
  })
}

/** Says who bore a code, and when. */
export const bearerSentence = (bearer: Bearer): Words => ({
  vi: `Mã số ${bearer.code} là của ${bearerWords(bearer, bearer.code, 'vi')}.`,
  en: `The code ${bearer.code} is that of ${bearerWords(bearer, bearer.code, 'en')}.`,
})

/** So many are named before the rest is only counted. */
const mostNamed = 4

/** Some things in a sentence: all of them, or the first four and how many more there are. */
export function listed(items: readonly string[], last: 'and' | 'or', language: Language): string {
  const more = items.length - mostNamed
  const word = { vi: { and: 'và', or: 'hoặc' }, en: { and: 'and', or: 'or' } }[language][last]
  const others = language === 'vi' ? `${more} đơn vị khác` : `${more} others`
  const all = more > 0 ? [...items.slice(0, mostNamed), others] : items
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${word} ${all.at(-1)}`
}

/** A bearer with its id and days; with its code too, where that is not what was written. */
function bearerWords(bearer: Bearer, text: string, language: Language): string {
  const name = fullName(bearer.unit, lastNameWithin(bearer.unit, bearer), language)
  const code = bearer.code === text ? '' : `, ${bearer.code}`
  return `${name} (${bearer.unit.id}${code}) ${daysOf(bearer, language)}`
}

function daysOf({ from, to, unit }: Bearer, language: Language): string {
  if (to !== undefined)
    return language === 'vi' ? `đến hết ${dayWords(to, 'vi')}` : `until ${dayWords(to, 'en')}`
  if (from === undefined && unit.foundedIsStandIn) return language === 'vi' ? 'đến nay' : 'until now'
  const since = from ?? unit.foundedOn
  return language === 'vi' ? `từ ${dayWords(since, 'vi')}` : `since ${dayWords(since, 'en')}`
}
