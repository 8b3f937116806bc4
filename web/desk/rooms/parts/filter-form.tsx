import type { ReactNode } from 'react'
import { Form, Link } from 'react-router'
import { Button } from '../../../ui/button.tsx'
import type { RoomReader } from './room-reader.ts'

/** The filters of a list. They stand in the address, so that a list can be kept and sent. */
export function FilterForm({
  reader,
  clearTo,
  isFiltered,
  label,
  children,
}: {
  readonly reader: RoomReader
  /** The list without any filter. */
  readonly clearTo: string
  readonly isFiltered: boolean
  readonly label: string
  readonly children: ReactNode
}) {
  const { rooms } = reader.words
  return (
    <search>
      <Form method="get" className="filters" aria-label={label}>
        {children}
        <div className="filter-buttons">
          <Button>{rooms.show}</Button>
          {isFiltered && <Link to={clearTo}>{rooms.clear}</Link>}
        </div>
      </Form>
    </search>
  )
}

/** A list that opens, for a filter: `''` stands for all. */
export function FilterSelect({
  name,
  label,
  options,
  chosen,
}: {
  readonly name: string
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly chosen: string
}) {
  return (
    <label>
      <span>{label}</span>
      <select className="input" name={name} defaultValue={chosen} key={chosen}>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}

/** One line of text or a day, for a filter. */
export function FilterInput({
  name,
  label,
  type = 'search',
  value,
}: {
  readonly name: string
  readonly label: string
  readonly type?: 'search' | 'date'
  readonly value: string
}) {
  return (
    <label>
      <span>{label}</span>
      <input className="input" type={type} name={name} defaultValue={value} key={value} />
    </label>
  )
}
