import type { ReactNode } from 'react'
import { Island } from './island.tsx'

type SortableTableProps = {
  /** Tells the table apart from others in the address (`?sort.so=-tong`); the first of a page may have none. */
  readonly name: string
  readonly className?: string
  /** Whether nobody in it is ranked (PAPI): then no figure puts its rows in an order. */
  readonly isUnordered?: boolean
  readonly children: ReactNode
}

/**
 * A table that readers with script sort and filter; without script it is a plain table. A cell whose text is not what it sorts by says so
 * with `data-value` (empty: missing), a column is called in the address by its `data-key`, and a column of classes that rows are
 * held to is marked `data-groups`. Columns of text have the class `text` or `name`; all others are numbers.
 */
export function SortableTable({ name, className, isUnordered = false, children }: SortableTableProps) {
  return (
    <>
      <table className={className} data-sort={name} data-order={isUnordered ? 'none' : undefined}>
        {children}
      </table>
      <Island name="tables" />
    </>
  )
}
