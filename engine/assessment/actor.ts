import type { Day } from '../basics/calendar.ts'
import type { Role } from './roles.ts'

/** How an acting head signs: `kt` ký thay, `tl` thừa lệnh, `tuq` thừa ủy quyền, `q` quyền (Nghị định 30/2020/NĐ-CP, Article 13). */
export type ActingForm = 'kt' | 'tl' | 'tuq' | 'q'

/** A role that a person holds between two days, both counted. */
export type Grant = {
  readonly id: string
  readonly role: Role
  /** The unit that an officer or head answers for; of whoever judges the one they work in, of which they judge nothing. */
  readonly unit?: string
  /** The division of the unit, where the officer answers for that alone. */
  readonly division?: string
  /** The blocks that an appraiser or council member looks at; empty means all. */
  readonly blocks: readonly string[]
  /** The criteria, or fields with all below them, that they look at; empty means all. */
  readonly criteria: readonly string[]
  /** For an acting head: the person in whose place. */
  readonly actingFor?: string
  readonly actingForm?: ActingForm
  readonly from: Day
  readonly to?: Day
}

/** That somebody worked in a unit or answered for it, also as an acting head, between two days, both counted; without a last one to this day. */
export type Service = { readonly unit: string; readonly from: Day; readonly to?: Day }

/** Who acts: a person with every role they hold, ended ones left out. */
export type Actor = {
  readonly person: string
  readonly grants: readonly Grant[]
  /** The units that they ever worked in or answered for, roles that ended among them, and the units that those came of or became. */
  readonly served?: readonly Service[]
}

/** Whether a role counts on a day. */
export const counts = ({ from, to }: Grant, on: Day): boolean => from <= on && (to === undefined || on <= to)
