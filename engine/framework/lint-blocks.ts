import { type Problem, problem } from '../basics/problem.ts'
import type { Edition } from './edition.ts'
import { about, unknownCode } from './finding.ts'
import { postOrder } from './tree.ts'

/** What is wrong with the blocks of an edition: a code used twice, or something unknown that does not apply. */
export function lintBlocks({ blocks = [], tree }: Edition): readonly Problem[] {
  const codes = new Set([...postOrder(tree)].map(({ node }) => node.code))
  const seen = new Set<string>()
  return blocks.flatMap(({ code, notApplicable = [] }, i) => {
    const before = seen.has(code)
    seen.add(code)
    const unknown = notApplicable.flatMap(({ of }, j) =>
      of.flatMap((node, k) =>
        codes.has(node) ? [] : unknownCode(node, ['blocks', i, 'notApplicable', j, 'of', k]),
      ),
    )
    return [...(before ? [twice(code, i)] : []), ...unknown].map(p => about('blocks', p))
  })
}

const twice = (code: string, at: number): Problem =>
  problem('block-used-twice', ['blocks', at, 'code'], {
    vi: `Khối “${code}” ghi hai lần. Mỗi khối cần một mã riêng.`,
    en: `The block “${code}” stands here twice. Give each block its own code.`,
  })
