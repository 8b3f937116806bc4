import { sql } from '@thuocdo/store'
import { daysAfter, todayIn } from '../today.ts'
import type { TestEffects } from './effects.ts'

/** What chance gives an act: numbers to choose by. */
export type Chance = { readonly a: number; readonly b: number; readonly c: number }

/** Tries something that chance chose; what may not be done is refused and leaves nothing. */
export type RandomAct = (fx: TestEffects, chance: Chance) => Promise<unknown>

/** On what acts rest. */
export const basis = 'Quyết định số 7/QĐ'
const nobody = '00000000-0000-7000-8000-00000000dead'

/** One of the ids that a question gives; a text that nothing is called by where it gives none. */
export async function oneOf(fx: TestEffects, question: string, n: number): Promise<string> {
  const { rows } = await sql<{
    id: string
  }>`${sql.raw(`select q.id::text as id from (${question}) q order by 1`)}`.execute(fx.db)
  return rows[n % Math.max(rows.length, 1)]?.id ?? nobody
}

/** One of the people. */
export const person = (fx: TestEffects, n: number) => oneOf(fx, 'select id from person', n)
/** One of the units. */
export const unit = (fx: TestEffects, n: number) => oneOf(fx, 'select id from unit', n)
/** One of the rounds. */
export const round = (fx: TestEffects, n: number) => oneOf(fx, 'select id from round', n)
/** One of the units that are assessed. */
export const roundUnit = (fx: TestEffects, n: number) =>
  oneOf(fx, 'select distinct unit as id from assessment', n)
/** A day of the months to come. */
export const comingDay = (fx: TestEffects, n: number): string => daysAfter(todayIn(fx.now()), n % 120)
