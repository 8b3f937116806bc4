import { both, type Json, type MissingReason, missingWords, type Words } from '@thuocdo/engine'
import { isRecord, isText, same } from './entry-parts.ts'

/** A declared value in words: `46/50`, an option, a number. */
export function declaredWords(declared: Json | undefined): Words | null {
  if (!isRecord(declared)) return null
  const { amount, option, done, of, counts, missing } = declared
  if (typeof amount === 'number') return both(n => n(amount))
  if (isText(option)) return same(`“${option}”`)
  if (typeof done === 'number' && typeof of === 'number') return both(n => `${n(done)}/${n(of)}`)
  if (Array.isArray(counts)) return same(counts.join(', '))
  return isText(missing) ? missingIn(missing) : null
}

/** Points in words, or why there are none. */
export function pointsWords(points: Json | undefined): Words | null {
  if (typeof points === 'number')
    return both((n, language) => `${n(points)} ${language === 'vi' ? 'điểm' : 'points'}`)
  return isRecord(points) && isText(points.missing) ? missingIn(points.missing) : null
}

const missingIn = (reason: string): Words => (isMissingReason(reason) ? missingWords[reason] : same(reason))
const isMissingReason = (text: string): text is MissingReason => Object.hasOwn(missingWords, text)
