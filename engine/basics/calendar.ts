import type { Language } from './problem.ts'

/** A day as `YYYY-MM-DD`. Such texts stand in the order of time, so they are compared as they are. */
export type Day = string

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** Whether a text is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = match.slice(1).map(Number)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

/** A day as a reader of the language writes it: 31/12/2021, 31 December 2021. */
export function dayWords(day: Day, language: Language): string {
  const [year, month, date] = day.split('-').map(Number)
  return language === 'vi' ? `${date}/${month}/${year}` : `${date} ${months[month - 1]} ${year}`
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}
