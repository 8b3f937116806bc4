import {
  classifiersOf,
  eventsIn,
  fold,
  nearest,
  type Problem,
  type Program,
  problem,
  tieLabel,
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
    table.rows.flatMap(({ line, cells }) =>
      (name === tieLabel ? orderProblems(cells[at]) : eventProblems(cells[at], events.get(name))).map(found =>
        inCell(table, found, line, at),
      ),
    ),
  )
}

function orderProblems(text: string): readonly Problem[] {
  if (text === '' || /^[1-9]\d*$/.test(text)) return []
  return [
    problem('not-an-order', [], {
      vi: `“${text}” không phải thứ tự. Khi bằng điểm, hãy ghi 1, 2, … theo quyết định của cấp có thẩm quyền, hoặc để trống.`,
      en: `“${text}” is no order. Where scores are equal, write 1, 2, … as the deciding body decided, or leave it empty.`,
    }),
  ]
}

/** Every event of a cell that no veto or cap knows: a misspelt one would let the unit keep its class. */
const eventProblems = (cell: string, known: readonly string[] | undefined): readonly Problem[] =>
  known === undefined
    ? []
    : eventsIn(cell)
        .filter(event => !known.some(one => fold(one) === fold(event)))
        .map(event => unknownEvent(event, known))

function unknownEvent(text: string, known: readonly string[]): Problem {
  const like = nearest(text, known)
  const all = known.map(event => `“${event}”`).join(', ')
  return problem('unknown-event', [], {
    vi: `không có sự việc “${text}”. ${like ? `Có phải “${like}”? ` : ''}Các sự việc được xét: ${all}; nhiều sự việc thì cách nhau bằng dấu chấm phẩy.`,
    en: `there is no event “${text}”. ${like ? `Did you mean “${like}”? ` : ''}The events that count: ${all}; several stand apart by semicolons.`,
  })
}
