import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { type Outcome, problem, refuse } from '@thuocdo/engine'
import type { ParsedUpload, SentTable, TableLimits } from './parse-upload-thread.ts'
import { slots } from './slots.ts'
import type { Table } from './table.ts'

/** The most that a table may hold that somebody sends to the desk: lists of people and units are far smaller. */
export const uploadLimits: TableLimits = { bytes: 20 * 1024 * 1024, rows: 20_000, columns: 200 }

/** How long the reading of a table may take, and how much memory. */
export type ReadingBounds = { readonly milliseconds: number; readonly megabytes: number }

const bounds: ReadingBounds = { milliseconds: 20_000, megabytes: 512 }
const oneAtATime = slots(1, 4)
const thread = new URL('./parse-upload-thread.ts', import.meta.url)

/**
 * Reads a table that somebody sent. It is read on a thread of its own, whose time and memory are bounded: a workbook of a few
 * kilobytes can ask for any amount of either, and must not stop the desk for everybody else (ASVS 12.1.2).
 * @param file the name that problems speak of
 */
export async function parseUpload(
  bytes: Uint8Array,
  file: string,
  within: ReadingBounds = bounds,
): Promise<Outcome<Table>> {
  const read =
    bytes.length > uploadLimits.bytes
      ? 'too-large'
      : await oneAtATime.run(() => readOnThread({ bytes, file, limits: uploadLimits }, within))
  return typeof read === 'string' ? refuse({ ...refusals[read], place: { file } }) : read
}

async function readOnThread(
  workerData: SentTable,
  { milliseconds, megabytes }: ReadingBounds,
): Promise<ParsedUpload> {
  const worker = new Worker(thread, { workerData, resourceLimits: { maxOldGenerationSizeMb: megabytes } })
  try {
    const [read]: ParsedUpload[] = await once(worker, 'message', {
      signal: AbortSignal.timeout(milliseconds),
    })
    return read ?? 'too-large'
  } catch (error) {
    if (isSpent(error)) return 'too-large'
    throw error
  } finally {
    await worker.terminate()
  }
}

/** Whether the thread ran out of time or memory. */
const isSpent = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'AbortError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'))

const refusals = {
  'too-large': problem('upload-too-large', ['file'], {
    vi: 'Bảng quá lớn để nhập tại đây: chỉ nhận bảng không quá 20.000 dòng, 200 cột và 20 MB sau khi giải nén. Hãy chỉ giữ trang tính và các dòng cần nhập, bỏ định dạng thừa, hoặc tách thành nhiều tệp.',
    en: 'The table is too large to be taken in here: at most 20,000 lines, 200 columns and 20 MB unpacked. Keep only the sheet and the lines that are needed, drop formats that nobody needs, or split the file.',
  }),
  busy: problem('uploads-busy', ['file'], {
    vi: 'Đang có nhiều bảng được tải lên cùng lúc. Hãy thử lại sau ít phút.',
    en: 'Many tables are being sent at this moment. Try again in a few minutes.',
  }),
}
