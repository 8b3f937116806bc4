import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Outcome } from '../basics/result.ts'
import { smallProgram } from '../testing/small-edition.ts'
import type { Actor, Grant } from './actor.ts'
import { apply, foldAll } from './apply.ts'
import { type Assessment, cellOf, latestPoints } from './assessment.ts'
import { assessmentOf, headOf } from './assessment-record.ts'
import type { Command } from './commands.ts'
import { decide } from './decide.ts'
import type { Draft, Entry } from './entry.ts'
import type { Ground } from './ground.ts'
import type { Role } from './roles.ts'

const leaf = (code: string, max: number, rule: object, more: object = {}) => ({ code, max, rule, ...more })
const program = smallProgram({
  code: 'all',
  max: 10,
  children: [
    leaf('a', 4, { kind: 'options', options: { full: 4, half: 2, none: 0 } }),
    leaf('b', 4, { kind: 'ratio' }),
    leaf('c', 2, { kind: 'given' }, { source: 'survey' }),
  ],
})

const ground: Ground = {
  program,
  on: '2026-01-05',
  assessed: { from: '2025-01-01', to: '2025-12-31' },
  documents: new Set(['doc']),
  divisions: new Set(['d1']),
  officers: new Set(['o2']),
}

const as = (role: Role, who: string, more: Partial<Grant> = {}): Actor => ({
  person: who,
  grants: [{ id: who, role, blocks: [], criteria: [], from: '2020-01-01', ...more }],
})
const officer = as('unit-officer', 'officer', { unit: 'u' })
const head = as('unit-head', 'head', { unit: 'u' })
const appraiser = as('appraiser', 'appraiser')
const owner = as('round-owner', 'owner')
const chair = as('council-chair', 'chair')

const opening: Draft = {
  act: 'open-assessment',
  body: { round: 'r', unit: 'u', block: '', edition: 'tiny/1', version: 1 },
}

const entryOf = ({ act, cell, body }: Draft, position: number, actor?: string): Entry => ({
  chain: 'x',
  position,
  at: '2026-01-05T01:00:00.000Z',
  ...(actor !== undefined && { actor }),
  act,
  ...(cell !== undefined && { cell }),
  body,
})

/** A chain that grows: whoever acts, the entries are appended if the act is allowed. */
function chain() {
  const entries: Entry[] = [entryOf(opening, 1)]
  const state = (): Assessment => value(foldAll(entries))
  const act = (actor: Actor, command: Command): Outcome<unknown> => {
    const decision = decide(state(), command, actor, ground)
    if (decision.ok)
      for (const draft of decision.value.drafts)
        entries.push(entryOf(draft, entries.length + 1, actor.person))
    return decision
  }
  return { entries, state, act }
}

function value<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(outcome.problems.map(({ words }) => words.en).join('\n'))
}

const codes = ({ problems }: Outcome<unknown>): readonly string[] => problems.map(({ code }) => code)

const declareA: Command = { act: 'declare', criterion: 'a', declared: { option: 'half' } }
const declareB: Command = { act: 'declare', criterion: 'b', declared: { done: 3, of: 4 } }

test('a declared value earns the points of its rule: half is 2, and 3 of 4 is 3 of 4 points', () => {
  const { act, state } = chain()
  assert.ok(act(officer, declareA).ok)
  assert.ok(act(officer, declareB).ok)
  assert.deepEqual(
    ['a', 'b'].map(code => cellOf(state(), code).points.self?.points),
    [2, 3],
  )
  assert.equal(state().length, 3)
})

test('what cannot be is refused with a sentence about the criterion', () => {
  const { act } = chain()
  const tried = (command: Command) => codes(act(officer, command))
  assert.deepEqual(tried({ ...declareA, declared: { option: 'third' } }), ['unknown-option'])
  assert.deepEqual(tried({ ...declareB, declared: { done: 5, of: 4 } }), ['ratio-above-one'])
  assert.deepEqual(tried({ ...declareB, declared: { amount: 3 } }), ['wrong-kind-of-value'])
  assert.deepEqual(tried({ ...declareB, declared: { missing: 'not-applicable' } }), ['words-missing'])
  assert.deepEqual(tried({ act: 'declare', criterion: 'c', declared: { amount: 1 } }), ['not-self-scored'])
  assert.deepEqual(tried({ act: 'declare', criterion: 'all', declared: { amount: 1 } }), [
    'group-not-criterion',
  ])
  assert.deepEqual(tried({ act: 'declare', criterion: 'z', declared: { amount: 1 } }), ['unknown-criterion'])
})

