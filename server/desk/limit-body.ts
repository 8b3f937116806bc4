import type { Problem } from '@thuocdo/engine'
import { refusals } from './refusals.ts'

/** The most bytes of a body: from somebody who is not signed in, of a form, of a form with files (one of 50 MB and its fields). */
export const bodyLimits = { stranger: 64 * 1024, form: 1024 * 1024, files: 51 * 1024 * 1024 }

/** Why a body is not even read; null where it may be (ASVS 12.1.1). The length is what Node holds the sender to. */
export function bodyProblem(headers: Headers, isSignedIn: boolean): Problem | null {
  const length = headers.get('content-length')
  if (length === null) return refusals['no-length']
  const isFiles = headers.get('content-type')?.startsWith('multipart/form-data') === true
  const most = !isSignedIn ? bodyLimits.stranger : isFiles ? bodyLimits.files : bodyLimits.form
  return Number(length) <= most ? null : refusals['too-large']
}
