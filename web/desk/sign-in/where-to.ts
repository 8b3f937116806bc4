import { sameSitePath } from '../../display/same-site-path.ts'
import { belowDesk, deskBase } from '../address.ts'

/** Where somebody was going before they had to sign in, as redirects want it; null unless it is a page of the desk. */
export function whereTo(asked: string | null): string | null {
  const path = sameSitePath(asked)
  if (path === null) return null
  const { pathname, search } = new URL(path, 'http://here.invalid')
  const isOurs = pathname === deskBase || pathname.startsWith(`${deskBase}/`)
  const isDoor = /\/(sign-in|sign-out)$/.test(pathname)
  // No page of ours has an empty name in its address: `//host` would be another site once `/desk` is gone from before it.
  return isOurs && !isDoor && !pathname.includes('//') ? belowDesk(`${pathname}${search}`) : null
}
