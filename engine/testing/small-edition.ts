import { checkEdition } from '../framework/check.ts'
import { compile, type Program } from '../framework/compile.ts'
import type { Edition } from '../framework/edition.ts'
import { columnOf, type Observations } from '../model/observation.ts'
import { type MissingReason, missingCode } from '../model/value.ts'

const both = (text: string) => ({ vi: text, en: text })

/** A made-up edition around a tree, with everything else as plain as can be. */
export const smallSource = (tree: object, settings: object = {}): object => ({
  index: 'tiny',
  edition: '1',
  kind: 'model',
  status: 'model',
  title: both('Tiny'),
  publisher: both('Nobody'),
  period: '2025',
  units: { register: 'provinces', on: '2025-01-01' },
  sources: [{ id: 'us', title: both('Ours'), credit: 'Thước Đo' }],
  rounding: { decimals: 2, mode: 'half-up' },
  rank: { basis: 'unrounded', ties: 'share' },
  classes: { none: both('none') },
  tree: named(tree),
  ...settings,
})

/** The same, checked and compiled; it must be right. */
export function smallProgram(tree: object, settings: object = {}): Program {
  const checked = checkEdition(smallSource(tree, settings))
  if (!checked.ok) throw new Error(checked.problems.map(p => `${p.at.join('.')}: ${p.words.en}`).join('\n'))
  return compile(checked.value)
}

/** The edition of a program, changed. */
export const withSettings = ({ edition }: Program, settings: Partial<Edition>): Program =>
  compile({ ...edition, ...settings })

/** Observations of the units A, B, C …: one list of numbers, reasons or pairs (done, assigned) for each leaf. */
export function observe(
  columns: { readonly [code: string]: readonly (number | MissingReason | readonly [number, number])[] },
  blocks?: readonly string[],
): Observations {
  const count = Math.max(...Object.values(columns).map(column => column.length))
  const units = Array.from({ length: count }, (_, i) => String.fromCharCode(65 + i))
  const entries = Object.entries(columns).map(([code, cells]) => [code, column(cells)] as const)
  return { period: '2025', units, blocks: blocks ?? units.map(() => ''), columns: new Map(entries) }
}

function column(cells: readonly (number | MissingReason | readonly [number, number])[]) {
  const amounts = cells.map(cell =>
    typeof cell === 'number' ? cell : typeof cell === 'string' ? Number.NaN : cell[0],
  )
  const missing = Uint8Array.from(cells, cell => (typeof cell === 'string' ? missingCode(cell) : 0))
  const bases = cells.map(cell => (typeof cell === 'object' ? cell[1] : Number.NaN))
  const withBases = cells.some(cell => typeof cell === 'object')
  return { ...columnOf(amounts), missing, ...(withBases && { bases: Float64Array.from(bases) }) }
}

/** Gives every node of a tree its code as its name. */
function named(node: object): object {
  const { code, name, children, ...rest } = node as { code: string; name?: object; children?: object[] }
  return { code, name: name ?? both(code), ...rest, ...(children && { children: children.map(named) }) }
}
