import { access } from 'node:fs/promises'
import {
  accept,
  type Edition,
  type Outcome,
  type Problem,
  type Published,
  type PublishedUnit,
  problem,
  type Register,
  unitByName,
  unknownUnit,
  unless,
} from '@thuocdo/engine'
import { type Row, readTable, type Table } from './read-table.ts'

/** Reads what a source printed, beside the inputs of its edition. An edition without such a table has printed nothing. */
export async function readPublished(
  file: string,
  register: Register,
  edition: Edition,
): Promise<Outcome<Published>> {
  const there = await access(file).then(
    () => true,
    () => false,
  )
  if (!there) return accept(new Map())
  const table = await readTable(file)
  return table.ok ? publishedOf(table.value, register, edition) : table
}

/** The printed numbers of a table with the columns `unit`, `score`, `rank`, `class` and any further figures. */
export function publishedOf(table: Table, register: Register, edition: Edition): Outcome<Published> {
  const problems: Problem[] = []
  const published = new Map<string, PublishedUnit>()
  const day = edition.units.on
  for (const row of table.rows) {
    const unit = unitByName(register, row.cells[0], day)
    if (!unit)
      problems.push({
        ...unknownUnit(register, row.cells[0], day),
        place: { file: table.file, line: row.line, column: 1 },
      })
    else published.set(unit.id, unitOf(table, row, problems))
  }
  return unless(problems, () => published)
}

function unitOf(table: Table, row: Row, problems: Problem[]): PublishedUnit {
  const figures: Record<string, number> = {}
  let label: string | undefined
  for (const [i, name] of table.header.entries()) {
    const cell = row.cells[i] ?? ''
    if (i === 0 || cell === '') continue
    const number = Number(cell)
    if (name === 'class') label = cell
    else if (Number.isFinite(number)) figures[name] = number
    else problems.push(notANumber(table.file, row, i, name, cell))
  }
  const { score, rank, ...rest } = figures
  return {
    ...(score !== undefined && { score }),
    ...(rank !== undefined && { rank }),
    ...(label !== undefined && { class: label }),
    figures: rest,
  }
}

const notANumber = (file: string, { line }: Row, column: number, name: string, cell: string): Problem => ({
  ...problem('not-a-number', [], {
    vi: `Cột “${name}”: “${cell}” không phải là số. Hãy ghi số với dấu chấm thập phân hoặc để trống.`,
    en: `Column “${name}”: “${cell}” is not a number. Write it with a decimal point, or leave it empty.`,
  }),
  place: { file, line, column: column + 1 },
})
