import { type Path, type Problem, problem } from '../basics/problem.ts'
import type { Finding } from '../rules/rule.ts'

/** A problem about one node, or about a part of the edition. */
export const about = (subject: string, p: Problem): Problem => ({ ...p, subject })

/** What a rule or a method finds, at its place in the file. */
export const fromFinding = (subject: string, at: Path, { code, words }: Finding): Problem =>
  about(subject, problem(code, at, words))

/** No node has the code that is written here. */
export const unknownCode = (code: string, at: Path): Problem =>
  problem('unknown-code', at, {
    vi: `Không có nút nào mang mã “${code}” ở đây. Hãy kiểm tra mã.`,
    en: `No node here has the code “${code}”. Check the code.`,
  })

/** No block has the code that is written here. */
export const unknownBlock = (code: string, at: Path): Problem =>
  problem('unknown-block', at, {
    vi: `Không có khối nào mang mã “${code}” trong “blocks”. Hãy kiểm tra mã.`,
    en: `No block in “blocks” has the code “${code}”. Check the code.`,
  })
