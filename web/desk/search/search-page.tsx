import { type Day, dayWords, type Words } from '@thuocdo/engine'
import { Form } from 'react-router'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { TextInput } from '../../ui/inputs.tsx'
import { capital } from '../../words/capital.ts'
import { house as en } from '../../words/desk/en-house.ts'
import { house as vi } from '../../words/desk/vi-house.ts'
import { DeskTitle } from '../desk-title.tsx'
import type { RoomId } from '../rooms-table.ts'
import { useReader } from '../use-reader.ts'
import type { FoundAct } from './find-acts.ts'
import type { FoundCriterion } from './find-criteria.ts'

type Props = {
  readonly query: string
  readonly rooms: readonly { readonly id: RoomId; readonly path: string }[]
  readonly acts: readonly FoundAct[]
  readonly criteria: readonly FoundCriterion[]
  readonly units: readonly { readonly id: string; readonly name: Words; readonly endedOn: Day | null }[]
  readonly people: readonly { readonly id: string; readonly name: string; readonly title: string }[]
}

/** What was found, in the order rooms, acts, criteria, units, people. */
export function SearchPage({ query, rooms, acts, criteria, units, people }: Props) {
  const reader = useReader()
  const words = reader.of({ vi, en }).search
  const found = [rooms, acts, criteria, units, people].reduce((all, { length }) => all + length, 0)
  return (
    <>
      <DeskTitle
        title={words.title}
        {...(query !== '' && { lead: words.found(reader.count(found), query) })}
      />
      <Form className="form search-line" key={query}>
        <TextInput
          type="search"
          name="q"
          label={words.label}
          rest={{ defaultValue: query, maxLength: 120 }}
        />
        <div className="buttons">
          <Button>{words.button}</Button>
        </div>
      </Form>
      <Found
        title={words.rooms}
        lines={rooms.map(({ id, path }) => ({ id, text: reader.words.rooms[id], page: path }))}
      />
      <Found
        title={words.acts}
        lines={acts.map(({ act, words: named, page }) => ({
          id: act,
          text: capital(reader.say(named)),
          page,
        }))}
      />
      <Found
        title={words.criteria}
        lines={criteria.map(({ assessment, unit, code, name }) => ({
          id: `${assessment} ${code}`,
          text: `${code} ${reader.say(name)}`,
          note: reader.say(unit),
          page: `/assessments/${assessment}?cell=${encodeURIComponent(code)}#cell`,
        }))}
      />
      <Found
        title={words.units}
        lines={units.map(({ id, name, endedOn }) => ({
          id,
          text: reader.say(name),
          page: `/units/${id}`,
          ...(endedOn !== null && { note: words.endedOn(dayWords(endedOn, reader.language)) }),
        }))}
      />
      <Found
        title={words.people}
        lines={people.map(({ id, name, title }) => ({ id, text: name, note: title, page: `/people/${id}` }))}
      />
      {found === 0 && (
        <div className="waiting">
          <EmptyState title={query === '' ? words.begin : words.none}>
            {query !== '' && <p>{words.advice}</p>}
          </EmptyState>
        </div>
      )}
    </>
  )
}

type Line = { readonly id: string; readonly text: string; readonly note?: string; readonly page: string }

function Found({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  const reader = useReader()
  if (lines.length === 0) return null
  return (
    <section className="desk-section" aria-label={title}>
      <h2>{title}</h2>
      <ul className="desk-list">
        {lines.map(({ id, text, note, page }) => (
          <li key={id}>
            <p>
              <a href={reader.href(page)}>{text}</a> {note !== undefined && <small>{note}</small>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
