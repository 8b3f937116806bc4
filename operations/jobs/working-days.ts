import { readFile } from 'node:fs/promises'
import type { Day } from '@thuocdo/engine'

/** The days that differ from the week: official days off, and days off of the week that are worked in exchange. */
export type DaysOff = {
  readonly off: ReadonlySet<Day>
  readonly worked: ReadonlySet<Day>
  /** The years that the list covers; of others only the weekends are known. */
  readonly years: ReadonlySet<string>
}

/** Reads the list of official days that comes with the product. */
export async function readDaysOff(file = new URL('./days-off.csv', import.meta.url)): Promise<DaysOff> {
  const [, ...lines] = (await readFile(file, 'utf8')).trim().split('\n')
  const rows = lines.map(line => line.split(','))
  const daysOf = (wanted: string) => new Set(rows.flatMap(([day, kind]) => (kind === wanted ? [day] : [])))
  return {
    off: daysOf('off'),
    worked: daysOf('worked'),
    years: new Set(rows.map(([day]) => day.slice(0, 4))),
  }
}

/** Whether offices work on a day, and whether the list covers its year. */
export function workingDay(day: Day, { off, worked, years }: DaysOff) {
  const ofWeek = new Date(`${day}T00:00:00Z`).getUTCDay()
  const isWeekend = ofWeek === 0 || ofWeek === 6
  return { isWorked: worked.has(day) || (!isWeekend && !off.has(day)), isKnown: years.has(day.slice(0, 4)) }
}
