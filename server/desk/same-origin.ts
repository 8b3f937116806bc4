/**
 * Whether a request that changes something comes from a page of ours: its `Origin` is our own address, or, where a browser sends
 * none, it says itself that it is of the same origin (OWASP CSRF Prevention; ASVS 4.2.2). A request that says neither is refused.
 * @param address where people reach the tenant, empty where nobody said
 */
export function isSameOrigin(headers: Headers, host: string, address: string): boolean {
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  if (origin === null) return site === 'same-origin'
  if (address !== '' && origin === address) return true
  const isExpected = address.startsWith('https://') ? /^https:\/\// : /^https?:\/\//
  return isExpected.test(origin) && origin.replace(/^https?:\/\//, '') === host
}
