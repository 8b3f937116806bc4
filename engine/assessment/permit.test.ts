import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor, Grant } from './actor.ts'
import type { ActName } from './acts.ts'
import type { Facts } from './facts.ts'
import { permissions, scoreActs } from './permissions.ts'
import { mayDo, permit } from './permit.ts'
import { type Role, roleNames } from './roles.ts'
import { maySee } from './sees.ts'

const grant = (role: Role, more: Partial<Grant> = {}): Grant => ({
  id: role,
  role,
  blocks: [],
  criteria: [],
  from: '2025-01-01',
  ...more,
})
const person = (...grants: readonly Grant[]): Actor => ({ person: 'me', grants })
const a = { unit: 'a' }
const on = '2026-01-05'

const reasons = (actor: Actor, act: ActName, facts: Facts, day = on): readonly string[] =>
  permit(actor, act, facts, day).problems.map(({ code }) => code)

test('an act is done in the name of the grant that allows it', () => {
  const actor = person(grant('appraiser'), grant('unit-officer', { ...a, id: 'mine' }))
  const answer = permit(actor, 'declare', { ...a, state: 'drafting' }, on)
  assert.equal(answer.ok && answer.value.id, 'mine')
})

test('without the role, the answer says which one it takes', () => {
  const answer = permit(person(), 'decide', { ...a, state: 'council' }, on)
  assert.equal(answer.ok, false)
  assert.match(answer.problems[0].words.vi, /Chủ tịch hội đồng/)
  assert.match(answer.problems[0].words.en, /Council chair/)
})

test('all that stands against it is said at once: the unit and the step', () => {
  const actor = person(grant('unit-officer', a))
  assert.deepEqual(reasons(actor, 'declare', { unit: 'b', state: 'council' }), [
    'out-of-reach',
    'wrong-state',
  ])
})

test('of several grants, those that reach the thing give the reasons', () => {
  const actor = person(grant('unit-officer', a), grant('unit-officer', { unit: 'b' }))
  assert.deepEqual(reasons(actor, 'declare', { unit: 'b', state: 'final' }), ['wrong-state'])
})

test('a grant counts from its first day to its last, and on no other', () => {
  const actor = person(grant('unit-officer', { ...a, from: '2026-01-05', to: '2026-01-06' }))
  const on = (day: string) => mayDo(actor, 'declare', { ...a, state: 'drafting' }, day)
  assert.deepEqual(['2026-01-04', '2026-01-05', '2026-01-06', '2026-01-07'].map(on), [
    false,
    true,
    true,
    false,
  ])
  assert.deepEqual(reasons(actor, 'declare', { ...a, state: 'drafting' }, '2026-01-07'), ['role-not-on-day'])
})

test('nobody appraises their own unit, also not while they act for its head; another unit they do', () => {
  const acting = { ...a, actingFor: 'her', actingForm: 'kt', to: '2026-01-31' } as const
  const actor = person(grant('appraiser'), grant('unit-head', acting))
  assert.deepEqual(reasons(actor, 'appraise', { ...a, state: 'appraisal' }), ['own-unit-judged'])
  assert.ok(mayDo(actor, 'appraise', { unit: 'b', state: 'appraisal' }, on))
  // From the day on which the period is over, the unit is no longer theirs.
  assert.ok(mayDo(actor, 'appraise', { ...a, state: 'appraisal' }, '2026-02-01'))
})

test('whoever judges others but works in the unit judges nothing of it; an appraiser from elsewhere does', () => {
  const judging = { appraiser: 'appraise', 'council-chair': 'decide', inspector: 'remark' } as const
  const state = { appraiser: 'appraisal', 'council-chair': 'council', inspector: 'council' } as const
  for (const role of ['appraiser', 'council-chair', 'inspector'] as const) {
    const tried = (own: Partial<Grant>, unit: string) =>
      reasons(person(grant(role, own)), judging[role], { unit, state: state[role] })
    assert.deepEqual(tried({ unit: 'a' }, 'a'), ['own-unit-judged'], role)
    assert.deepEqual([...tried({ unit: 'a' }, 'b'), ...tried({}, 'a')], [], role)
  }
})

test('an inspector does not remark on their own unit as an inspector, and does as its officer', () => {
  const inspector = person(grant('inspector'), grant('unit-head', a))
  const answer = permit(inspector, 'remark', { ...a, state: 'council' }, on)
  assert.equal(answer.ok && answer.value.role, 'unit-head')
  assert.ok(mayDo(inspector, 'remark', { unit: 'b', state: 'council' }, on))
})

test('nobody both appraises and chairs the same item, in either order', () => {
  const chair = person(grant('council-chair'), grant('appraiser'))
  const council = { ...a, state: 'council' } as const
  assert.deepEqual(reasons(chair, 'decide', { ...council, appraisedBy: ['me'] }), ['appraised-then-chairs'])
  assert.deepEqual(reasons(chair, 'sign-off', { ...council, appraisedBy: ['her', 'me'] }), [
    'appraised-then-chairs',
  ])
  assert.ok(mayDo(chair, 'decide', { ...council, appraisedBy: ['her'] }, on))
  assert.deepEqual(reasons(chair, 'appraise', { ...a, state: 'appraisal', chairedBy: ['me'] }), [
    'chaired-then-appraises',
  ])
})

