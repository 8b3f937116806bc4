import type { Day } from '@thuocdo/engine'

const ahead = 7 * 60 * 60 * 1000

/** The day that it is in Việt Nam, seven hours ahead of UTC all year round. */
export const todayIn = (now: Date): Day => new Date(now.getTime() + ahead).toISOString().slice(0, 10)

/** The day so many days after a day, or before it where they are negative. */
export const daysAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)

/** The day before a day. */
export const dayBefore = (day: Day): Day => daysAfter(day, -1)

/** The same day so many months before; the last of its month where that is shorter. */
export function monthsBefore(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number)
  const lastDate = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, lastDate))).toISOString().slice(0, 10)
}
