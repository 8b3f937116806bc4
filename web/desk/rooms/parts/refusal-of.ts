import { type ActName, type Actor, counts, type Day, type Facts, permissions, permit } from '@thuocdo/engine'
import type { Refusal } from './act-form.tsx'

/** Why somebody may not do an act, in one piece; nothing where they may. The same table answers on the server. */
export function refusalOf(actor: Actor, act: ActName, facts: Facts, on: Day): Refusal {
  const allowed = permit(actor, act, facts, on)
  if (allowed.ok) return null
  const words = allowed.problems.map(problem => problem.words)
  return { vi: words.map(({ vi }) => vi).join(' '), en: words.map(({ en }) => en).join(' ') }
}

/** The refusals of several acts on one thing. */
export const refusalsOf = (
  actor: Actor,
  acts: readonly ActName[],
  facts: Facts,
  on: Day,
): Readonly<Partial<Record<ActName, Refusal>>> =>
  Object.fromEntries(acts.map(act => [act, refusalOf(actor, act, facts, on)]))

/** Those of some acts that belong to a role which somebody holds: what is no part of their work need not be refused to them. */
export const actsOfRoles = (actor: Actor, acts: readonly ActName[], on: Day): readonly ActName[] => {
  const held = new Set(actor.grants.filter(grant => counts(grant, on)).map(({ role }) => role))
  return acts.filter(act => permissions.some(line => line.act === act && held.has(line.role)))
}
