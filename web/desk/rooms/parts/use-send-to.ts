import { useLocation } from 'react-router'

/** Where a form is sent: its own page without the word of the act before, which would be told again; nothing where there is none. */
export function useSendTo(): string | undefined {
  const { pathname, search } = useLocation()
  const asked = new URLSearchParams(search)
  if (!asked.has('done')) return undefined
  asked.delete('done')
  const text = asked.toString()
  return `${pathname}${text && `?${text}`}`
}
