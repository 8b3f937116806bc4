import {
  type Column,
  type MissingReason,
  missingCode,
  type Observations,
  type Outcome,
  type Problem,
  type Program,
  problem,
  type Register,
  unless,
} from '@thuocdo/engine'
import { figureRows } from './figure-rows.ts'
import { inCell } from './in-cell.ts'
import { meantUnit } from './meant-unit.ts'
import { filledOutside, readBlocks } from './read-blocks.ts'
import { numbersIn, type Reading, readCell } from './read-cell.ts'
import { type Layout, readHeader, type ValueColumn } from './read-header.ts'
import { labelProblems } from './read-labels.ts'
import { type DecimalStyle, decimalStyle, type Fault, hasDecimalComma, readNumber } from './read-number.ts'
import { withoutRefusedRows } from './refused-rows.ts'
import type { Table } from './table.ts'

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
export function readInputs(written: Table, inputs: InputsFor): Outcome<Observations> {
  const { table, notes } = figureRows(written, namedOf(inputs))
  const layout = readHeader(table, inputs.program)
  if (table.rows.length === 0)
    return unless([...layout.problems, ...notes, noRows(table)], () => emptyObservations(inputs))
  const units = readUnits(table, layout, inputs)
  const style = decimalStyle(numbersOf(table, layout))
  const columns = layout.values.map(column =>
    readColumn(table, column, style, whenEmpty(column.code, inputs)),
  )
  const blocks = readBlocks(table, layout.block, inputs.program)
  const problems = [
    ...layout.problems,
    ...notes,
    ...blocks.problems,
    ...units.flatMap(({ problems }) => problems),
    ...duplicates(table, layout, units),
    ...wrongPeriods(table, layout, inputs.program),
    ...labelProblems(table, layout.attributes, inputs.program),
    ...columns.flatMap(({ problems }) => problems),
    ...layout.values.flatMap((value, i) =>
      filledOutside(table, value, columns[i].column, blocks.codes, inputs.program),
    ),
    ...(style.sign === 'comma' && !style.mixed ? [commaUnderstood(table, layout)] : []),
  ]
  return unless(withoutRefusedRows(problems), () => ({
    period: inputs.program.edition.period,
    units: units.map(({ id }) => id),
    blocks: blocks.codes,
    columns: new Map(layout.values.map(({ code }, i) => [code, columns[i].column])),
    attributes: new Map(layout.attributes.map(({ at, name }) => [name, labels(table, at)])),
  }))
}

const namedOf = ({ program, register }: InputsFor) => ({ register, on: program.edition.units.on })

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
    const problems: Problem[] = text === '' ? [inCell(table, unitMissing(line), line, at)] : []
    const refuse = (found: Problem) => problems.push(inCell(table, found, line, at))
    const id = text !== '' && register ? meantUnit(register, text, day, refuse) : text
    return { id: id ?? '', line, problems }
  })
}

function duplicates(
  table: Table,
  { unit: at, block }: Layout,
  units: readonly UnitRead[],
): readonly Problem[] {
  const lines = new Map<string, number>()
  return units.flatMap(({ id, line }, row) => {
    const before = lines.get(id)
    if (id === '') return []
    if (before === undefined) lines.set(id, line)
    return before === undefined ? [] : [inCell(table, again(table, row, at, block, before), line, at)]
  })
}

/** A unit that stands twice: on two lines of one block, or in two blocks. */
function again({ rows }: Table, row: number, at: number, block: number, before: number): Problem {
  const [first, here] = [rows.find(({ line }) => line === before), rows[row]]
  const [one, two] = [first?.cells[block] ?? '', here.cells[block] ?? '']
  return one === two
    ? duplicateUnit(here.cells[at], before, here.line)
    : unitInTwoBlocks(here.cells[at], { one, two, before, line: here.line })
}

function wrongPeriods(table: Table, { period: at }: Layout, { edition }: Program): readonly Problem[] {
  if (at < 0) return []
  const wrong = table.rows.filter(({ cells }) => cells[at] !== edition.period)
  return wrong.map(({ line, cells }) => inCell(table, wrongPeriod(cells[at], edition.period), line, at))
}

/** Why an empty cell is empty: a unit hands in what is its own; surveys, systems and outcomes are somebody else's to publish. */
const whenEmpty = (code: string, { program, defaultMissing }: InputsFor): MissingReason => {
  const node = program.nodes[program.position.get(code) ?? -1]
  return defaultMissing === 'not-submitted' && node && node.origin !== 'unit'
    ? 'not-published'
    : defaultMissing
}

