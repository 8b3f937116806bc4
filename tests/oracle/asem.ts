import { readTable, type Table } from './coinr.ts'
import { columnOf, type Edition, editionSchema, type Observations } from './engine.ts'

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
    .map(
      (code, i): Meta => ({
        code,
        level: level[i],
        parent: parent[i],
        direction: direction[i] < 0 ? -1 : 1,
        weight: weight[i],
        denominator: denominator[i],
      }),
    )
    .filter(({ level }) => level >= 1)
}

/** The indicators among the nodes. */
export const indicatorsOf = (meta: readonly Meta[]): readonly Meta[] =>
  meta.filter(({ level }) => level === 1)

/** How a framework of the ASEM shape is to be computed, as it would stand in `index.yaml`. */
export type Shape = {
  readonly leaf: (meta: Meta) => object
  readonly combine: object
  readonly prepare?: object
  readonly weight?: (meta: Meta) => number
}

/** The ASEM framework as an edition of ours, through the same door as a file. */
export function asemEdition(meta: readonly Meta[], shape: Shape): Edition {
  const words = { vi: 'ASEM', en: 'ASEM' }
  return editionSchema.parse({
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
    tree: meta.filter(({ parent }) => parent === '').map(root => treeOf(root, meta, shape))[0],
  })
}

function treeOf(at: Meta, meta: readonly Meta[], shape: Shape): object {
  const children = meta.filter(({ parent }) => parent === at.code)
  const name = { vi: at.code, en: at.code }
  const node = { code: at.code, name, weight: shape.weight?.(at) ?? at.weight }
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
