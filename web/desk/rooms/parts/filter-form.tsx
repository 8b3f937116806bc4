import { Form, Link } from 'react-router'
import { Button } from '../../../ui/button.tsx'
import { DayBox } from './day-input.tsx'
import type { RoomReader } from './room-reader.ts'

/** One question of a filter: a line of text, a day, or where there are options, one of them. What is empty stands for anything. */
export type FilterField = {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly type?: 'search' | 'date'
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  /** What it holds where nobody asked. */
  readonly usual?: string
}

/** The filters of a list. They stand in the address, so that a list can be kept and sent. */
export function FilterForm({
  reader,
  path,
  label,
  fields,
  kept = {},
}: {
  readonly reader: RoomReader
  /** The page of the list. */
  readonly path: string
  readonly label: string
  readonly fields: readonly FilterField[]
  /** What else the address asks, and the filters leave as it is. */
  readonly kept?: Readonly<Record<string, string>>
}) {
  const { rooms } = reader.words
  const others = Object.entries(kept).filter(([, value]) => value !== '')
  const isFiltered = others.length > 0 || fields.some(({ value, usual = '' }) => value !== usual)
  return (
    <search>
      <Form method="get" className="filters" aria-label={label}>
        {fields.map(field => (
          <Question key={field.name} field={field} reader={reader} />
        ))}
        {others.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="filter-buttons">
          <Button>{rooms.show}</Button>
          {isFiltered && <Link to={reader.to(path)}>{rooms.clear}</Link>}
        </div>
      </Form>
    </search>
  )
}

function Question({ field, reader }: { readonly field: FilterField; readonly reader: RoomReader }) {
  const { name, label, value, type = 'search', options } = field
  const id = `filter-${name}`
  const common = { className: 'input', id, name, defaultValue: value }
  // The key makes the field anew where the address changed it.
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {type === 'date' ? (
        <DayBox key={value} {...{ id, name, reader, value }} />
      ) : options === undefined ? (
        <input key={value} type={type} {...common} />
      ) : (
        <select key={value} {...common}>
          {[{ value: '', label: reader.words.rooms.all }, ...options].map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}
