import { Form } from 'react-router'
import { Button } from '../../../ui/button.tsx'
import { type Option, Select } from '../../../ui/inputs.tsx'
import type { RoomReader } from './room-reader.ts'

/** The first step of an act in two: what is chosen stands in the address, and decides what is asked next. */
export function ChooseForm({
  reader,
  fields,
}: {
  readonly reader: RoomReader
  readonly fields: readonly {
    readonly name: string
    readonly label: string
    readonly chosen: string
    readonly options: readonly Option[]
  }[]
}) {
  const { rooms } = reader.words
  return (
    <Form method="get" className="form one-line" preventScrollReset>
      {fields.map(({ options, ...field }) => (
        <Select key={field.name} {...field} options={[{ value: '', label: rooms.choose }, ...options]} />
      ))}
      <Button>{rooms.next}</Button>
    </Form>
  )
}
