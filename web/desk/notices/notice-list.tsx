import type { Notice } from '@thuocdo/operations/acts'
import { Form } from 'react-router'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { house as en } from '../../words/desk/en-house.ts'
import { house as vi } from '../../words/desk/vi-house.ts'
import { useReader } from '../use-reader.ts'

/** Notices, each with the page that it is about; on their own page each can be marked as read. */
export function NoticeList({
  notices,
  canMark = false,
}: {
  readonly notices: readonly Notice[]
  readonly canMark?: boolean
}) {
  const reader = useReader()
  const words = reader.of({ vi, en }).notices
  return (
    <ul className="desk-list">
      {notices.map(({ id, words: told, link, madeAt, isRead }) => (
        <li key={id}>
          <div>
            <p>{link === '' ? reader.say(told) : <a href={reader.href(link)}>{reader.say(told)}</a>}</p>
            <small>{reader.instant(madeAt)}</small>
          </div>
          {!isRead &&
            (canMark ? (
              <ReadOne id={id} about={reader.say(told)} />
            ) : (
              <Badge kind="chosen">{words.unread}</Badge>
            ))}
        </li>
      ))}
    </ul>
  )
}

function ReadOne({ id, about }: { readonly id: string; readonly about: string }) {
  const words = useReader().of({ vi, en }).notices
  return (
    <Form method="post" className="mark-read" preventScrollReset>
      <input type="hidden" name="notice" value={id} />
      <Badge kind="chosen">{words.unread}</Badge>
      <Button className="small" aria-label={`${words.readOne}: ${about}`}>
        {words.readOne}
      </Button>
    </Form>
  )
}
