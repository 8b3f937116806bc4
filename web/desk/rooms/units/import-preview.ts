import type { Day, Words } from '@thuocdo/engine'
import type { ImportPreview as Found } from '@thuocdo/operations/acts'
import type { KeptTable } from '../parts/kept-table.ts'
import { unitName } from './units-view.ts'

/** A unit that an import is about, and since when it is there. */
export type ImportedUnit = { readonly id: string; readonly name: Words; readonly foundedOn: Day }

/** What an import would bring, with the units by name, and the form it came from. */
export type ImportPreview = {
  readonly added: Found['added']
  readonly unchanged: number
  /** The first of the new ones, in Vietnamese order. */
  readonly newUnits: readonly ImportedUnit[]
  readonly differences: readonly {
    readonly subject: string
    readonly name: Words
    readonly field: string
    readonly here: string
    readonly there: string
  }[]
  /** How many differences there are in all. */
  readonly differing: number
  readonly values: Readonly<Record<string, string>>
  /** The table that was looked at; nothing where a register that comes along was. */
  readonly table: KeptTable | null
}

/** How many units and differences are named; the rest are counted. */
export const mostNamed = 50

const { compare } = new Intl.Collator('vi')

/** What the page shows of an import. */
export function importPreview(
  { added, unchanged, newUnits, differing, differences }: Found,
  { values, table, on }: Pick<ImportPreview, 'values' | 'table'> & { readonly on: Day },
): ImportPreview {
  const names = new Map(differing.map(unit => [unit.id, unitName(unit, on)]))
  return {
    added,
    unchanged,
    newUnits: newUnits
      .map(unit => ({ id: unit.id, name: unitName(unit, on), foundedOn: unit.foundedOn }))
      .toSorted((a, b) => compare(a.name.vi, b.name.vi) || compare(a.id, b.id))
      .slice(0, mostNamed),
    differences: differences.slice(0, mostNamed).map(one => ({
      ...one,
      name: names.get(one.subject) ?? { vi: one.subject, en: one.subject },
    })),
    differing: differences.length,
    values,
    table,
  }
}