test('paper is taken in with its document and a reason, by the round owner, and says so', () => {
  const { act, state } = chain()
  const intake = {
    act: 'intake',
    criterion: 'a',
    declared: { option: 'full' },
    document: 'doc',
    words: 'Mất mạng.',
  } as const
  assert.deepEqual(codes(act(owner, { ...intake, document: 'none', words: '' })), [
    'unknown-document',
    'words-missing',
  ])
  assert.deepEqual(codes(act(officer, intake)), ['needs-role'])
  assert.ok(act(owner, intake).ok)
  const { channel, document, points } = cellOf(state(), 'a')
  assert.deepEqual([channel, document, points.self?.by], ['paper', 'doc', 'owner'])
  assert.ok(act(officer, declareA).ok)
  const after = cellOf(state(), 'a')
  assert.deepEqual([after.channel, 'document' in after], ['desk', false])
})

test('citing a document again replaces its pages, dropping takes it away', () => {
  const { act, state } = chain()
  const cite = { act: 'cite', criterion: 'a', evidence: 'doc' } as const
  assert.ok(act(officer, { ...cite, pages: '3' }).ok)
  assert.ok(act(officer, { ...cite, pages: '3, 5-7', section: 'Mục II' }).ok)
  assert.deepEqual(cellOf(state(), 'a').citations, [{ evidence: 'doc', pages: '3, 5-7', at: 3 }])
  assert.deepEqual(codes(act(officer, { ...cite, pages: 'trang ba' })), ['wrong-pages'])
  assert.ok(act(officer, { ...cite, dropped: true }).ok)
  assert.deepEqual(cellOf(state(), 'a').citations, [])
  assert.deepEqual(codes(act(officer, { ...cite, dropped: true })), ['not-cited'])
})

test('the head gives a group to a division: each criterion of the unit below it, none of the survey', () => {
  const { act, state } = chain()
  assert.ok(act(head, { act: 'assign', criterion: 'all', division: 'd1' }).ok)
  assert.deepEqual(Object.keys(state().cells), ['a', 'b'])
  const inDivision = as('unit-officer', 'o1', { unit: 'u', division: 'd1' })
  assert.ok(act(inDivision, declareA).ok)
  assert.ok(act(head, { act: 'assign', criterion: 'a', person: 'o2' }).ok)
  assert.deepEqual(codes(act(inDivision, declareA)), ['out-of-reach'])
  assert.deepEqual(codes(act(head, { act: 'assign', criterion: 'a', division: 'd9' })), ['unknown-assignee'])
  assert.ok(act(head, { act: 'assign', criterion: 'a' }).ok)
  const { division, person } = cellOf(state(), 'a')
  assert.deepEqual([division, person], [undefined, undefined])
})

test('giving out again what is given out writes nothing: only the criteria that change get an entry', () => {
  const { act, state, entries } = chain()
  assert.ok(act(head, { act: 'assign', criterion: 'a', division: 'd1' }).ok)
  const before = entries.length
  assert.deepEqual(codes(act(head, { act: 'assign', criterion: 'a', division: 'd1' })), ['given-already'])
  assert.deepEqual(codes(act(head, { act: 'assign', criterion: 'b' })), ['given-already'])
  assert.ok(act(head, { act: 'assign', criterion: 'all', division: 'd1' }).ok)
  assert.deepEqual(
    entries.slice(before).map(({ cell }) => cell),
    ['b'],
  )
  assert.equal(cellOf(state(), 'b').division, 'd1')
})

test('five numbers, each with its person, reason and entry, and none overwritten', () => {
  const { act, state, entries } = chain()
  const steps: readonly (readonly [Actor, Command])[] = [
    [officer, declareA],
    [officer, declareB],
    [officer, { act: 'submit' }],
    [head, { act: 'approve' }],
    [appraiser, { act: 'appraise', criterion: 'a', points: 1, reason: 'late', cause: 'subjective' }],
    [appraiser, { act: 'appraise', criterion: 'b', points: 3 }],
    [owner, { act: 'advance' }],
    [officer, { act: 'explain', criterion: 'a', points: 2, words: 'Có văn bản gia hạn.' }],
    [head, { act: 'approve' }],
    [appraiser, { act: 'appraise', criterion: 'a', points: 1.5, reason: 'explanation-accepted' }],
    [owner, { act: 'advance' }],
    [chair, { act: 'decide', criterion: 'a', points: 1.5 }],
    [chair, { act: 'sign-off' }],
  ]
  for (const [actor, command] of steps) assert.deepEqual(codes(act(actor, command)), [], command.act)
  const { points } = cellOf(state(), 'a')
  assert.deepEqual(
    Object.entries(points).map(([stage, { points, by, at }]) => [stage, points, by, at]),
    [
      ['self', 2, 'officer', 2],
      ['appraised-1', 1, 'appraiser', 6],
      ['explained', 2, 'officer', 9],
      ['appraised-2', 1.5, 'appraiser', 11],
      ['final', 1.5, 'chair', 13],
    ],
  )
  assert.equal(latestPoints(cellOf(state(), 'b'))?.points, 3)
  assert.deepEqual([state().state, entries.length], ['final', 14])
})

