import { type Grant, roles } from '@thuocdo/engine'
import {
  divisionsOf,
  listAssessments,
  readPerson,
  readPersonLine,
  registerOfStore,
  whatPasses,
} from '@thuocdo/operations/acts'
import type { SignedIn } from '../../signed-in.ts'
import { refusedAct, type SentAct } from '../parts/read-act.ts'
import { unitName } from '../units/units-view.ts'
import type { HandOverPreview } from './person-view.ts'

/** What the fields of a hand-over hold: to whom, in which unit, on what basis, and whether the account is closed with it. */
export const handOverIn = ({ to = '', unit = '', basis = '', disables }: SentAct['values']) => ({
  to,
  unit,
  basis,
  disables: disables === 'yes',
})

/** What would pass from one person to another in a unit, and when; refused where the hand-over itself would be. */
export async function previewHandOver(who: SignedIn, person: string, sent: SentAct) {
  const { fx, actor, on } = who
  const wanted = handOverIn(sent.values)
  const { to: receiver, unit, basis } = wanted
  const page = await readPerson(fx, actor, person)
  if (!page.ok) return refusedAct(sent, page.problems)
  const found = await whatPasses(fx, actor, { from: person, ...wanted })
  if (!found.ok) return refusedAct(sent, found.problems)
  const { passing, ending, criteria, notices } = found.value
  const to = await readPersonLine(fx, actor, receiver)
  const there = (await registerOfStore(fx.db, { ids: [unit] })).byId.get(unit)
  const open = (await listAssessments(fx.db, actor, on, { unit })).filter(({ state }) => state !== 'final')
  const divisions = new Map((await divisionsOf(fx.db, unit)).map(({ id, name }) => [id, name]))
  const line = ({ role, division }: Grant) => ({
    role: roles[role],
    division: divisions.get(division ?? '') ?? null,
  })
  const preview: HandOverPreview = {
    from: page.value.person.name ?? '',
    to: { id: receiver, name: to?.name ?? receiver },
    unit: { id: unit, name: there ? unitName(there, on) : { vi: unit, en: unit } },
    on: found.value.on,
    basis,
    grants: passing.map(line),
    ending: ending.map(line),
    criteria: criteria.map(({ criterion }) => criterion),
    notices,
    closesAccount: wanted.disables,
    work: open.map(({ id, roundName, state }) => ({ id, round: roundName, state })),
  }
  return { handOver: preview }
}
