import {
  classifiersOf,
  fold,
  nearest,
  type Problem,
  type Program,
  problem,
  tieLabel,
  warning,
} from '@thuocdo/engine'
import { inCell } from './in-cell.ts'
import type { Table } from './table.ts'

/** The columns of labels that the vetoes and caps of an edition look at, each with the events that it knows. */
export function eventColumns({ edition }: Program): ReadonlyMap<string, readonly string[]> {
  const labels = classifiersOf(edition).flatMap(({ limits }) =>
    limits.flatMap(({ condition }) => condition.labels ?? []),
  )
  const byColumn = Map.groupBy(labels, ({ column }) => column)
  return new Map(
    [...byColumn].map(([column, uses]) => [column, [...new Set(uses.flatMap(({ known }) => known))]]),
  )
}

/** What is wrong with the labels of a table: an event that no rule knows, an order of equals that is no number. */
export function labelProblems(
  table: Table,
  attributes: readonly { readonly at: number; readonly name: string }[],
  program: Program,
): readonly Problem[] {
  const events = eventColumns(program)
  return attributes.flatMap(({ at, name }) =>
    table.rows.flatMap(({ line, cells }) => {
      const found = name === tieLabel ? orderProblem(cells[at]) : eventProblem(cells[at], events.get(name))
      return found ? [inCell(table, found, line, at)] : []
    }),
  )
}

function orderProblem(text: string): Problem | undefined {
  if (text === '' || /^[1-9]\d*$/.test(text)) return undefined
  return problem('not-an-order', [], {
    vi: `“${text}” không phải thứ tự. Khi bằng điểm, hãy ghi 1, 2, … theo quyết định của cấp có thẩm quyền, hoặc để trống.`,
    en: `“${text}” is no order. Where scores are equal, write 1, 2, … as the deciding body decided, or leave it empty.`,
  })
}

function eventProblem(text: string, known: readonly string[] | undefined): Problem | undefined {
  if (!known || text === '' || known.some(event => fold(event) === fold(text))) return undefined
  const like = nearest(text, known)
  const all = known.map(event => `“${event}”`).join(', ')
  return warning('unknown-event', [], {
    vi: `sự việc “${text}” không làm hạ loại theo điều kiện nào. ${like ? `Có phải “${like}”? ` : ''}Các sự việc được xét: ${all}.`,
    en: `the event “${text}” meets no condition, so it changes no class. ${like ? `Did you mean “${like}”? ` : ''}The events that count: ${all}.`,
  })
}
