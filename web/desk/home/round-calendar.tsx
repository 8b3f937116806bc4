import { type Day, dayWords } from '@thuocdo/engine'
import type { RoundLine } from '@thuocdo/operations/acts'
import { Badge, type BadgeKind } from '../../ui/badge.tsx'
import { house as en } from '../../words/desk/en-house.ts'
import { house as vi } from '../../words/desk/vi-house.ts'
import type { DeskReader } from '../desk-reader.ts'
import { useReader } from '../use-reader.ts'
import { daysBetween } from './days-between.ts'

/** One line for each round under way: until when, and how long that is. */
export function RoundCalendar({ rounds, on }: { readonly rounds: readonly RoundLine[]; readonly on: Day }) {
  const reader = useReader()
  const words = reader.of({ vi, en }).home
  return (
    <ul className="calendar">
      {rounds.map(({ id, name, due }) => {
        const left = due === undefined ? null : leftOf(daysBetween(on, due), reader)
        return (
          <li key={id}>
            <strong>
              <a href={reader.href(`/rounds/${id}`)}>{reader.say(name)}</a>
            </strong>
            <span>{due === undefined ? words.noDue : words.due(dayWords(due, reader.language))}</span>
            {left !== null && <Badge kind={left.kind}>{left.text}</Badge>}
          </li>
        )
      })}
    </ul>
  )
}

function leftOf(days: number, reader: DeskReader): { readonly kind: BadgeKind; readonly text: string } {
  const words = reader.of({ vi, en }).home
  if (days < 0) return { kind: 'overdue', text: words.late(reader.count(-days)) }
  if (days === 0) return { kind: 'attention', text: words.today }
  return { kind: days <= 7 ? 'attention' : 'plain', text: words.daysLeft(reader.count(days)) }
}
