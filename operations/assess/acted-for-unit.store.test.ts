import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor, Outcome } from '@thuocdo/engine'
import { sql } from '@thuocdo/store'
import { endRole } from '../people/end-role.ts'
import { grantRole } from '../people/grant-role.ts'
import { actorOf } from '../sign-in/actor-of.ts'
import { actorAs, administrator } from '../testing/actors.ts'
import { type TestEffects, testEffects } from '../testing/effects.ts'
import { addTestPerson, headOf, openedRound, value, walk, wayToCouncil } from '../testing/opened-round.ts'
import { verifyOwnTrail } from '../trail/verify-store.ts'
import { actOnAssessment } from './act-on-assessment.ts'

const unit = 'so-a-2025'
const codes = ({ problems }: Outcome<unknown>): readonly string[] => problems.map(({ code }) => code)
const appraise = { act: 'appraise', criterion: 'plan', points: 1 } as const

/** A person who was an officer of the unit from a day on, whose role was ended, and who then became an appraiser. */
async function turnedAppraiser(
  fx: TestEffects,
  digits: string,
  from: string,
  did: (officer: Actor) => Promise<unknown> = async () => undefined,
): Promise<Actor> {
  const { person } = actorAs('appraiser', digits)
  await addTestPerson(fx, { person, grants: [] })
  const grant = value(await grantRole(fx, administrator, { person, role: 'unit-officer', unit, from }))
  await did(await actorOf(fx.db, person, '2026-01-05'))
  value(await endRole(fx, administrator, grant, { basis: 'thôi' }))
  value(await grantRole(fx, administrator, { person, role: 'appraiser', from: '2026-01-05' }))
  return actorOf(fx.db, person, '2026-01-05')
}

test('the officer who declared and became an appraiser does not appraise it, nor does who served since the period began', async t => {
  const fx = await testEffects(t)
  await addTestPerson(fx, administrator)
  const { a, b } = await openedRound(fx)
  const declarer = await turnedAppraiser(fx, '41', '2026-01-05', officer =>
    walk(
      fx,
      a,
      wayToCouncil(unit)
        .slice(0, 3)
        .map(([, command]) => [officer, command]),
    ),
  )
  const served = await turnedAppraiser(fx, '42', '2025-12-01')
  const newcomer = await turnedAppraiser(fx, '43', '2026-01-04')
  await walk(fx, a, [[headOf(unit), { act: 'approve' }]])
  await walk(fx, b, wayToCouncil('so-b-2025').slice(0, 4))
  assert.deepEqual(codes(await actOnAssessment(fx, served, a, appraise)), ['own-unit-judged'])
  const nextDay = { ...fx, now: () => new Date('2026-01-06T02:00:00Z') }
  assert.deepEqual(codes(await actOnAssessment(nextDay, declarer, a, appraise)), ['acted-for-unit'])
  // In the year after the assessed one the unit scores itself.
  for (const who of [served, newcomer])
    assert.deepEqual(codes(await actOnAssessment(nextDay, who, a, appraise)), ['served-unit'])
  assert.ok((await actOnAssessment(nextDay, served, b, appraise)).ok)
})

test('who acted for the unit is part of what a check folds anew', async t => {
  const fx = await testEffects(t)
  await addTestPerson(fx, administrator)
  const { a } = await openedRound(fx)
  const { actedForUnit } = await walk(fx, a, wayToCouncil(unit))
  assert.equal(actedForUnit.length, 2)
  const found = async () => value(await verifyOwnTrail(fx, administrator)).problems.length
  await sql`update assessment set folded = folded || '{"actedForUnit":[]}' where id = ${a}`.execute(fx.db)
  assert.equal(await found(), 1)
})
