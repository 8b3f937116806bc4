import type { Day } from '../basics/calendar.ts'
import type { Actor } from './actor.ts'
import type { Facts } from './facts.ts'
import { mayDo } from './permit.ts'

/** Whether somebody may look at an assessment at all: a line of the table like any other. */
export const maySee = (actor: Actor, facts: Facts, on: Day): boolean =>
  mayDo(actor, 'read-assessment', facts, on)
