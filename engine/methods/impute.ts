import * as z from 'zod/mini'
import { mean, median } from '../basics/statistics.ts'
import { method } from './method.ts'

/** A column with its holes filled, and the rows that were filled. */
export type Imputed = { readonly column: Float64Array; readonly imputed: readonly number[] }

/**
 * A bound way to fill the holes (`NaN`) of a column. `groups[u]` is the group of unit `u`, empty where it has none.
 * A hole for which nothing is known stays a hole.
 */
export type Impute = (column: Float64Array, groups?: readonly string[]) => Imputed

const params = z.object({})

/** The catalogue of ways to fill holes. */
export const imputations = {
  none: method(
    { vi: 'Không điền.', en: 'Nothing is filled in.' },
    params,
    (): Impute => column => ({ column, imputed: [] }),
  ),
  mean: method(
    {
      vi: 'Điền bằng trung bình của các đơn vị có số liệu.',
      en: 'Filled with the mean of the units that have a value.',
    },
    params,
    (): Impute => column => fill(column, mean, () => ''),
  ),
  median: method(
    {
      vi: 'Điền bằng trung vị của các đơn vị có số liệu.',
      en: 'Filled with the median of the units that have a value.',
    },
    params,
    (): Impute => column => fill(column, median, () => ''),
  ),
  'group-mean': method(
    {
      vi: 'Điền bằng trung bình của nhóm; đơn vị không thuộc nhóm nào thì để trống.',
      en: 'Filled with the mean of the group; a unit without a group is left alone.',
    },
    params,
    (): Impute =>
      (column, groups = []) =>
        fill(column, mean, row => groups[row] || undefined),
  ),
  'group-median': method(
    {
      vi: 'Điền bằng trung vị của nhóm; đơn vị không thuộc nhóm nào thì để trống.',
      en: 'Filled with the median of the group; a unit without a group is left alone.',
    },
    params,
    (): Impute =>
      (column, groups = []) =>
        fill(column, median, row => groups[row] || undefined),
  ),
} as const

/** The name of a way to fill holes. */
export type ImputationName = keyof typeof imputations

type Middle = (xs: ArrayLike<number>) => number
type GroupOf = (row: number) => string | undefined

function fill(column: Float64Array, middle: Middle, groupOf: GroupOf): Imputed {
  const holes = holesOf(column)
  if (holes.length === 0) return { column, imputed: [] }
  const filled = column.slice()
  const known = new Map<string, number>()
  for (const row of holes) filled[row] = middleOf(groupOf(row), column, middle, groupOf, known)
  return { column: filled, imputed: holes.filter(row => !Number.isNaN(filled[row])) }
}

function holesOf(column: Float64Array): readonly number[] {
  const holes: number[] = []
  for (let row = 0; row < column.length; row++) if (Number.isNaN(column[row])) holes.push(row)
  return holes
}

function middleOf(
  group: string | undefined,
  column: Float64Array,
  middle: Middle,
  groupOf: GroupOf,
  known: Map<string, number>,
): number {
  if (group === undefined) return Number.NaN
  const found = known.get(group) ?? middle(members(group, column, groupOf))
  known.set(group, found)
  return found
}

/** The values that a group has. */
function members(group: string, column: Float64Array, groupOf: GroupOf): readonly number[] {
  const values: number[] = []
  for (let row = 0; row < column.length; row++) {
    const value = column[row]
    if (!Number.isNaN(value) && groupOf(row) === group) values.push(value)
  }
  return values
}
