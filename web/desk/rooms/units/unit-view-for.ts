import { type ActName, mayDo, roles } from '@thuocdo/engine'
import { hasAssessments, listAssessments, registerOfStore, unitPage } from '@thuocdo/operations/acts'
import type { SignedIn } from '../../signed-in.ts'
import { historyFor } from '../parts/history-for.ts'
import { refusalsOf } from '../parts/refusal-of.ts'
import { type UnitView, unitLife } from './unit-view.ts'

const unitActs: readonly ActName[] = ['add-division', 'end-division']

/** A unit as somebody may see and change it; nothing where there is none of that id. */
export async function unitViewFor(who: SignedIn, id: string): Promise<UnitView | null> {
  const { fx, actor, on } = who
  const page = await unitPage(fx.db, actor, id, on)
  if (page === undefined) return null
  const others = [...page.before, ...page.after].flatMap(({ other }) => other?.id ?? [])
  const register = await registerOfStore(fx.db, {
    ids: [id, ...others, ...(page.unit.within === undefined ? [] : [page.unit.within])],
  })
  const divisions = new Map(page.divisions.map(division => [division.id, division.name]))
  return {
    ...unitLife(register, page.unit, on),
    mayReadPeople: mayDo(actor, 'read-people', { unit: id }, on),
    people: page.officers.map(({ person, name, role, division, actingForm, actingForName, from, to }) => ({
      id: person,
      name,
      role: roles[role],
      acting: actingForm === undefined ? null : { form: actingForm, name: actingForName ?? '' },
      division: divisions.get(division ?? '') ?? null,
      from,
      to: to ?? null,
    })),
    divisions: page.divisions,
    assessments: await assessmentsFor(who, id),
    refusals: refusalsOf(actor, unitActs, { unit: id }, on),
    history: await historyFor(who, { kind: 'unit', subject: id }, { unit: id }),
  }
}

async function assessmentsFor({ fx, actor, on }: SignedIn, unit: string): Promise<UnitView['assessments']> {
  const seen = await listAssessments(fx.db, actor, on, { unit })
  if (seen.length === 0 && (await hasAssessments(fx.db, unit))) return null
  return seen.map(({ id, roundName, state }) => ({ id, round: roundName, state }))
}
