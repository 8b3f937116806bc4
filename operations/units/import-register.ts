import { createHash } from 'node:crypto'
import {
  type Actor,
  accept,
  canonical,
  type Day,
  type Draft,
  isAlive,
  type Outcome,
  type Register,
  refuse,
  registerOf,
  type Unit,
} from '@thuocdo/engine'
import { type IdentifiedAct, insertActs, insertUnits } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { permitted } from '../permitted.ts'
import { readRegister } from '../read-register.ts'
import { recordedOn } from '../recorded-on.ts'
import { type Comparison, compareRegister, type Difference } from './compare-register.ts'
import { registerOfStore } from './register-of-store.ts'

/** Which units of a register to take in; all of them where nothing is said. */
export type RegisterFilter = {
  readonly levels?: readonly string[]
  /** The units of another register that they lie within: the province of its communes. */
  readonly within?: readonly string[]
  /** Only those alive on the day or founded later. */
  readonly since?: Day
  /** Units that are left out, by id. */
  readonly without?: readonly string[]
}

/** What an import did, or would do. */
export type ImportReport = {
  readonly added: { readonly units: number; readonly acts: number }
  /** Units that were there already, the same in everything. */
  readonly unchanged: number
  /** What the store has otherwise. It was left as it is. */
  readonly differences: readonly Difference[]
}

/** What an import would do, with the units that it is about: nothing is taken in that nobody could look at. */
export type ImportPreview = ImportReport & {
  readonly newUnits: readonly Unit[]
  /** The units that differ, as the store has them. */
  readonly differing: readonly Unit[]
}

/**
 * Takes in a register of units: a folder of the five files, or one that is read already. What is there already stays as it is,
 * and what differs is told row by row: so a second import changes nothing.
 */
export async function importRegister(
  fx: Effects,
  actor: Actor,
  source: string | Register,
  filter: RegisterFilter = {},
): Promise<Outcome<ImportReport>> {
  const allowed = permitted(fx, actor, 'import-units', {})
  if (!allowed.ok) return allowed
  const compared = await compareWith(fx, source, filter)
  if (!compared.ok) return compared
  const { newUnits, newActs } = compared.value
  const report = reportOf(compared.value)
  if (newUnits.length + newActs.length === 0) return accept(report, compared.problems)
  const body = {
    units: newUnits.length,
    acts: newActs.length,
    differences: report.differences.length,
    sha256: digestOf(compared.value),
  }
  const acts = newActs.map(act => ({ ...act, id: fx.newId() }))
  const drafts = [body, ...partsOf(newUnits, acts)].map(body => ({ act: 'import-units', body }))
  await recordedOn(fx, allowed.value, [{ subject: imports, drafts }], async trx => {
    await insertUnits(trx, newUnits)
    await insertActs(trx, acts)
  })
  return accept(report, compared.problems)
}

/** What an import would do, before it does it. */
export async function previewImport(
  fx: Effects,
  actor: Actor,
  source: string | Register,
  filter: RegisterFilter = {},
): Promise<Outcome<ImportPreview>> {
  const allowed = permitted(fx, actor, 'import-units', {})
  if (!allowed.ok) return allowed
  const compared = await compareWith(fx, source, filter)
  if (!compared.ok) return compared
  const { newUnits, differences } = compared.value
  const { units } = await registerOfStore(fx.db, { ids: differences.map(({ subject }) => subject) })
  return accept({ ...reportOf(compared.value), newUnits, differing: units }, compared.problems)
}

/**
 * One chain for all imports: an entry says how many units came, and the hash of what came; those after it hold the units and acts
 * themselves, part by part. A register is public, and with it the rows can be made anew out of the trail.
 */
const imports = { kind: 'unit', subject: 'imports' }

/** So many units, and as many acts, stand in one entry. */
const inOnePart = 100

function partsOf(units: readonly Unit[], acts: readonly IdentifiedAct[]): readonly Draft['body'][] {
  const count = Math.ceil(Math.max(units.length, acts.length) / inOnePart)
  const slice = <T>(list: readonly T[], nth: number) => list.slice(nth * inOnePart, (nth + 1) * inOnePart)
  return Array.from({ length: count }, (_, nth) => ({
    part: nth + 1,
    register: { units: slice(units, nth), acts: slice(acts, nth) },
  }))
}

async function compareWith(
  fx: Effects,
  source: string | Register,
  filter: RegisterFilter,
): Promise<Outcome<Comparison>> {
  const read = typeof source === 'string' ? await readRegister(source) : accept(source)
  if (!read.ok) return refuse(...read.problems)
  const wanted = filtered(read.value, filter)
  const ids = wanted.units.map(({ id }) => id)
  const here = await registerOfStore(fx.db, { ids })
  return accept(compareRegister(here, wanted), read.problems)
}

const reportOf = ({ newUnits, newActs, unchanged, differences }: Comparison): ImportReport => ({
  added: { units: newUnits.length, acts: newActs.length },
  unchanged,
  differences,
})

/** The part of a register that a filter lets through, with the acts among its units. */
export function filtered(register: Register, { levels, within, since, without }: RegisterFilter): Register {
  const units = register.units.filter(
    unit =>
      (levels === undefined || levels.includes(unit.level)) &&
      (within === undefined || (unit.within !== undefined && within.includes(unit.within))) &&
      (since === undefined || since < unit.foundedOn || isAlive(unit, since)) &&
      !without?.includes(unit.id),
  )
  const ids = new Set(units.map(({ id }) => id))
  const acts = register.acts.filter(({ from, to }) => ids.has(from) && (to === undefined || ids.has(to)))
  return registerOf(units, acts, register.completeness)
}

const digestOf = ({ newUnits, newActs }: Comparison): string => {
  const hash = createHash('sha256')
  for (const part of [...newUnits, ...newActs]) hash.update(`${canonical(part)}\n`)
  return hash.digest('hex')
}
