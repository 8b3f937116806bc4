import {
  type Column,
  fold,
  isAlive,
  legacyText,
  type MissingReason,
  missingCode,
  type Observations,
  type Outcome,
  type Problem,
  type Program,
  problem,
  type Register,
  unitByName,
  unknownUnit,
  unless,
} from '@thuocdo/engine'
import { oldEncoding } from './decode-text.ts'
import { numbersIn, type Reading, readCell } from './read-cell.ts'
import { type Layout, readHeader, type ValueColumn } from './read-header.ts'
import { type DecimalStyle, decimalStyle, hasDecimalComma } from './read-number.ts'
import { cellAddress, placeIn, type Row, type Table } from './table.ts'

/** What a table of inputs is read for. Without a register the texts of the unit column are the ids. */
export type InputsFor = {
  readonly program: Program
  readonly register?: Register
  /** Why a cell is empty. */
  readonly defaultMissing: MissingReason
}

/**
 * The observations that a table holds: one row for each unit, one column for each leaf. Everything that is wrong comes
 * back at once, each with its cell; one error, and nothing is imported.
 */
export function readInputs(table: Table, inputs: InputsFor): Outcome<Observations> {
  const layout = readHeader(table, inputs.program)
  if (table.rows.length === 0)
    return unless([...layout.problems, noRows(table)], () => emptyObservations(inputs))
  const units = readUnits(table, layout, inputs)
  const style = decimalStyle(numbersOf(table, layout))
  const columns = layout.values.map(column => readColumn(table, column, style, inputs.defaultMissing))
  const problems = [
    ...layout.problems,
    ...units.flatMap(({ problems }) => problems),
    ...duplicates(table, layout, units),
    ...wrongPeriods(table, layout, inputs.program),
    ...columns.flatMap(({ problems }) => problems),
    ...(style.sign === 'comma' && !style.mixed ? [commaUnderstood(table, layout)] : []),
  ]
  return unless(problems, () => ({
    period: inputs.program.edition.period,
    units: units.map(({ id }) => id),
    blocks: labels(table, layout.block),
    columns: new Map(layout.values.map(({ code }, i) => [code, columns[i].column])),
    attributes: new Map(layout.attributes.map(({ at, name }) => [name, labels(table, at)])),
  }))
}

const emptyObservations = ({ program }: InputsFor): Observations => ({
  period: program.edition.period,
  units: [],
  blocks: [],
  columns: new Map(),
})

const labels = ({ rows }: Table, at: number): readonly string[] =>
  rows.map(({ cells }) => (at < 0 ? '' : cells[at]))

function* numbersOf({ rows }: Table, { values }: Layout): Generator<string> {
  for (const { cells } of rows) for (const { at, expected } of values) yield* numbersIn(cells[at], expected)
}

type UnitRead = { readonly id: string; readonly line: number; readonly problems: readonly Problem[] }

function readUnits(
  table: Table,
  { unit: at }: Layout,
  { program, register }: InputsFor,
): readonly UnitRead[] {
  if (at < 0) return []
  const day = program.edition.units.on
  return table.rows.map(({ line, cells }) => {
    const text = cells[at]
    const id = register ? unitByName(register, text, day)?.id : text
    if (id) return { id, line, problems: [] }
    const found = text === '' ? unitMissing(line) : strangeUnit(text, day, register)
    return {
      id: '',
      line,
      problems: [{ ...found, at: [line, table.header[at]], place: placeIn(table, line, at + 1) }],
    }
  })
}

function strangeUnit(text: string, day: string, register: Register | undefined): Problem {
  const legacy = legacyText(text)
  return legacy || !register
    ? oldEncoding(legacy ?? { encoding: 'TCVN3', word: text, meant: text })
    : unknownUnit(register, text, day)
}

function duplicates(table: Table, { unit: at }: Layout, units: readonly UnitRead[]): readonly Problem[] {
  const first = new Map<string, UnitRead>()
  return units.flatMap((unit, row) => {
    const before = first.get(unit.id)
    if (unit.id === '' || !before) {
      first.set(unit.id, unit)
      return []
    }
    const text = table.rows[row].cells[at]
    return [
      {
        ...duplicateUnit(text, before.line, unit.line),
        at: [unit.line, table.header[at]],
        place: placeIn(table, unit.line, at + 1),
      },
    ]
  })
}
