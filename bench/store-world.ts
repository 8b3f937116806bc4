import { fileURLToPath } from 'node:url'
import {
  type Actor,
  askedOf,
  type Command,
  type Declared,
  declaredProblems,
  type Outcome,
  ownCriteria,
  type ProgramNode,
} from '@thuocdo/engine'
import { openWorld } from '@thuocdo/operations'
import {
  addEdition,
  type Effects,
  loadProgram,
  newId,
  newSecretsKey,
  openRound,
} from '@thuocdo/operations/acts'
import {
  connectInstallation,
  connectTenant,
  type Db,
  installationSchema,
  migrate,
  readMigrations,
  schemaOf,
} from '@thuocdo/store'

/** A province in the midst of its round: the communes of one block, each with an assessment and an officer. */
export type StoreWorld = {
  readonly db: Db
  readonly fx: Effects
  readonly assessments: readonly { readonly id: string; readonly officer: Actor }[]
  readonly round: string
  /** Declaring a value of each criterion that a commune answers for, one that its rule takes. */
  readonly declarations: readonly Command[]
  readonly close: () => Promise<void>
}

/** As many communes and wards as a province of 2025 has. */
export const communes = 99

/** The edition whose criteria are declared. */
export const edition = 'par-model-commune/2025'

const slug = 'do'
const frameworks = fileURLToPath(new URL('../frameworks', import.meta.url))

/** Makes the tables of a tenant in an empty database and opens a round. */
export async function storeWorld(url: string): Promise<StoreWorld> {
  const installation = connectInstallation({ url, most: 1 })
  value(await migrate(installation, installationSchema, await readMigrations('installation')))
  value(await migrate(installation, schemaOf(slug), await readMigrations('tenant')))
  await installation.destroy()
  const db = connectTenant({ url, most: 16 }, slug)
  const fx = effectsOn(db)
  const units = Array.from({ length: communes }, (_, nth) => `xa-${nth}-2025`)
  await db
    .insertInto('unit')
    .values(units.map(id => ({ id, level: 'commune', founded_on: '2025-07-01' })))
    .execute()
  const owner = actor('round-owner')
  const added = value(await addEdition(fx, owner, value(await openWorld(frameworks)), edition))
  const program = await loadProgram(db, added)
  const block = program.edition.blocks?.[0]?.code ?? ''
  const { id: round, assessments } = value(
    await openRound(fx, owner, {
      edition: added.id,
      name: { vi: 'Đo tốc độ', en: 'Speed' },
      from: '2025-01-01',
      to: '2025-12-31',
      units: units.map(unit => ({ unit, block })),
    }),
  )
  return {
    db,
    fx,
    round,
    assessments: assessments.map((id, nth) => ({ id, officer: actor('unit-officer', units[nth]) })),
    declarations: ownCriteria(program, block).flatMap(declaration),
    close: () => db.destroy(),
  }
}

/** The answer, which must be there. */
export function value<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(outcome.problems.map(({ words }) => words.en).join('\n'))
}

function actor(role: 'round-owner' | 'unit-officer', unit?: string): Actor {
  const grant = { id: newId(), role, blocks: [], criteria: [], from: '2020-01-01', ...(unit && { unit }) }
  return { person: newId(), grants: [grant] }
}

/** What acts of the store alone need: neither files nor letters are part of them. */
export const effectsOn = (db: Db): Effects => ({
  db,
  files: {
    keep: () => Promise.reject(new Error('no files here')),
    read: () => {
      throw new Error('no files here')
    },
    has: async () => false,
    list: async function* () {},
  },
  secretsKey: newSecretsKey(),
  mail: { send: async () => {} },
  now: () => new Date(),
  newId,
})

function declaration(node: ProgramNode): readonly Command[] {
  const declared = declaredFor(node)
  return declared === undefined || declaredProblems(node, declared).length > 0
    ? []
    : [{ act: 'declare', criterion: node.code, declared }]
}

function declaredFor(node: ProgramNode): Declared | undefined {
  const asked = askedOf(node)
  if (asked === 'ratio') return { done: 46, of: 50 }
  if (asked === 'amount') return { amount: 0 }
  if (asked === 'option' && node.work.kind === 'absolute') return { option: node.work.rule.options[0] }
  return undefined
}
