/**
 * What every answer of the desk says to a browser: scripts of this answer alone (by its nonce) and of our own files, nothing from
 * elsewhere, no frame around us, nothing kept by anybody (CSP 3; ASVS 8.2.1, 14.4).
 */
export const deskHeaders = (nonce: string): Readonly<Record<string, string>> => ({
  'content-security-policy': [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cache-control': 'private, no-store',
})

/** A year of https alone, once a browser has been here (RFC 6797). */
export const onlyHttps: Readonly<Record<string, string>> = {
  'strict-transport-security': 'max-age=31536000',
}
