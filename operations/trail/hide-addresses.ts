import { type Actor, type Day, mayDo } from '@thuocdo/engine'
import { seesAddresses } from '../people/sees-addresses.ts'
import type { TrailLine } from './trail-line.ts'

/** The words by which people are reached, on the chains of people. */
const addresses = new Set(['login', 'email', 'subject'])

/**
 * Entries as somebody may read them: of people the names and posts, their logins and e-mail addresses for the administrator alone;
 * the words of sign-ins for whoever may read the record of them.
 */
export function hideAddresses(lines: readonly TrailLine[], actor: Actor, on: Day): readonly TrailLine[] {
  if (seesAddresses(actor, on)) return lines
  const seesSignIns = mayDo(actor, 'verify-trail', {}, on)
  return lines.map(line => {
    if (line.kind === 'sign-in') return seesSignIns ? line : { ...line, words: [] }
    if (line.kind !== 'person') return line
    return { ...line, words: line.words.filter(({ field }) => !addresses.has(field)) }
  })
}
