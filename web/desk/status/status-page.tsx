import type { StatusLine, StatusMark } from '@thuocdo/operations/acts'
import { Badge, type BadgeKind } from '../../ui/badge.tsx'
import { house as en } from '../../words/desk/en-house.ts'
import { house as vi } from '../../words/desk/vi-house.ts'
import { DeskTitle } from '../desk-title.tsx'
import { useReader } from '../use-reader.ts'

/** One line for each thing: how it stands, and what to do where something is to be done. What needs somebody comes first. */
export function StatusPage({ at, lines }: { readonly at: Date; readonly lines: readonly StatusLine[] }) {
  const reader = useReader()
  const words = reader.of({ vi, en }).status
  const count = (mark: StatusMark) => lines.filter(line => line.mark === mark).length
  const [call, look] = [count('son'), count('nghe')]
  const told = [
    ...(call > 0 ? [words.call(reader.count(call))] : []),
    ...(look > 0 ? [words.look(reader.count(look))] : []),
  ]
  return (
    <>
      <DeskTitle title={words.title} lead={told.length > 0 ? told.join(' ') : words.well} />
      <ul className="status-list">
        {inOrder(lines).map(line => (
          <StatusRow key={line.topic} line={line} />
        ))}
      </ul>
      <p className="desk-note">{words.asked(reader.instant(at))}</p>
    </>
  )
}

const order: readonly StatusMark[] = ['son', 'nghe', 'reu']
const inOrder = (lines: readonly StatusLine[]) =>
  lines.toSorted((a, b) => order.indexOf(a.mark) - order.indexOf(b.mark))

const kinds: Readonly<Record<StatusMark, BadgeKind>> = { son: 'overdue', nghe: 'attention', reu: 'done' }

function StatusRow({ line: { topic, mark, words: told, advice } }: { readonly line: StatusLine }) {
  const reader = useReader()
  const words = reader.of({ vi, en }).status
  return (
    <li className={`status-${mark}`}>
      <h2>{words.topics[topic]}</h2>
      <div>
        <p>{reader.say(told)}</p>
        {advice !== undefined && (
          <p className="status-advice">
            <strong>{words.what}:</strong> {reader.say(advice)}
          </p>
        )}
      </div>
      <Badge kind={kinds[mark]}>{words.marks[mark]}</Badge>
    </li>
  )
}
