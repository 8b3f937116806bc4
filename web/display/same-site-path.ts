/** An address of this site as it was asked for, or nothing: what leads elsewhere is never followed. Browsers read
 * `//host`, `/\host` and the same with a tab inside as another site. */
export function sameSitePath(text: string | null): string | null {
  if (text === null || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text) || text.includes('\\')) return null
  return new URL(text, 'http://here.invalid').origin === 'http://here.invalid' ? text : null
}
