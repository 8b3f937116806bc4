import {
  type ActName,
  type Actor,
  type AssessmentState,
  acts,
  assessmentStateNames,
  type Facts,
  type Grant,
  type Role,
} from '@thuocdo/engine'

/** The person of a number; 1 to 99. */
export const personNumbered = (n: number): string =>
  `00000000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`

/** The two divisions of the holder's own unit. */
export const divisions = {
  own: '00000000-0000-7000-8000-000000000301',
  other: '00000000-0000-7000-8000-000000000302',
} as const

/** The unit of the holders, one in the same block, and one in the other block. */
export const units = { own: 'so-a-2025', near: 'so-c-2025', far: 'so-b-2025' } as const

/** Who appraised everything that was appraised. */
export const formerAppraiser = personNumbered(90)

const grant = (role: Role, more: Partial<Grant> = {}): Grant => ({
  id: `grant-${role}`,
  role,
  blocks: [],
  criteria: [],
  from: '2020-01-01',
  ...more,
})

const inUnit = { unit: units.own }
const onceServed = { ...inUnit, from: '2025-01-01', to: '2025-03-31' } as const
const inBlock = { blocks: ['one'] }
const acting = {
  ...inUnit,
  actingFor: personNumbered(91),
  actingForm: 'kt',
  from: '2026-01-01',
  to: '2026-02-28',
} as const

/** Who declared in every assessment, and who approved. */
const [declarer, approver] = [personNumbered(11), personNumbered(12)]

const held: readonly (readonly [string, readonly Grant[], Partial<Actor>?])[] = [
  ['administrator', [grant('administrator')]],
  ['round-owner', [grant('round-owner')]],
  ['unit-officer', [grant('unit-officer', inUnit)]],
  ['unit-officer of a division', [grant('unit-officer', { ...inUnit, division: divisions.own })]],
  ['unit-officer until yesterday', [grant('unit-officer', { ...inUnit, to: '2026-01-04' })]],
  ['unit-head', [grant('unit-head', inUnit)]],
  ['unit-head, acting', [grant('unit-head', acting)]],
  ['unit-head, acting from tomorrow', [grant('unit-head', { ...acting, from: '2026-01-06' })]],
  ['appraiser of a block', [grant('appraiser', inBlock)]],
  ['appraiser of a criterion', [grant('appraiser', { criteria: ['plan'] })]],
  ['council-member', [grant('council-member', inBlock)]],
  ['council-chair', [grant('council-chair', inBlock)]],
  ['council-chair who appraised', [grant('council-chair')], { person: formerAppraiser }],
  ['leader', [grant('leader')]],
  ['inspector', [grant('inspector', inBlock)]],
  ['surveyor', [grant('surveyor')]],
  ['auditor', [grant('auditor')]],
  ['appraiser and unit-officer', [grant('appraiser'), grant('unit-officer', inUnit)]],
  ['council-chair and unit-head, acting', [grant('council-chair'), grant('unit-head', acting)]],
  ['unit-officer and administrator', [grant('unit-officer', inUnit), grant('administrator')]],
  ['round-owner and auditor', [grant('round-owner'), grant('auditor')]],
  ['appraiser who declared', [grant('appraiser')], { person: declarer }],
  ['council-chair who approved', [grant('council-chair')], { person: approver }],
  ['appraiser, once unit-officer', [grant('appraiser')], { served: [onceServed] }],
  ['council-chair, once unit-head', [grant('council-chair')], { served: [onceServed] }],
  ['nobody', []],
]

/** Everybody who tries everything, by what they are called in the golden table. It is 5 January 2026. */
export const holders: readonly (readonly [string, Actor])[] = held.map(([name, grants, more], i) => [
  name,
  { person: personNumbered(i + 10), grants, ...more },
])

/** Something to act on, by what it is called in the golden table. */
export type PermissionObject = { readonly name: string; readonly facts: (actor: Actor) => Facts }

const cell = (name: string, unit: string, block: string, criterion: string, division?: string) => ({
  name,
  facts: () => ({ unit, block, criterion, path: ['tiny', criterion], ...(division && { division }) }),
})

const whole = (name: string, unit: string, block: string): PermissionObject => ({
  name,
  facts: () => ({ unit, block }),
})

