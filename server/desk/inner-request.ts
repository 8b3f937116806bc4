import type { SentForm } from './read-sent.ts'

/**
 * A request as the pages are given it: at the address by which the reader came. The one that Node read is that of the connection,
 * which behind a proxy is plain http and whatever host the proxy named; the router would take a form sent over https for a foreign
 * one, and a link made from it would lead elsewhere.
 * @param address where people reach the tenant
 * @param form what was sent; null for a question
 */
export function innerRequest(request: Request, address: string, form: SentForm | null): Request {
  const { method, headers, signal, url } = request
  const { pathname, search } = new URL(url)
  // `isSameOrigin` has judged the origin of whatever changes something; a question has none that counts.
  const origin = form === null ? address : (headers.get('origin') ?? address)
  const inner = new Request(`${origin}${pathname}${search}`, { method, headers, signal })
  // The body is read and parsed in one place. The router hands on the very request that it is given.
  return form === null ? inner : Object.assign(inner, { formData: form })
}
