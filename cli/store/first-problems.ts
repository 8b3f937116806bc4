import { type Problem, problem } from '@thuocdo/engine'

/** How many lines tell somebody that a file is not the one that was meant. */
const most = 20

/** The first of many problems, and how many more there are: a wrong file of forty megabytes has half a million. */
export function firstProblems(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= most) return problems
  const more = problems.length - most
  return [...problems.slice(0, most), andMore(more)]
}

const andMore = (more: number): Problem =>
  problem('more-problems', [], {
    vi: `… và ${more.toLocaleString('vi-VN')} lỗi khác. Hãy xem có chỉ đúng tệp không.`,
    en: `… and ${more.toLocaleString('en-GB')} more. See whether this is the file that was meant.`,
  })
