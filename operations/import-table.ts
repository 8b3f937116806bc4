import {
  acknowledge,
  aliveOn,
  compute,
  nameOn,
  type Observations,
  type Outcome,
  type Problem,
  type Published,
  type Register,
  type Reproduction,
  type Result,
  ranksOf,
  refuse,
  refuses,
  reproduce,
  reproductionAlarms,
  unless,
} from '@thuocdo/engine'
import { historyOf } from './edition-inputs.ts'
import { namesOf } from './names-of.ts'
import { publishedColumns, readPrinted } from './published-columns.ts'
import { type LoadedEdition, readEdition } from './read-edition.ts'
import { readHeader } from './read-header.ts'
import { readInputs } from './read-inputs.ts'
import { readTable, type Table } from './read-table.ts'
import type { World } from './world.ts'

/** How a table called a unit, and which unit that is. */
export type Crossing = { readonly text: string; readonly unit: string; readonly isOwnName: boolean }

/** A published table read by an edition: what was printed, kept as it is, and what follows from its inputs. */
export type ImportedTable = {
  readonly file: string
  readonly loaded: LoadedEdition
  readonly inputs: Observations
  readonly published: Published
  readonly result: Result
  readonly reproductions: readonly Reproduction[]
  /** How many units have a printed rank and a rank of ours, and for how many of them the two are the same. */
  readonly ranks: { readonly compared: number; readonly same: number }
  readonly crosswalk: readonly Crossing[]
  /** Units of the map of the edition that the table does not hold. */
  readonly absent: readonly string[]
  readonly problems: readonly Problem[]
}

/**
 * Reads a published table, its inputs and its printed results, by the framework of an edition, and recomputes it.
 * One error, and nothing is imported. A table that does not follow from its own inputs is imported with an alarm.
 */
export async function importTable(world: World, file: string, as: string): Promise<Outcome<ImportedTable>> {
  const loaded = await readEdition(world, as)
  const table = await readTable(file)
  if (!loaded.ok || !table.ok) return refuse(...loaded.problems, ...table.problems)
  const history = await historyOf(world, loaded.value)
  if (!history.ok) return history
  const read = readBoth(table.value, loaded.value)
  const problems = [...loaded.problems, ...table.problems, ...read.problems]
  if (!read.ok || refuses(problems)) return refuse(...problems)
  return unless(problems, () =>
    recomputed({ ...read.value, file: table.value.file, loaded: loaded.value, problems }, history.value),
  )
}

type Read = Pick<ImportedTable, 'inputs' | 'published' | 'crosswalk'>

/** The inputs and the printed results of one table. Everything that is wrong with either comes back at once. */
function readBoth(table: Table, { program, register }: LoadedEdition): Outcome<Read> {
  const columns = publishedColumns(table, program)
  // To the reader of inputs the printed columns are labels: they stay where they are, so that cells keep their addresses.
  const labelled = {
    ...table,
    header: table.header.map((name, at) => (columns.has(at) ? `attr:${name}` : name)),
  }
  const defaultMissing = program.edition.kind === 'model' ? 'not-submitted' : 'not-published'
  const inputs = readInputs(labelled, { program, register, defaultMissing })
  const printed = readPrinted(table, columns)
  const problems = [...inputs.problems, ...printed.problems]
  if (!inputs.ok) return refuse(...problems)
  const { units, attributes = new Map<string, readonly string[]>() } = inputs.value
  const names = new Set([...columns.keys()].map(at => table.header[at]))
  return unless(problems, () => ({
    inputs: { ...inputs.value, attributes: new Map([...attributes].filter(([name]) => !names.has(name))) },
    published: new Map(units.map((unit, row) => [unit, printed.rows[row]])),
    crosswalk: crosswalkOf(
      table,
      readHeader(labelled, program).unit,
      units,
      register,
      program.edition.units.on,
    ),
  }))
}

const crosswalkOf = (
  table: Table,
  at: number,
  units: readonly string[],
  register: Register,
  day: string,
): readonly Crossing[] =>
  units.map((id, row) => {
    const text = table.rows[row].cells[at]
    const unit = register.byId.get(id)
    const names = unit ? [id, nameOn(unit, day, 'vi'), nameOn(unit, day, 'en')] : [id]
    return { text, unit: id, isOwnName: names.includes(text) }
  })

type Unscored = Read & Pick<ImportedTable, 'file' | 'loaded' | 'problems'>

function recomputed(read: Unscored, history: readonly Observations[]): ImportedTable {
  const { loaded, inputs, published } = read
  const result = compute(loaded.program, inputs, history)
  const reproductions = reproduce(result, published)
  const alarms = acknowledge(
    loaded.edition,
    reproductionAlarms(reproductions, unit => namesOf(loaded.register, unit, loaded.edition.units.on)),
  )
  const there = new Set(inputs.units)
  const absent = aliveOn(loaded.register, loaded.edition.units.on).filter(({ id }) => !there.has(id))
  return {
    ...read,
    result,
    reproductions,
    ranks: rankAgreement(result, published),
    absent: absent.map(({ id }) => id),
    problems: [...read.problems, ...alarms],
  }
}

function rankAgreement(result: Result, published: Published): ImportedTable['ranks'] {
  const ours = ranksOf(result)
  const pairs = result.units.flatMap((unit, row) => {
    const printed = published.get(unit)?.rank
    return printed === undefined || ours[row] === 0 ? [] : [printed === ours[row]]
  })
  return { compared: pairs.length, same: pairs.filter(Boolean).length }
}
