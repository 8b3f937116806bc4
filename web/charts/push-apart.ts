/** A label that wants to stand with its middle at `at` and needs `height`, both in px. */
export type Wish = { readonly at: number; readonly height: number }

type Pool = { readonly count: number; readonly mean: number }

/**
 * Where the middles of labels stand so that none overlaps the next: in the order given (from the top), each as near to its wish as the
 * others let it, and between `top` and `bottom` as far as there is room. The sum of squared ways is the least possible.
 */
export function pushApart(wishes: readonly Wish[], top: number, bottom: number): readonly number[] {
  const starts = startsOf(wishes)
  const room = bottom - top - (starts.at(-1) ?? 0)
  // Without the heights above it a label only has to stand no higher than the one before.
  const free = wishes.map(({ at, height }, i) => at - height / 2 - starts[i])
  const placed = rising(free).map(y => Math.max(top, Math.min(top + Math.max(0, room), y)))
  return placed.map((y, i) => y + starts[i] + wishes[i].height / 2)
}

/** Where each label would begin if all stood close below each other; the last number is where the last one ends. */
function startsOf(wishes: readonly Wish[]): readonly number[] {
  const starts = [0]
  for (const [i, { height }] of wishes.entries()) starts.push(starts[i] + height)
  return starts
}

/** The rising numbers nearest to the given ones: what falls is pooled to its mean. */
function rising(numbers: readonly number[]): readonly number[] {
  const pools: Pool[] = []
  for (const mean of numbers) {
    let pool: Pool = { count: 1, mean }
    for (let last = pools.at(-1); last && last.mean > pool.mean; last = pools.at(-1)) {
      pools.pop()
      pool = joined(last, pool)
    }
    pools.push(pool)
  }
  return pools.flatMap(({ count, mean }) => Array.from({ length: count }, () => mean))
}

const joined = (a: Pool, b: Pool): Pool => ({
  count: a.count + b.count,
  mean: (a.mean * a.count + b.mean * b.count) / (a.count + b.count),
})
