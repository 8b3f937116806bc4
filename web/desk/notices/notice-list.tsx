import type { Notice } from '@thuocdo/operations/acts'
import { Badge } from '../../ui/badge.tsx'
import { house as en } from '../../words/desk/en-house.ts'
import { house as vi } from '../../words/desk/vi-house.ts'
import { useReader } from '../use-reader.ts'

/** Notices, each with the page that it is about. */
export function NoticeList({ notices }: { readonly notices: readonly Notice[] }) {
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
          {!isRead && <Badge kind="chosen">{words.unread}</Badge>}
        </li>
      ))}
    </ul>
  )
}
