import type { Problem } from '@thuocdo/engine'
import { type AnnexNode, codedTree, mendedNumbers } from './annex-codes.ts'
import type { Annex } from './annex-grid.ts'
import { annexItems } from './annex-items.ts'
import { type CriteriaPart, criteriaPart } from './annex-part.ts'
import { told } from './annex-problems.ts'
import type { CriteriaRow } from './annex-row.ts'
import { columnProblems } from './column-problems.ts'

/** The criteria of an annex as a tree, its printed total, the lines above the table, and what was noticed. */
export type AnnexTree = {
  readonly nodes: readonly AnnexNode[]
  readonly total?: number
  readonly preamble: readonly string[]
  readonly problems: readonly Problem[]
}

/** Reads the table of criteria of an annex, from `table` (sheet name, or position of the table) or the first; `undefined` where there is none. */
export function annexTree(annex: Annex, table?: string): AnnexTree | undefined {
  const part = criteriaPart(annex, table)
  if (!part) return undefined
  const read = annexItems(part.rows)
  const { items, problems } = mendedNumbers(read.items)
  return {
    nodes: codedTree(items),
    ...(read.total !== undefined && { total: read.total }),
    preamble: preambleOf(annex, part),
    problems: [
      ...columnProblems(part, annex.file),
      ...countedNumbers(part.rows),
      ...read.problems,
      ...problems,
      ...part.problems,
    ],
  }
}

/** The texts above a table, its own first where another table of criteria stands before it. */
function preambleOf({ grids }: Annex, { grid, header, before }: CriteriaPart): readonly string[] {
  const at = grids.indexOf(grid)
  const from = before === undefined ? 0 : grids.indexOf(before) + 1
  const textsOf = (some: Annex['grids']): readonly string[] =>
    some.flatMap(({ above, rows }) => [...above, ...rows.flatMap(({ cells }) => cells.map(c => c.text))])
  const own = grid.rows.slice(0, header.from).flatMap(({ cells }) => cells.map(({ text }) => text))
  return [
    ...textsOf(grids.slice(from, at).filter(({ kind }) => kind === 'table')),
    ...grid.above,
    ...own,
    ...grids.slice(0, from).flatMap(({ above }) => above),
  ].filter(text => text !== '')
}

/** Word counts some numbers and does not write them: the codes are counted again from the levels. */
function countedNumbers(rows: readonly CriteriaRow[]): readonly Problem[] {
  const counted = rows.filter(row => row.counted !== undefined)
  return counted.slice(0, 1).map(({ place }) =>
    told('numbers-counted', place, {
      vi: `STT của ${counted.length} dòng là số tự động của Word, không ghi thành chữ; mã được đếm lại theo cấp. Hãy đối chiếu mã với bản in.`,
      en: `the numbers of ${counted.length} rows are counted by Word and not written as text; codes were counted again by level. Compare them with the printed text.`,
    }),
  )
}
