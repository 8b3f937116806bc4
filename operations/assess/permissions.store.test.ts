import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { actNames, type Outcome, permit } from '@thuocdo/engine'
import type { Effects } from '../effects.ts'
import { addEvidence } from '../evidence/add-evidence.ts'
import { withdrawEvidence } from '../evidence/withdraw-evidence.ts'
import { changeRound } from '../rounds/change-round.ts'
import { openAssessment } from '../rounds/open-assessment.ts'
import type { Entrant } from '../rounds/open-assessments.ts'
import { openRound } from '../rounds/open-round.ts'
import { roundOwner } from '../testing/actors.ts'
import { testEffects } from '../testing/effects.ts'
import { value } from '../testing/opened-round.ts'
import { casesOf, type PermissionCase } from '../testing/permission-cases.ts'
import { allowedIn, keyOf, permissionTable } from '../testing/permission-table.ts'
import {
  blockOf,
  commandOf,
  type PermissionWorld,
  permissionWorld,
  tried,
} from '../testing/permission-world.ts'
import { actOnAssessment } from './act-on-assessment.ts'
import { listAssessments } from './list-assessments.ts'
import { readAssessment, readEvidence, readRound, readRounds } from './may-read.ts'

const golden = await readFile(new URL('./golden/permissions.md', import.meta.url), 'utf8')
const allowed = allowedIn(golden)

const isAllowed = ({ act, holder, object, state }: PermissionCase): boolean =>
  allowed.has(keyOf(act, holder, object.name, state))

test('the table of the engine is the golden table', () => {
  assert.equal(permissionTable(), golden)
})

test('read from its text alone, the golden table says of every try what the engine says', () => {
  const all = actNames.flatMap(casesOf)
  const differing = all.filter(
    one => isAllowed(one) !== permit(one.actor, one.act, one.facts, '2026-01-05').ok,
  )
  assert.deepEqual(differing.map(nameOf), [])
  assert.ok(all.length > 9000)
})

const nameOf = ({ act, holder, object, state }: PermissionCase): string =>
  keyOf(act, holder, object.name, state)

test('every role, act, object and step of an assessment on the database: taken if the table says so, else refused for its reasons', async t => {
  const fx = await testEffects(t)
  const world = await permissionWorld(fx)
  const trx = await fx.db.startTransaction().execute()
  const within: Effects = { ...fx, db: trx }
  const wrong: string[] = []
  let tries = 0
  for (const one of actNames.flatMap(casesOf)) {
    const said = await tryOnAssessment(within, world, one)
    if (!said) continue
    tries++
    wrong.push(...differences(one, said))
  }
  await trx.rollback().execute()
  assert.deepEqual(wrong, [])
  assert.ok(tries > 7000, `${tries} tries`)
})

async function tryOnAssessment(
  fx: Effects,
  world: PermissionWorld,
  one: PermissionCase,
): Promise<Outcome<unknown> | undefined> {
  const command = commandOf(one, world)
  const id = world.assessments.get(`${one.state} ${one.facts.unit}`)
  if (!command || id === undefined) return undefined
  const act = () => actOnAssessment(fx, one.actor, id, command)
  return isAllowed(one) ? tried(fx, act) : act()
}

/** What the server said against what the golden table says, and against the reasons that the desk would show. */
function differences(one: PermissionCase, said: Outcome<unknown>): readonly string[] {
  if (said.ok !== isAllowed(one)) return [`${nameOf(one)}: ${said.ok ? 'taken' : codesOf(said)}`]
  const shown = permit(one.actor, one.act, one.facts, '2026-01-05')
  return codesOf(said) === codesOf(shown) ? [] : [`${nameOf(one)}: ${codesOf(said)}, not ${codesOf(shown)}`]
}

const codesOf = ({ problems }: Outcome<unknown>): string => problems.map(({ code }) => code).join(' ')

