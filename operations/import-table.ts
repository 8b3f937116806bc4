import {
  accept,
  acknowledge,
  aliveOn,
  compute,
  nothingObserved,
  type Observations,
  type Outcome,
  type Problem,
  type Published,
  printedAlarms,
  printedReproductions,
  printedResult,
  printedSums,
  type Reproduction,
  type Result,
  ranksOf,
  refuse,
  refuses,
  reproduce,
  reproductionAlarms,
  unless,
} from '@thuocdo/engine'
import { crossed, readCrosswalk } from './crosswalk.ts'
import { historyOf } from './edition-inputs.ts'
import { namesOf } from './names-of.ts'
import { readPrintedTable } from './printed-table.ts'
import { publishedColumns, readPrinted } from './published-columns.ts'
import { type LoadedEdition, readEdition } from './read-edition.ts'
import { titlePurpose } from './read-header.ts'
import { readInputs } from './read-inputs.ts'
import { readTable, type Table } from './read-table.ts'
import type { World } from './world.ts'

/** The sheet of a workbook to read, and the file that says how the table calls units and columns. */
export type ImportChoice = { readonly sheet?: string | undefined; readonly crosswalk?: string | undefined }

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
 * Reads a published table, its inputs and its printed results, by the framework of an edition, and recomputes it. By an edition of
 * kind `published` it is kept as it was printed, and checked against itself.
 * One error, and nothing is imported. A table that does not follow from its own inputs is imported with an alarm.
 */
export async function importTable(
  world: World,
  file: string,
  as: string,
  { sheet, crosswalk: crosswalkFile }: ImportChoice = {},
): Promise<Outcome<ImportedTable>> {
  const loaded = await readEdition(world, as)
  const table = await readTable(file, sheet === undefined ? {} : { sheet })
  if (!loaded.ok || !table.ok) return refuse(...loaded.problems, ...table.problems)
  const crosswalk = await readCrosswalk(crosswalkFile, loaded.value)
  const history = await historyOf(world, loaded.value)
  if (!history.ok || !crosswalk.ok) return refuse(...history.problems, ...crosswalk.problems)
  const isPrinted = loaded.value.edition.kind === 'published'
  const understood = crossed(table.value, crosswalk.value)
  const read = (isPrinted ? readPrintedOnly : readBoth)(understood, loaded.value)
  const problems = [...loaded.problems, ...table.problems, ...crosswalk.problems, ...read.problems]
  if (!read.ok || refuses(problems)) return refuse(...problems)
  return unless(problems, () => {
    const crosswalk = crossings(table.value, understood, read.value.inputs.units, loaded.value)
    const all = { ...read.value, crosswalk, file: table.value.file, loaded: loaded.value, problems }
    return isPrinted ? kept(all) : recomputed(all, history.value)
  })
}

type Read = Pick<ImportedTable, 'inputs' | 'published'>

/** The printed results of a table that has no inputs. */
function readPrintedOnly(table: Table, loaded: LoadedEdition): Outcome<Read> {
  const published = readPrintedTable(table, loaded)
  return published.ok
    ? accept(
        { published: published.value, inputs: nothingObserved(loaded.program, published.value) },
        published.problems,
      )
    : published
}

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
  }))
}

/** How the table, as it came, called each unit. */
function crossings(
  { rows }: Table,
  understood: Table,
  units: readonly string[],
  { register, edition }: LoadedEdition,
): readonly Crossing[] {
  const at = understood.header.findIndex(name => titlePurpose(name) === 'unit')
  return units.map((id, row) => {
    const text = rows[row].cells[at]
    const { vi, en } = namesOf(register, id, edition.units.on)
    return { text, unit: id, isOwnName: [id, vi, en].includes(text) }
  })
}

type Unscored = Read & Pick<ImportedTable, 'file' | 'loaded' | 'crosswalk' | 'problems'>

/** A printed table as it is, with what does not fit together in it. There is nothing to recompute. */
function kept(read: Unscored): ImportedTable {
  const { loaded, published } = read
  const result = printedResult(loaded.program, published)
  const nameOf = (unit: string) => namesOf(loaded.register, unit, loaded.edition.units.on)
  return {
    ...read,
    result,
    reproductions: printedReproductions(printedSums(result, published)),
    ranks: { compared: 0, same: 0 },
    absent: absentIn(read),
    problems: [...read.problems, ...acknowledge(loaded.edition, printedAlarms(result, published, nameOf))],
  }
}

/** Units of the map of the edition that the table does not hold. */
function absentIn({ inputs, loaded }: Unscored): readonly string[] {
  const there = new Set(inputs.units)
  const alive = aliveOn(loaded.register, loaded.edition.units.on)
  return alive.flatMap(({ id }) => (there.has(id) ? [] : id))
}

function recomputed(read: Unscored, history: readonly Observations[]): ImportedTable {
  const { loaded, inputs, published } = read
  const result = compute(loaded.program, inputs, history)
  const reproductions = reproduce(result, published)
  const alarms = acknowledge(
    loaded.edition,
    reproductionAlarms(reproductions, unit => namesOf(loaded.register, unit, loaded.edition.units.on)),
  )
  return {
    ...read,
    result,
    reproductions,
    ranks: rankAgreement(result, published),
    absent: absentIn(read),
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
