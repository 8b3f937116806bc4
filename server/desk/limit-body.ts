import type { Problem } from '@thuocdo/engine'
import { refusals } from './refusals.ts'

const megabyte = 1024 * 1024

/** The most bytes of a body: from somebody who is not signed in, of a form, of one with a table, of one with a document of 50 MB. */
export const bodyLimits = { stranger: 64 * 1024, form: megabyte, tables: 21 * megabyte, files: 51 * megabyte }

const takesTables = /^\/desk(?:\/en)?\/(?:people|units)\/import(?:\.data)?$/
const takesFiles = /^\/desk(?:\/en)?\/evidence\//

/** Why a body is not even read; null where it may be (ASVS 12.1.1). The length is what Node holds the sender to. */
export function bodyProblem(headers: Headers, isSignedIn: boolean, path: string): Problem | null {
  const length = headers.get('content-length')
  if (length === null) return refusals['no-length']
  return Number(length) <= mostBytes(isSignedIn, path) ? null : refusals['too-large']
}

/** Whether a form at an address may hold a file, and so be long. */
export const mayBeLong = (path: string): boolean => takesFiles.test(path) || takesTables.test(path)

function mostBytes(isSignedIn: boolean, path: string): number {
  if (!isSignedIn) return bodyLimits.stranger
  if (takesFiles.test(path)) return bodyLimits.files
  return takesTables.test(path) ? bodyLimits.tables : bodyLimits.form
}