test('an administrator never touches scores, whatever other role they hold', () => {
  const both = person(grant('administrator'), ...roleNames.map(role => grant(role, a)))
  const states = ['drafting', 'submitted', 'appraisal', 'explanation', 'second-appraisal', 'council'] as const
  const done = scoreActs.flatMap(act => states.filter(state => mayDo(both, act, { ...a, state }, on)))
  assert.deepEqual(done, [])
})

const reading = ['read-round', 'read-assessment', 'read-evidence'] as const

test('the table itself gives the administrator no act on scores, and the auditor none that changes anything', () => {
  const of = (role: Role) => permissions.filter(line => line.role === role).map(({ act }) => act)
  assert.deepEqual(
    of('administrator').filter(act => scoreActs.includes(act)),
    [],
  )
  assert.deepEqual(of('auditor'), ['read-trail', 'export-trail', 'verify-trail', 'read-people', ...reading])
})

test('an auditor who holds another role changes nothing all the same', () => {
  const actor = person(grant('auditor'), grant('round-owner'))
  assert.deepEqual(reasons(actor, 'open-round', {}), ['auditor-changes-nothing'])
  assert.ok(mayDo(actor, 'export-trail', {}, on))
})

test('nobody grants themselves a role, not even an administrator', () => {
  const administrator = person(grant('administrator'))
  assert.deepEqual(reasons(administrator, 'grant-role', { person: 'me' }), ['own-role'])
  assert.ok(mayDo(administrator, 'grant-role', { person: 'her' }, on))
})

test('a head names an acting head within the period of the head, and no acting head names another', () => {
  const until = (day: string) => ({ ...a, person: 'her', until: day })
  const head = person(grant('unit-head', { ...a, to: '2026-06-30' }))
  assert.ok(mayDo(head, 'name-acting-head', until('2026-06-30'), on))
  assert.deepEqual(reasons(head, 'name-acting-head', until('2026-07-01')), ['longer-than-own'])
  const acting = person(grant('unit-head', { ...a, actingFor: 'him', actingForm: 'kt', to: '2026-06-30' }))
  assert.deepEqual(reasons(acting, 'name-acting-head', until('2026-02-01')), ['acting-hands-on'])
})

test('an acting headship without a last day counts for nothing', () => {
  const actor = person(grant('unit-head', { ...a, actingFor: 'him', actingForm: 'kt' }))
  assert.deepEqual(reasons(actor, 'approve', { ...a, state: 'submitted' }), ['acting-without-end'])
})

test('an officer of a division declares what was given to it, and not what went to nobody or to another', () => {
  const actor = person(grant('unit-officer', { ...a, division: 'd' }))
  const on = (division?: string) =>
    mayDo(actor, 'declare', { ...a, state: 'drafting', ...(division && { division }) }, '2026-01-05')
  assert.deepEqual([on('d'), on('e'), on()], [true, false, false])
})

test('an appraiser of a field sees what lies below it; the whole is looked at and not acted on', () => {
  const actor = person(grant('appraiser', { criteria: ['2'] }))
  const at = (criterion: string, path: readonly string[]) => ({
    ...a,
    criterion,
    path,
    state: 'appraisal' as const,
  })
  assert.ok(mayDo(actor, 'appraise', at('2.1', ['all', '2', '2.1']), on))
  assert.deepEqual(reasons(actor, 'appraise', at('3.1', ['all', '3', '3.1'])), ['out-of-reach'])
  assert.equal(mayDo(actor, 'remark', { ...a, state: 'appraisal' }, on), false)
  assert.ok(maySee(actor, a, on))
})

test('reading is a line of its own: a surveyor and an administrator read no evidence, though they may remark or read the trail', () => {
  const facts = { ...a, block: 'one' }
  for (const role of ['surveyor', 'administrator'] as const) {
    const actor = person(grant(role))
    assert.ok(mayDo(actor, 'read-assessment', facts, on))
    assert.deepEqual(reasons(actor, 'read-evidence', facts), ['needs-role'])
  }
  const appraiser = person(grant('appraiser', { blocks: ['one'] }))
  assert.ok(mayDo(appraiser, 'read-evidence', facts, on))
  assert.deepEqual(reasons(appraiser, 'read-evidence', { ...a, block: 'two' }), ['out-of-reach'])
  const officer = person(grant('unit-officer', { ...a, division: 'd' }))
  assert.ok(mayDo(officer, 'read-evidence', facts, on))
  assert.deepEqual(reasons(officer, 'read-assessment', { unit: 'b', block: 'one' }), ['out-of-reach'])
})

test('every role has at least one act that it can record', () => {
  const recording = (role: Role) =>
    permissions.some(
      line => line.role === role && !line.act.startsWith('read-') && line.act !== 'change-person',
    )
  assert.deepEqual(
    roleNames.filter(role => !recording(role)),
    [],
  )
})
