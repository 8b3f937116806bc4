import { isSame } from '../basics/compare.ts'

/** How equal scores share places. */
export type TieRule = 'share' | 'dense' | 'order' | 'by-hand'

/** The tie rules with what they do: the catalogue of the checker, the form and the documentation. */
export const tieRules = {
  share: {
    vi: 'Bằng điểm thì cùng hạng, hạng sau bị bỏ trống: 1, 2, 2, 4.',
    en: 'Equal scores share a rank and the next is left empty: 1, 2, 2, 4.',
  },
  dense: {
    vi: 'Bằng điểm thì cùng hạng, không bỏ trống hạng nào: 1, 2, 2, 3.',
    en: 'Equal scores share a rank and none is left empty: 1, 2, 2, 3.',
  },
  order: {
    vi: 'Bằng điểm thì xếp theo thứ tự trong danh sách: 1, 2, 3, 4.',
    en: 'Equal scores stand in the order of the list: 1, 2, 3, 4.',
  },
  'by-hand': {
    vi: 'Bằng điểm thì chờ cấp có thẩm quyền quyết định; chưa quyết định thì cùng hạng.',
    en: 'Equal scores wait for the deciding body; until then they share a rank.',
  },
} as const

/**
 * Ranks, 1 = best. `NaN` scores get 0, which stands for "no rank". Scores that differ only by the dust of binary arithmetic
 * are equal (0.1 + 0.7 and 0.3 + 0.5); whoever ranks on printed values rounds first. `decided` is the order that the
 * deciding body gave to equals, smaller first and `NaN` where it gave none: `by-hand` follows it.
 */
export function place(scores: Float64Array, ties: TieRule, decided?: Float64Array): Int32Array {
  const order = Array.from(scores.keys()).filter(u => !Number.isNaN(scores[u]))
  const hand = ties === 'by-hand' && decided ? decided : undefined
  order.sort((a, b) => (isSame(scores[a], scores[b]) ? byHand(hand, a, b) || a - b : scores[b] - scores[a]))
  const ranks = new Int32Array(scores.length)
  let rank = 0
  for (let i = 0; i < order.length; i++) {
    const [here, before] = [order[i], order[i - 1]]
    const tied =
      i > 0 && isSame(scores[here], scores[before]) && ties !== 'order' && byHand(hand, before, here) === 0
    if (!tied) rank = ties === 'dense' ? rank + 1 : i + 1
    ranks[here] = rank
  }
  return ranks
}

/** Who comes first by decision: below nought for `a`; nought where nobody decided between the two. */
function byHand(decided: Float64Array | undefined, a: number, b: number): number {
  if (!decided) return 0
  const [first, second] = [decided[a], decided[b]].map(x => (Number.isNaN(x) ? Number.MAX_VALUE : x))
  return first - second
}
