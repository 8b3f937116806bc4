/** A cookie of the desk by its name, or nothing. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  const found = (header ?? '').split(';').find(part => part.trimStart().startsWith(`${name}=`))
  return found?.slice(found.indexOf('=') + 1).trim()
}

/**
 * The name of a cookie. With https it carries the prefix by which a browser takes it from this host alone and over https alone, so
 * that no other host of the same domain can plant one (RFC 6265bis, 4.1.3.2; ASVS 3.4.4).
 */
export const cookieName = (name: string, isSecure: boolean): string => (isSecure ? `__Host-${name}` : name)

/** How a cookie is set: out of reach of scripts, not sent along from other sites but by a link (ASVS 3.4.1 to 3.4.3). */
export function writeCookie(
  name: string,
  value: string,
  { isSecure, seconds }: { readonly isSecure: boolean; readonly seconds?: number },
): string {
  const age = seconds === undefined ? '' : `; Max-Age=${seconds}`
  return `${cookieName(name, isSecure)}=${value}; Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}${age}`
}
