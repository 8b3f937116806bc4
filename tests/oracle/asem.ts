import { readTable, type Table } from './coinr.ts'
import { columnOf, type Edition, type EditionNode, type Observations } from './engine.ts'

/** One line of the table that describes the ASEM framework. */
export type Meta = {
  readonly code: string
  readonly level: number
  readonly parent: string
  readonly direction: 1 | -1
  readonly weight: number
  readonly denominator: string
}

/** The files that the framework and its raw data are read from. */
export const asemFiles = ['inputs/ASEM_iData.csv', 'stages/iMeta_sorted.csv']

/** The nodes of the ASEM framework: 49 indicators, 8 pillars, 2 sub-indices, 1 index. */
export function readMeta(): readonly Meta[] {
  const table = readTable('stages/iMeta_sorted.csv', 'iCode')
  const [level, parent, direction] = [table.column('Level'), table.text('Parent'), table.column('Direction')]
  const [weight, denominator] = [table.column('Weight'), table.text('Denominator')]
  return table.units
    .map((code, i): Meta => ({
      code,
      level: level[i],
      parent: parent[i],
      direction: direction[i] < 0 ? -1 : 1,
      weight: weight[i],
      denominator: denominator[i],
    }))
    .filter(({ level }) => level >= 1)
}

/** The indicators among the nodes. */
export const indicatorsOf = (meta: readonly Meta[]): readonly Meta[] => meta.filter(({ level }) => level === 1)

/** How a framework of the ASEM shape is to be computed. */
export type Shape = {
  readonly leaf: (meta: Meta) => Partial<EditionNode>
  readonly combine: NonNullable<EditionNode['combine']>
  readonly prepare?: NonNullable<Edition['prepare']>
  readonly weight?: (meta: Meta) => number
}

/** The ASEM framework as an edition of ours. */
export function asemEdition(meta: readonly Meta[], shape: Shape): Edition {
  const [root] = meta.filter(({ parent }) => parent === '')
  const words = { vi: 'ASEM', en: 'ASEM' }
  return {
    index: 'asem',
    edition: '2018',
    kind: 'computed',
    status: 'model',
    title: words,
    publisher: words,
    period: '2018',
    units: { register: 'countries', on: '2018-01-01' },
    sources: [{ id: 'coinr', title: words, credit: 'COINr' }],
    rounding: { decimals: 2, mode: 'half-up' },
    rank: { basis: 'unrounded', ties: 'share' },
    classes: { none: words },
    missing: { 'not-published': 'leave-out', 'not-computable': 'leave-out' },
    ...(shape.prepare && { prepare: shape.prepare }),
    tree: treeOf(root, meta, shape),
  }
}

function treeOf(at: Meta, meta: readonly Meta[], shape: Shape): EditionNode {
  const children = meta.filter(({ parent }) => parent === at.code)
  const node = {
    code: at.code,
    name: { vi: at.code, en: at.code },
    weight: shape.weight?.(at) ?? at.weight,
  }
  if (children.length === 0) return { ...node, ...shape.leaf(at) }
  return { ...node, combine: shape.combine, children: children.map(child => treeOf(child, meta, shape)) }
}

/** The columns of a table as observations; the texts of `labels` become attributes. */
export function observe(
  table: Table,
  names: readonly string[],
  units: readonly string[],
  labels: readonly string[] = [],
): Observations {
  const rows = units.map(unit => table.units.indexOf(unit))
  const take = (name: string): Float64Array => {
    const column = table.column(name)
    return Float64Array.from(rows, row => column[row])
  }
  const label = (name: string): readonly string[] => {
    const texts = table.text(name)
    return rows.map(row => texts[row])
  }
  return {
    period: '2018',
    units,
    blocks: units.map(() => ''),
    columns: new Map(names.map(name => [name, columnOf(take(name))])),
    attributes: new Map(labels.map(name => [name, label(name)])),
  }
}
