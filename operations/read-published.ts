import { access } from 'node:fs/promises'
import {
  accept,
  type Outcome,
  type Problem,
  type Published,
  type PublishedUnit,
  problem,
  unless,
  type Words,
} from '@thuocdo/engine'
import { inCell } from './in-cell.ts'
import { meantUnit } from './meant-unit.ts'
import { noteOf, sourceProblem } from './noted.ts'
import { readBlocks } from './read-blocks.ts'
import type { LoadedEdition } from './read-edition.ts'
import { type Row, readTable, type Table } from './read-table.ts'
import { columnLetters, placeIn } from './table.ts'

/** What a table of printed results is read for: the edition, and the units that it may name. */
export type PublishedFor = Pick<LoadedEdition, 'program' | 'register'>

/** Reads what a source printed, beside the inputs of its edition. An edition without such a table has printed nothing. */
export async function readPublished(file: string, edition: PublishedFor): Promise<Outcome<Published>> {
  const there = await access(file).then(
    () => true,
    () => false,
  )
  if (!there) return accept(new Map())
  const table = await readTable(file)
  return table.ok ? publishedOf(table.value, edition) : table
}

/**
 * The printed results of a table as an edition keeps it: `unit`, and what was printed of `block`, `score`, `rank`, `class`, `points`
 * and `base`, `class:<code>`, `source`, `note_vi`, `note_en`; every other column is a figure under its own name. Everything that is
 * wrong comes back at once, each with its cell.
 */
export function publishedOf(table: Table, edition: PublishedFor): Outcome<Published> {
  const at = table.header.indexOf('unit')
  if (at === -1) return unless([noUnits(table)], () => new Map())
  const problems: Problem[] = [...columnsTwice(table)]
  const blockAt = table.header.indexOf('block')
  const blocks = blockAt === -1 ? undefined : readBlocks(table, blockAt, edition.program)
  problems.push(...(blocks?.problems ?? []))
  const published = new Map<string, PublishedUnit>()
  const lines = new Map<string, number>()
  for (const [i, row] of table.rows.entries()) {
    const refuse = (found: Problem, column: number): void =>
      void problems.push(inCell(table, found, row.line, column))
    const id = unitIn(row.cells[at], edition, lines, found => refuse(found, at))
    const printed = unitOf(table, row, edition, refuse)
    const block = blocks?.codes[i] ?? ''
    if (id === undefined) continue
    lines.set(id, row.line)
    published.set(id, { ...(block !== '' && { block }), ...printed })
  }
  return unless(problems, () => published)
}

/** The unit that a row names, unless it is unknown or stands above already. */
function unitIn(
  text: string,
  { program, register }: PublishedFor,
  lines: ReadonlyMap<string, number>,
  refuse: (found: Problem) => void,
): string | undefined {
  const id = meantUnit(register, text, program.edition.units.on, refuse)
  const before = id === undefined ? undefined : lines.get(id)
  if (before !== undefined) refuse(unitTwice(text, before))
  return before === undefined ? id : undefined
}

type Draft = {
  -readonly [key in keyof PublishedUnit]: PublishedUnit[key]
} & { figures: Record<string, number>; classes: Record<string, string> }

type Refuse = (found: Problem, column: number) => void

function unitOf(table: Table, row: Row, { program }: PublishedFor, refuse: Refuse): PublishedUnit {
  const draft: Draft = { figures: {}, classes: {} }
  for (const [i, name] of table.header.entries()) {
    const cell = row.cells[i] ?? ''
    if (cell === '' || passedOver.has(name) || name === '' || name.startsWith('attr:')) continue
    const fault =
      take(draft, name === program.edition.tree.code ? 'score' : name, cell) ??
      (name === 'source' ? sourceProblem(cell, program.edition) : undefined)
    if (fault) refuse(fault, i)
  }
  const { classes, ...printed } = draft
  const note = noteOf(table, row)
  return { ...printed, ...(note && { note }), ...(Object.keys(classes).length > 0 && { classes }) }
}

/** Columns that are read apart. */
const passedOver: ReadonlySet<string> = new Set(['unit', 'block', 'note_vi', 'note_en'])

/** Puts one cell where it belongs, or says why it cannot stand there. */
function take(draft: Draft, name: string, cell: string): Problem | undefined {
  if (name === 'class' || name === 'source') {
    draft[name] = cell
    return undefined
  }
  if (name.startsWith('class:')) {
    draft.classes[name.slice('class:'.length)] = cell
    return undefined
  }
  const number = Number(cell)
  if (!Number.isFinite(number)) return problem('not-a-number', [], notANumber(name, cell))
  if (name === 'rank' && !(Number.isInteger(number) && number > 0))
    return problem('not-a-rank', [], notARank(cell))
  if (name === 'base' && !(number > 0)) return problem('not-a-base', [], notABase(cell))
  if (name === 'score' || name === 'rank' || name === 'points' || name === 'base') draft[name] = number
  else draft.figures[name] = number
  return undefined
}

function columnsTwice(table: Table): readonly Problem[] {
  return table.header.flatMap((name, at) => {
    const first = table.header.indexOf(name)
    if (first === at || name === '') return []
    const [one, two] = [first, at].map(i => columnLetters(i + 1))
    const words = {
      vi: `Cột ${one} và cột ${two} cùng tên “${name}”. Hãy giữ lại một cột.`,
      en: `The columns ${one} and ${two} are both called “${name}”. Keep one of them.`,
    }
    return [
      {
        ...problem('duplicate-column', [table.headerLine, name], words),
        place: placeIn(table, table.headerLine, at + 1),
      },
    ]
  })
}

const noUnits = ({ file, headerLine }: Table): Problem => ({
  ...problem('missing-column', [headerLine], {
    vi: 'Bảng kết quả công bố thiếu cột “unit”. Hãy thêm cột ghi mã đơn vị.',
    en: 'The table of printed results has no column “unit”. Add it, with the id of each unit.',
  }),
  place: { file, line: headerLine },
})

const unitTwice = (text: string, before: number): Problem =>
  problem('duplicate-unit', [], {
    vi: `“${text}” đã có ở dòng ${before}. Mỗi đơn vị chỉ đứng một dòng, trong một khối; hãy giữ lại một dòng.`,
    en: `“${text}” stands on line ${before} already. A unit has one line, in one block; keep one of them.`,
  })

const notANumber = (name: string, cell: string): Words => ({
  vi: `“${name}”: “${cell}” không phải là số. Hãy ghi số với dấu chấm thập phân hoặc để trống.`,
  en: `“${name}”: “${cell}” is not a number. Write it with a decimal point, or leave it empty.`,
})

const notARank = (cell: string): Words => ({
  vi: `“${cell}” không phải là thứ hạng. Thứ hạng là số nguyên từ 1; nguồn không in thì để trống.`,
  en: `“${cell}” is no rank. A rank is a whole number from 1; leave it empty where none is printed.`,
})

const notABase = (cell: string): Words => ({
  vi: `“${cell}” không thể là thang điểm của đơn vị. Thang điểm phải lớn hơn 0; nguồn không in thì để trống.`,
  en: `“${cell}” cannot be the base of a unit. A base is above 0; leave it empty where none is printed.`,
})
