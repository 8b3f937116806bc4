import {
  accept,
  aliveOn,
  compareClasses,
  compareRanks,
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
  refuse,
  refuses,
  reproduce,
  reproductionAlarms,
  type StandingAgreement,
  standingAlarms,
  standingNotes,
  unless,
  type Words,
} from '@thuocdo/engine'
import { crossed, readCrosswalk, unusedCrossings } from './crosswalk.ts'
import { historyOf } from './edition-inputs.ts'
import { figureRows } from './figure-rows.ts'
import { namesOf } from './names-of.ts'
import { readPrintedTable } from './printed-table.ts'
import { publishedColumns, readPrinted } from './published-columns.ts'
import { type LoadedEdition, readEdition } from './read-edition.ts'
import { readInputs } from './read-inputs.ts'
import { readTable, type Table } from './read-table.ts'
import { withoutRefusedRows } from './refused-rows.ts'
import { titlePurpose } from './title-purpose.ts'
import type { World } from './world.ts'

/** The sheet of a workbook to read, and the file that says how the table calls units and columns. */
export type ImportChoice = { readonly sheet?: string | undefined; readonly crosswalk?: string | undefined }

/** How a table called a unit, and which unit that is. */
export type Crossing = { readonly text: string; readonly unit: string; readonly isOwnName: boolean }

type Agreed = { readonly compared: number; readonly same: number }

/** A published table read by an edition: what was printed, kept as it is, and what follows from its inputs. */
export type ImportedTable = {
  readonly file: string
  readonly loaded: LoadedEdition
  readonly inputs: Observations
  readonly published: Published
  readonly result: Result
  readonly reproductions: readonly Reproduction[]
  /** How many units have a printed rank and a rank of ours, and for how many of them the two are the same. */
  readonly ranks: Agreed
  /** The same of printed classes and ours. */
  readonly classes: Agreed
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
  const { register, edition } = loaded.value
  const { table: plain, notes } = figureRows(crossed(table.value, crosswalk.value), {
    register,
    on: edition.units.on,
  })
  const unused = unusedCrossings(table.value, crosswalk.value)
  const read = (isPrinted ? readPrintedOnly : readBoth)(plain, loaded.value)
  const before = [...table.problems, ...crosswalk.problems, ...unused, ...notes]
  const problems = [...loaded.problems, ...before, ...read.problems]
  if (!read.ok || refuses(problems)) return refuse(...problems)
  return unless(problems, () => {
    const crosswalk = crossings(table.value, plain, read.value.inputs.units, loaded.value)
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
  const problems = withoutRefusedRows([...inputs.problems, ...printed.problems])
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
  plain: Table,
  units: readonly string[],
  { register, edition }: LoadedEdition,
): readonly Crossing[] {
  const at = plain.header.findIndex(name => titlePurpose(name) === 'unit')
  const written = new Map(rows.map(({ line, cells }) => [line, cells[at]]))
  return units.map((id, row) => {
    const text = written.get(plain.rows[row].line) ?? ''
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
    classes: { compared: 0, same: 0 },
    absent: absentIn(read),
    problems: [...read.problems, ...printedAlarms(result, published, nameOf)],
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
  const nameOf = (unit: string): Words => namesOf(loaded.register, unit, loaded.edition.units.on)
  // What an edition acknowledges is about its own table: another one has to answer for itself.
  const alarms = [...reproductionAlarms(reproductions, nameOf), ...standingAlarms(result, published, nameOf)]
  return {
    ...read,
    result,
    reproductions,
    ranks: agreed(compareRanks(result, published)),
    classes: agreed(compareClasses(result, published)),
    absent: absentIn(read),
    problems: [...read.problems, ...alarms, ...standingNotes(result, published)],
  }
}

const agreed = ({ compared, differ }: StandingAgreement): Agreed => ({
  compared,
  same: compared - differ.length,
})