test('documents and rounds on the database: taken if the table says so', async t => {
  const fx = await testEffects(t)
  const world = await permissionWorld(fx)
  const trx = await fx.db.startTransaction().execute()
  const within: Effects = { ...fx, db: trx }
  const wrong: string[] = []
  for (const act of [
    'add-evidence',
    'withdraw-evidence',
    'open-round',
    'change-round',
    'open-assessment',
    'read-round',
    'read-assessment',
    'read-evidence',
  ] as const)
    for (const one of casesOf(act)) {
      const said = await tryElsewhere[act](within, world, one)
      if (said.ok !== isAllowed(one)) wrong.push(`${nameOf(one)}: ${said.ok ? 'taken' : codesOf(said)}`)
    }
  await trx.rollback().execute()
  assert.deepEqual(wrong, [])
})

type Elsewhere = (fx: Effects, world: PermissionWorld, one: PermissionCase) => Promise<Outcome<unknown>>

const round = {
  edition: 'tiny/2025',
  name: { vi: 'Đợt nữa', en: 'Another' },
  from: '2026-01-01',
  to: '2026-12-31',
  units: [...blockOf].map(([unit, block]) => ({ unit, block })),
}

const roundOf = (entrant: Entrant) => async (fx: Effects) =>
  value(await openRound(fx, roundOwner, { ...round, units: [entrant] })).id

/** A round that nobody takes part in, which cannot be opened: what may be read of rounds without any unit of one's own. */
async function roundOfNobody(fx: Effects): Promise<string> {
  const id = fx.newId()
  await fx.db
    .insertInto('round')
    .values({
      id,
      edition: round.edition,
      edition_version: 1,
      name_vi: round.name.vi,
      name_en: round.name.en,
      from_on: round.from,
      to_on: round.to,
      founded_at: fx.now(),
    })
    .execute()
  return id
}

const tryElsewhere = {
  'add-evidence': (fx, _, { actor, facts }) =>
    tried(fx, () => addEvidence(fx, actor, { unit: facts.unit ?? '', title: 'Báo cáo' })),
  'withdraw-evidence': (fx, _, { actor, facts }) =>
    tried(fx, async () => {
      const id = await documentOf(fx, facts.unit ?? '', facts.person ?? '')
      return withdrawEvidence(fx, actor, id)
    }),
  'open-round': (fx, _, { actor }) => tried(fx, () => openRound(fx, actor, round)),
  'change-round': (fx, _, { actor }) =>
    tried(fx, async () => {
      const { id } = value(await openRound(fx, roundOwner, round))
      return changeRound(fx, actor, id, { due: '2026-03-01' })
    }),
  'open-assessment': (fx, _, { actor, facts }) =>
    tried(fx, async () => {
      const units = round.units.filter(({ unit }) => unit !== facts.unit)
      const { id } = value(await openRound(fx, roundOwner, { ...round, units }))
      return openAssessment(fx, actor, id, { unit: facts.unit ?? '', block: facts.block ?? '' })
    }),
  'read-round': (fx, _, { actor, facts: { unit, block } }) =>
    tried(fx, async () => {
      const id =
        unit === undefined ? await roundOfNobody(fx) : await roundOf({ unit, block: block ?? '' })(fx)
      const isListed = (await readRounds(fx, actor)).some(one => one.id === id)
      const read = await readRound(fx, actor, id)
      assert.equal(isListed, read.ok)
      return read
    }),
  'read-assessment': async (fx, { assessments }, { actor, facts }) => {
    const id = assessments.get(`drafting ${facts.unit}`) ?? ''
    const listed = await listAssessments(fx.db, actor, '2026-01-05')
    const read = await readAssessment(fx, actor, id)
    assert.equal(
      listed.some(one => one.id === id),
      read.ok,
    )
    return read
  },
  'read-evidence': (fx, _, { actor, facts }) => readEvidence(fx, actor, facts.unit ?? ''),
} as const satisfies Readonly<Record<string, Elsewhere>>

async function documentOf(fx: Effects, unit: string, person: string): Promise<string> {
  const id = fx.newId()
  await fx.db
    .insertInto('person')
    .values({ id: person, name: 'Người thử', added_at: fx.now() })
    .onConflict(conflict => conflict.column('id').doNothing())
    .execute()
  await fx.db
    .insertInto('evidence')
    .values({ id, unit, title: 'Công văn', added_by: person, added_at: fx.now() })
    .execute()
  return id
}
