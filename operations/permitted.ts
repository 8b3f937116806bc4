import {
  type ActName,
  type Actor,
  accept,
  type Facts,
  type Grant,
  type Outcome,
  type Problem,
  permit,
  type Role,
  refuse,
  refuses,
} from '@thuocdo/engine'
import type { Effects } from './effects.ts'
import { todayIn } from './today.ts'

/** Who acts, in which of their roles, by which grant, and on which day. */
export type Permitted = {
  readonly actor: Actor
  readonly role: Role
  readonly grant: Grant
  readonly on: string
}

/** Asks whether somebody may do something today, before anything else is looked at. */
export function permitted(fx: Effects, actor: Actor, act: ActName, facts: Facts): Outcome<Permitted> {
  const on = todayIn(fx.now())
  const grant = permit(actor, act, facts, on)
  return grant.ok ? accept({ actor, role: grant.value.role, grant: grant.value, on }) : grant
}

/** Does an act if no problem refuses it; else all the problems at once. Warnings travel with the answer. */
export async function unlessRefused<T>(
  problems: readonly Problem[],
  act: () => Promise<T>,
): Promise<Outcome<T>> {
  return refuses(problems) ? refuse(...problems) : accept(await act(), problems)
}
