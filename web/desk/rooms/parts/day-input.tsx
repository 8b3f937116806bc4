import { type Day, isDay } from '@thuocdo/engine'
import { type InputHTMLAttributes, useState } from 'react'
import { Field, type FieldText, tied } from '../../../ui/field.tsx'
import type { RoomReader } from './room-reader.ts'

type Text = FieldText & { readonly reader: RoomReader; readonly value: string }

/**
 * A day. Browsers write the field in the order of their own language (12/06 may be June or December), so the day that was chosen
 * stands below it in words.
 * @param least the first day that may be chosen
 */
export function DayInput({
  reader,
  value,
  isNeeded = false,
  least,
  ...text
}: Text & { readonly isNeeded?: boolean; readonly least?: Day }) {
  return (
    <Field {...text}>
      <DayBox
        {...{ reader, value, ...tied(text) }}
        required={isNeeded}
        {...(least !== undefined && { min: least })}
      />
    </Field>
  )
}

type Box = Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'className' | 'defaultValue' | 'onInput'>

/** The field of a day without its label, with the day in words below it. */
export function DayBox({
  reader,
  value,
  ...input
}: Box & { readonly reader: RoomReader; readonly value: string }) {
  const [day, setDay] = useState(value)
  return (
    <>
      <input
        {...input}
        type="date"
        className="input"
        defaultValue={value}
        onInput={({ currentTarget }) => setDay(currentTarget.value)}
      />
      <output className="day-words" htmlFor={input.id}>
        {isDay(day) && reader.words.rooms.wholeDay(weekdayOf(day), reader.day(day))}
      </output>
    </>
  )
}

/** 0 is Sunday. */
const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay()