type ColumnRead = { readonly column: Column; readonly problems: readonly Problem[] }

function readColumn(
  table: Table,
  { at, expected }: ValueColumn,
  style: DecimalStyle,
  whenEmpty: MissingReason,
): ColumnRead {
  const count = table.rows.length
  const draft: Draft = {
    amounts: new Float64Array(count).fill(Number.NaN),
    missing: new Uint8Array(count),
    ...(expected.accepts === 'ratio' && { bases: new Float64Array(count).fill(Number.NaN) }),
    ...(expected.accepts === 'counts' && { counts: expected.options.map(() => new Float64Array(count)) }),
    reasons: new Map(),
  }
  const problems: Problem[] = []
  for (const [row, { line, cells }] of table.rows.entries()) {
    const reading = readCell(cells[at], expected, style, whenEmpty)
    if (typeof reading === 'object' && 'code' in reading)
      problems.push(inCell(table, problem(reading.code, [], reading.words), line, at))
    else take(draft, row, reading)
  }
  const { reasons, ...column } = draft
  return { column: { ...column, ...(reasons.size > 0 && { reasons }) }, problems }
}

type Draft = Column & { readonly reasons: Map<number, string> }

/** Puts what a cell says into its column. */
function take({ amounts, bases, counts, missing, reasons }: Draft, row: number, reading: Said): void {
  if (typeof reading === 'number') amounts[row] = reading
  else if ('missing' in reading) {
    missing[row] = missingCode(reading.missing)
    if (reading.reason !== undefined) reasons.set(row, reading.reason)
  } else if ('counts' in reading) {
    amounts[row] = reading.counts.reduce((all, answers) => all + answers, 0)
    counts?.forEach((option, i) => {
      option[row] = reading.counts[i]
    })
  } else {
    amounts[row] = reading.done
    if (bases) bases[row] = reading.of
  }
}

type Said = Exclude<Reading, Fault>

const noRows = ({ file, headerLine }: Table): Problem => ({
  ...problem('empty-file', [headerLine], {
    vi: 'Bảng chỉ có dòng tiêu đề, chưa có dòng số liệu nào. Hãy thêm mỗi đơn vị một dòng.',
    en: 'The table has a header but no figures. Add one line for each unit.',
  }),
  place: { file, line: headerLine },
})

const unitMissing = (line: number): Problem =>
  problem('unit-missing', [], {
    vi: `dòng ${line} có số liệu nhưng không ghi đơn vị. Hãy ghi tên hoặc mã đơn vị, hoặc xóa dòng.`,
    en: `line ${line} has figures but names no unit. Write its name or id, or delete the line.`,
  })

const duplicateUnit = (text: string, first: number, second: number): Problem =>
  problem('duplicate-unit', [], {
    vi: `“${text}” xuất hiện hai lần, ở dòng ${first} và dòng ${second}. Hãy giữ lại một dòng.`,
    en: `“${text}” stands twice, on line ${first} and on line ${second}. Keep one of them.`,
  })

const unitInTwoBlocks = (
  text: string,
  { one, two, before, line }: { one: string; two: string; before: number; line: number },
): Problem =>
  problem('unit-in-two-blocks', [], {
    vi: `“${text}” thuộc hai khối: “${one}” ở dòng ${before} và “${two}” ở dòng ${line}. Mỗi đơn vị chỉ xếp trong một khối; hãy giữ lại một dòng.`,
    en: `“${text}” is in two blocks: “${one}” on line ${before} and “${two}” on line ${line}. A unit is ranked in one block only; keep one line.`,
  })

const wrongPeriod = (text: string, period: string): Problem =>
  problem('wrong-period', [], {
    vi: `“${text}” không phải kỳ ${period} của ấn bản. Hãy chỉ để các dòng của kỳ này.`,
    en: `“${text}” is not ${period}, the period of the edition. Keep only the lines of that period.`,
  })

/** Tells that decimal commas were understood, with the first of them. */
function commaUnderstood(table: Table, layout: Layout): Problem {
  const [first = ''] = [...numbersOf(table, layout)].filter(hasDecimalComma)
  return {
    ...problem('decimal-comma', [], {
      vi: `Cả tệp dùng dấu phẩy thập phân: “${first}” được đọc là ${readNumber(first, comma)}.`,
      en: `The whole file has decimal commas: “${first}” was read as ${readNumber(first, comma)}.`,
    }),
    severity: 'note',
    place: { file: table.file },
  }
}

const comma: DecimalStyle = { sign: 'comma', mixed: false }
