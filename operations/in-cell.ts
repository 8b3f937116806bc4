import type { Problem } from '@thuocdo/engine'
import { cellAddress, placeIn, type Table } from './table.ts'

/** A problem with its cell: the address before its words, and its place. `at` counts columns from nought. */
export function inCell(table: Table, found: Problem, line: number, at: number): Problem {
  const cell = cellAddress(line, at + 1)
  const words = { vi: `Ô ${cell}: ${found.words.vi}`, en: `Cell ${cell}: ${found.words.en}` }
  return { ...found, words, at: [line, table.header[at]], place: placeIn(table, line, at + 1) }
}
