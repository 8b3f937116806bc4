import { accept, type Outcome, type Problem, problem, refuse } from '@thuocdo/engine'
import type { Files, KeptFile } from '../ports/files.ts'
import { type EvidenceType, sniffedBytes, sniffType } from './sniff-type.ts'

/** A file that was taken in, of a type that its own bytes told. */
export type KeptUpload = KeptFile & { readonly type: EvidenceType }

/** The most that one file may weigh unless the installation says otherwise: 50 MB. */
export const largestUpload = 50 * 1024 * 1024

/**
 * Takes a file in part by part, without holding more of it than its caller does; the desk holds the whole form that it came in. One
 * that is too large, empty, of a wrong type, or that the disk has no room for leaves nothing behind.
 */
export async function keepUpload(
  files: Files,
  content: AsyncIterable<Uint8Array>,
  most = largestUpload,
): Promise<Outcome<KeptUpload>> {
  const seen: Seen = { head: new Uint8Array(), bytes: 0 }
  try {
    const kept = await files.keep(watched(content, seen, most))
    const type = sniffType(seen.head)
    return type ? accept({ ...kept, type }) : refuse(wrongType)
  } catch (error) {
    if (error instanceof RefusedUpload) return refuse(error.problem)
    if (isFull(error)) return refuse(diskFull)
    throw error
  }
}

type Seen = { head: Uint8Array; bytes: number }

/** Passes a file on while it is in order; the first bytes decide before anything is kept for good. */
async function* watched(
  content: AsyncIterable<Uint8Array>,
  seen: Seen,
  most: number,
): AsyncGenerator<Uint8Array> {
  for await (const part of content) {
    seen.bytes += part.length
    if (seen.bytes > most) throw new RefusedUpload(tooLarge(most))
    if (seen.head.length < sniffedBytes) seen.head = Buffer.concat([seen.head, part])
    yield part
  }
  if (seen.bytes === 0) throw new RefusedUpload(emptyFile)
  if (!sniffType(seen.head)) throw new RefusedUpload(wrongType)
}

/** Ends the taking in of a file from within its stream. */
class RefusedUpload extends Error {
  readonly problem: Problem
  constructor(refused: Problem) {
    super(refused.code)
    this.problem = refused
  }
}

/** Whether the disk had no room, or the quota of the account was used up. */
const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')

const tooLarge = (most: number): Problem => {
  const megabytes = Math.floor(most / 1024 / 1024)
  return problem('file-too-large', ['file'], {
    vi: `Tệp vượt quá ${megabytes} MB. Hãy nén ảnh quét, hoặc tách thành nhiều tệp.`,
    en: `The file is over ${megabytes} MB. Compress the scans, or split it.`,
  })
}

const emptyFile = problem('file-empty', ['file'], {
  vi: 'Tệp không có nội dung. Hãy chọn lại tệp.',
  en: 'The file is empty. Choose it again.',
})

const wrongType = problem('file-type', ['file'], {
  vi: 'Chỉ nhận tệp PDF, ảnh PNG hoặc JPEG, Word (.docx) và Excel (.xlsx); loại tệp xét theo nội dung, không theo tên. Hãy xuất tài liệu ra PDF rồi tải lên lại.',
  en: 'Only PDF, PNG or JPEG images, Word (.docx) and Excel (.xlsx) are taken, told by their content and not by their name. Save the document as PDF and send it again.',
})

const diskFull = problem('disk-full', ['file'], {
  vi: 'Máy chủ hết chỗ lưu nên chưa nhận được tệp; không có gì bị ghi dở. Hãy báo người quản trị, rồi tải lên lại.',
  en: 'The server has no room left, so the file was not taken in; nothing is half written. Tell the administrator, then send it again.',
})
