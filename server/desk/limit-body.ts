import { type Problem, problem } from '@thuocdo/engine'
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
  const most = mostBytes(isSignedIn, path)
  return Number(length) <= most ? null : tooLarge(most)
}

/** The sentence names what this page takes: a form of words is not told of files. */
const tooLarge = (most: number): Problem =>
  most === bodyLimits.files ? refusals['file-too-large'] : formTooLarge(most)

function formTooLarge(most: number): Problem {
  const [kilobytes, isFile] = [Math.floor(most / 1024), most === bodyLimits.tables]
  const size = kilobytes < 1024 ? `${kilobytes} KB` : `${Math.floor(kilobytes / 1024) - (isFile ? 1 : 0)} MB`
  return problem('too-large', [], {
    vi: isFile
      ? `Tệp bảng quá lớn. Hãy gửi bảng nhỏ hơn ${size}.`
      : `Nội dung gửi lên quá lớn: biểu mẫu này nhận nhiều nhất ${size}. Hãy rút ngắn phần chữ rồi gửi lại.`,
    en: isFile
      ? `The table is too large. Send one of less than ${size}.`
      : `What was sent is too large: this form takes ${size} at most. Shorten the text and send it again.`,
  })
}

/** Whether a form at an address may hold a file, and so be long. */
export const mayBeLong = (path: string): boolean => takesFiles.test(path) || takesTables.test(path)

function mostBytes(isSignedIn: boolean, path: string): number {
  if (!isSignedIn) return bodyLimits.stranger
  if (takesFiles.test(path)) return bodyLimits.files
  return takesTables.test(path) ? bodyLimits.tables : bodyLimits.form
}