test('other points than before need a reason, and “other” needs words', () => {
  const { act } = chain()
  for (const [actor, command] of [
    [officer, declareA],
    [officer, declareB],
    [officer, { act: 'submit' }],
    [head, { act: 'approve' }],
  ] as const)
    assert.ok(act(actor, command).ok)
  const appraise = { act: 'appraise', criterion: 'a', points: 1 } as const
  assert.deepEqual(codes(act(appraiser, appraise)), ['reason-missing'])
  assert.deepEqual(codes(act(appraiser, { ...appraise, reason: 'because' })), ['unknown-reason'])
  assert.deepEqual(codes(act(appraiser, { ...appraise, reason: 'other' })), ['words-missing'])
  assert.deepEqual(codes(act(appraiser, { ...appraise, points: 4.5, reason: 'late' })), ['above-maximum'])
  assert.ok(act(appraiser, { ...appraise, points: 2 }).ok)
  assert.deepEqual(codes(act(owner, { act: 'advance' })), ['not-appraised'])
})

test('an entry of an unknown act, out of turn or malformed is refused', () => {
  const open = value(apply(undefined, entryOf(opening, 1)))
  const refusal = (entry: Entry, before?: Assessment) => codes(apply(before, entry))
  assert.deepEqual(refusal(entryOf({ act: 'applaud', body: {} }, 2), open), ['unknown-act'])
  assert.deepEqual(
    refusal(entryOf({ act: 'submit', body: { from: 'drafting', to: 'submitted' } }, 3), open),
    ['entry-out-of-turn'],
  )
  assert.deepEqual(refusal(entryOf({ act: 'submit', body: { to: 'heaven' } }, 2), open), ['malformed-entry'])
  assert.deepEqual(
    refusal(entryOf({ act: 'declare', body: { declared: { amount: 1 }, points: 1 } }, 2), open),
    ['malformed-entry'],
  )
  assert.deepEqual(refusal(entryOf(opening, 2), open), ['malformed-entry'])
  assert.deepEqual(codes(foldAll([])), ['no-entries'])
})

test('whoever declared neither appraises nor decides nor signs off, though the role ended and they got another', () => {
  const { act, state } = chain()
  const steps: readonly (readonly [Actor, Command])[] = [
    [officer, declareA],
    [officer, declareB],
    [officer, { act: 'submit' }],
    [head, { act: 'approve' }],
  ]
  for (const [actor, command] of steps) assert.ok(act(actor, command).ok)
  assert.deepEqual(state().actedForUnit, ['officer', 'head'])
  const appraise: Command = { act: 'appraise', criterion: 'a', points: 2 }
  for (const who of ['officer', 'head'])
    assert.deepEqual(codes(act(as('appraiser', who), appraise)), ['acted-for-unit'])
  assert.ok(act(appraiser, appraise).ok)
})

test('whoever answered for the unit on any day since the assessed period began does not judge it; before that they do', () => {
  const { act } = chain()
  for (const [actor, command] of [
    [officer, declareA],
    [officer, declareB],
    [officer, { act: 'submit' }],
    [head, { act: 'approve' }],
  ] as const)
    assert.ok(act(actor, command).ok)
  const appraise: Command = { act: 'appraise', criterion: 'a', points: 2 }
  const served = (from: string, to: string, unit = 'u') =>
    codes(act({ ...as('appraiser', 'x'), served: [{ unit, from, to }] }, appraise))
  assert.deepEqual(served('2025-12-31', '2026-01-02'), ['served-unit'])
  assert.deepEqual(served('2020-01-01', '2025-01-01'), ['served-unit'])
  assert.deepEqual(served('2020-01-01', '2024-12-31'), [])
  assert.deepEqual(served('2026-01-01', '2026-01-02'), ['served-unit'])
  assert.deepEqual(served('2025-01-01', '2025-12-31', 'another'), [])
})

