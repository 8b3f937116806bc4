import { createHash } from 'node:crypto'
import { type Problem, problem } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import type { Files } from '../ports/files.ts'

/** Files that evidence cites and that are gone, or are no longer what was handed in: each is read and hashed anew. */
export async function fileProblems(db: Db, files: Files): Promise<readonly Problem[]> {
  const rows = await db
    .selectFrom('evidence')
    .select(['evidence.file', 'evidence.unit'])
    .where('file', 'is not', null)
    .orderBy('file')
    .execute()
  const problems: Problem[] = []
  for (const [hash, citing] of Map.groupBy(rows, ({ file }) => file ?? '')) {
    const state = await stateOf(files, hash)
    if (state === 'whole') continue
    const units = [...new Set(citing.map(({ unit }) => unit))]
    problems.push(state === 'missing' ? missing(hash, units) : altered(hash, units))
  }
  return problems
}

async function stateOf(files: Files, hash: string): Promise<'whole' | 'missing' | 'altered'> {
  if (!(await files.has(hash))) return 'missing'
  const sum = createHash('sha256')
  try {
    for await (const piece of files.read(hash)) sum.update(piece)
  } catch (error) {
    // What the system refuses to read stays what it is; a file store may tell of other content by an error of its own.
    if (error instanceof Error && 'syscall' in error) throw error
    return 'altered'
  }
  return sum.digest('hex') === hash ? 'whole' : 'altered'
}

const missing = (hash: string, units: readonly string[]): Problem =>
  problem('file-missing', [hash], {
    vi: `Tệp minh chứng ${hash.slice(0, 12)} của ${units.join(', ')} không còn trong kho tệp. Hãy lấy lại từ bản sao lưu gần nhất còn tệp ấy, hoặc xin đơn vị nộp lại bản gốc.`,
    en: `The evidence file ${hash.slice(0, 12)} of ${units.join(', ')} is gone from the file store. Fetch it from the latest backup that still holds it, or ask the unit for the original.`,
  })

const altered = (hash: string, units: readonly string[]): Problem =>
  problem('file-altered', [hash], {
    vi: `Tệp minh chứng ${hash.slice(0, 12)} của ${units.join(', ')} không còn đúng nội dung đã nộp. Hãy giữ nguyên hiện trạng và lấy lại tệp từ bản sao lưu.`,
    en: `The evidence file ${hash.slice(0, 12)} of ${units.join(', ')} is no longer what was handed in. Leave it as it is and fetch the file from a backup.`,
  })
