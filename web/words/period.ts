import type { Reader } from './reader.ts'

const roman = ['', 'I', 'II', 'III', 'IV']

/** The period of an edition in words: `2021`, `2026-Q3` and `2026-09` are a year, a quarter and a month. */
export function periodText(period: string, { words, language }: Reader): string {
  const [year, part] = period.split('-')
  if (part === undefined) return words.period.year(year)
  const quarter = /^q([1-4])$/i.exec(part)?.[1]
  if (quarter !== undefined)
    return words.period.quarter(language === 'vi' ? roman[Number(quarter)] : quarter, year)
  return /^\d{2}$/.test(part) ? words.period.month(String(Number(part)), year) : period
}

/** The same as short as a heading wants it: a year is its number. */
export const shortPeriod = (period: string, reader: Reader): string =>
  period.includes('-') ? periodText(period, reader) : period