const cells: readonly PermissionObject[] = [
  cell('own unit, own division', units.own, 'one', 'plan', divisions.own),
  cell('own unit, other division', units.own, 'one', 'tasks', divisions.other),
  cell('other unit, same block', units.near, 'one', 'plan'),
  cell('other unit, other block', units.far, 'two', 'tasks'),
]

const wholes: readonly PermissionObject[] = [
  whole('own unit', units.own, 'one'),
  whole('other unit, same block', units.near, 'one'),
  whole('other unit, other block', units.far, 'two'),
]

const somebody = personNumbered(92)
const persons: readonly PermissionObject[] = [
  { name: 'somebody of the own unit', facts: () => ({ unit: units.own, person: somebody }) },
  { name: 'somebody of another unit', facts: () => ({ unit: units.near, person: somebody }) },
  { name: 'oneself', facts: ({ person }) => ({ person }) },
]

const documents: readonly PermissionObject[] = [
  { name: 'own unit, added by another', facts: () => ({ unit: units.own, person: somebody }) },
  { name: 'own unit, added by oneself', facts: ({ person }) => ({ unit: units.own, person }) },
  { name: 'other unit', facts: () => ({ unit: units.near, person: somebody }) },
]

const tenant: readonly PermissionObject[] = [{ name: 'the province', facts: () => ({}) }]

const plainUnits = wholes.map(({ name }, i) => ({
  name: name.replace(', same block', '').replace(', other block', ', far away'),
  facts: () => ({ unit: [units.own, units.near, units.far][i] }),
}))

/** What an act is tried on, and in which steps; where there are none, the act knows no steps. */
export function objectsOf(act: ActName): {
  readonly objects: readonly PermissionObject[]
  readonly states: readonly AssessmentState[]
} {
  const states = assessmentStateNames
  if (act === 'remark') return { objects: [...cells, ...wholes.map(asWhole)], states }
  if (act === 'read-trail') return { objects: [...tenant, ...cells], states: [] }
  if (act === 'read-round') return { objects: [...tenant, ...wholes.map(roundOf)], states: [] }
  if (act === 'read-assessment' || act === 'read-evidence') return { objects: wholes, states: [] }
  if (act === 'open-assessment') return { objects: wholes, states: [] }
  if (act === 'erase-words') return { objects: tenant, states: [] }
  const { on } = acts[act]
  if (on === 'cell') return { objects: cells, states }
  if (on === 'assessment') return { objects: wholes, states }
  if (on === 'person') return { objects: persons, states: [] }
  if (on === 'evidence') return { objects: documents, states: [] }
  if (on === 'unit' || on === 'division') return { objects: plainUnits, states: [] }
  return { objects: tenant, states: [] }
}

const roundOf = ({ name, facts }: PermissionObject): PermissionObject => ({
  name: `a round with the ${name} alone`,
  facts,
})

const asWhole = ({ name, facts }: PermissionObject): PermissionObject => ({
  name: `the whole of the ${name}`,
  facts,
})

/** One try: who, what, to what, in which step. */
export type PermissionCase = {
  readonly act: ActName
  readonly holder: string
  readonly actor: Actor
  readonly object: PermissionObject
  readonly state?: AssessmentState
  readonly facts: Facts
}

/**
 * Every try of one act. What has been declared, approved and appraised by then was declared by the declarer, approved by the
 * approver and appraised by the former appraiser.
 */
export function casesOf(act: ActName): readonly PermissionCase[] {
  const { objects, states } = objectsOf(act)
  const steps: readonly (AssessmentState | undefined)[] = states.length > 0 ? states : [undefined]
  return holders.flatMap(([holder, actor]) =>
    objects.flatMap(object =>
      steps.map(state => ({
        act,
        holder,
        actor,
        object,
        ...(state && { state }),
        facts: { ...object.facts(actor), ...(state && { state, ...doneBy(state) }) },
      })),
    ),
  )
}

const assessed = { from: '2025-01-01', to: '2025-12-31' } as const

const doneBy = (state: AssessmentState): Facts =>
  state === 'drafting' || state === 'submitted'
    ? { assessed, actedForUnit: [declarer] }
    : { assessed, actedForUnit: [declarer, approver], appraisedBy: [formerAppraiser] }