test('law: whoever acted for the unit judges nothing of it, in whatever order roles come and go', () => {
  const names = ['p', 'q', 'r', 's']
  const roles = ['unit-officer', 'unit-head', 'appraiser', 'round-owner', 'council-chair'] as const
  // Each act by somebody in whatever role they hold at that moment, and in no other.
  const anybody = fc
    .tuple(fc.constantFrom(...names), fc.constantFrom(...roles))
    .map(([who, role]) => as(role, who, role === 'unit-officer' || role === 'unit-head' ? { unit: 'u' } : {}))
  fc.assert(
    fc.property(fc.array(fc.tuple(anybody, anyCommand), { maxLength: 60 }), acts => {
      const { act, entries, state } = chain()
      for (const [actor, command] of acts) act(actor, command)
      const did = (wanted: readonly string[], before = entries.length) =>
        new Set(
          entries.slice(0, before).flatMap(entry => (wanted.includes(entry.act) ? (entry.actor ?? []) : [])),
        )
      const forUnit = ['declare', 'intake', 'cite', 'explain', 'submit', 'approve']
      assert.deepEqual(new Set(state().actedForUnit), did(forUnit))
      for (const [at, { act: done, actor = '' }] of entries.entries())
        if (['appraise', 'decide', 'sign-off'].includes(done)) assert.ok(!did(forUnit, at).has(actor))
    }),
    { numRuns: 100 },
  )
})

const anyone = fc.constantFrom(officer, head, appraiser, owner, chair)
const criterion = fc.constantFrom('a', 'b')
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    act: fc.constant('declare' as const),
    criterion: fc.constant('a'),
    declared: fc.record({ option: fc.constantFrom('full', 'half', 'none') }),
  }),
  fc.record({
    act: fc.constant('declare' as const),
    criterion: fc.constant('b'),
    declared: fc.record({ done: fc.nat(4), of: fc.constant(4) }),
  }),
  fc.record({ act: fc.constant('cite' as const), criterion, evidence: fc.constant('doc') }),
  fc.record({ act: fc.constant('assign' as const), criterion, division: fc.constant('d1') }),
  fc.record({
    act: fc.constantFrom('appraise' as const, 'decide' as const),
    criterion,
    points: fc.nat(4),
    reason: fc.constant('late'),
  }),
  fc.record({ act: fc.constant('explain' as const), criterion, words: fc.constant('Vì thế.') }),
  fc.record({ act: fc.constant('remark' as const), criterion, words: fc.constant('Xem lại.') }),
  fc.record({ act: fc.constant('return' as const), words: fc.constant('Thiếu.') }),
  fc.record({
    act: fc.constantFrom('submit' as const, 'approve' as const, 'advance' as const, 'sign-off' as const),
  }),
)

test('law: whatever is done, one entry after another and all at once give the same, and so do the rows that keep it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyone, anyCommand), { maxLength: 60 }), acts => {
      const { act, entries } = chain()
      for (const [actor, command] of acts) act(actor, command)
      let one: Assessment | undefined
      for (const entry of entries) {
        one = value(apply(one, entry))
        // Written to rows and read again in between, as the store does.
        const rows: unknown = JSON.parse(
          JSON.stringify({ head: headOf(one), length: one.length, cells: Object.entries(one.cells) }),
        )
        one = reread(rows)
      }
      assert.deepEqual(one, value(foldAll(entries)))
      assert.equal(one?.length, entries.length)
    }),
    { numRuns: 60 },
  )
})

function reread(rows: unknown): Assessment {
  const { head, length, cells } = rows as { head: unknown; length: number; cells: [string, unknown][] }
  return assessmentOf(head, length, cells)
}

test('what an acting head does says in whose place and in which form; what the head does says nothing of it', () => {
  const after = (who: Actor) => {
    const submitted = foldAll([
      entryOf(opening, 1),
      entryOf({ act: 'submit', body: { from: 'drafting', to: 'submitted' } }, 2, 'officer'),
    ])
    assert.ok(submitted.ok)
    const decision = decide(submitted.value, { act: 'approve' }, who, ground)
    assert.ok(decision.ok)
    return decision.value.drafts.map(({ body }) => body)
  }
  const moved = { from: 'submitted', to: 'appraisal' }
  const deputy = as('unit-head', 'deputy', {
    unit: 'u',
    actingFor: 'head',
    actingForm: 'kt',
    to: '2026-01-31',
  })
  assert.deepEqual(after(head), [moved])
  assert.deepEqual(after(deputy), [{ ...moved, acting: { for: 'head', form: 'kt' } }])
})
