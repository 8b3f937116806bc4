import { type Actor, type Day, mayDo } from '@thuocdo/engine'

/** Whether somebody sees by which logins and e-mail addresses people are reached: who adds people does, the administrator. */
export const seesAddresses = (actor: Actor, on: Day): boolean => mayDo(actor, 'add-person', {}, on)
