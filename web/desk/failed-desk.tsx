import { type Role, roles } from '@thuocdo/engine'
import { isRouteErrorResponse, useLocation, useRouteError } from 'react-router'
import { languageAt } from './address.ts'
import { deskReader } from './desk-reader.ts'

/** What a reader is told where a page could not be drawn: it is not there, is not theirs, or failed; and what to do. */
export function FailedDesk() {
  const error = useRouteError()
  const { pathname } = useLocation()
  const reader = deskReader(languageAt(pathname))
  const { title, lines } = told(error, reader)
  return (
    <div className="failed-page">
      <title>{title}</title>
      <h1>{title}</h1>
      {lines.map(line => (
        <p className="lead" key={line}>
          {line}
        </p>
      ))}
      <p className="elsewhere">
        <a href={reader.href('/')}>{reader.words.failed.home}</a>
      </p>
    </div>
  )
}

function told(error: unknown, { words, say }: ReturnType<typeof deskReader>) {
  const { failed, missing, refused, unreadable } = words
  const status = isRouteErrorResponse(error) ? error.status : 500
  if (status === 404) return { title: missing.title, lines: [missing.advice] }
  if (status === 400) return { title: unreadable.title, lines: [unreadable.advice] }
  if (status !== 403) return { title: failed.title, lines: [failed.advice] }
  const could = rolesIn(isRouteErrorResponse(error) ? error.data : null)
  const named = could.map(role => say(roles[role])).join(refused.or)
  return { title: refused.title, lines: [...(could.length > 0 ? [refused.who(named)] : []), refused.advice] }
}

/** The door: what `refuseUnless` threw. */
function rolesIn(data: unknown): readonly Role[] {
  if (typeof data !== 'object' || data === null || !('roles' in data) || !Array.isArray(data.roles)) return []
  return data.roles.filter((role): role is Role => typeof role === 'string' && role in roles)
}
