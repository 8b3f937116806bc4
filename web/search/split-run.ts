/** Vietnamese syllables have at most seven letters without marks: nghiêng. */
const longest = 7
/** A run of more letters is nobody's query. */
const longestRun = 48

/**
 * Splits letters written without spaces into known words: `hungyen` → `hung yen`. Of all ways the one with the fewest words, then
 * with the more common ones; nothing where there is none, or the run is one word.
 */
export function splitRun(run: string, weightOf: (word: string) => number): readonly string[] | null {
  if (run.length > longestRun) return null
  const best: (Split | null)[] = [{ words: [], cost: 0 }]
  for (let end = 1; end <= run.length; end++) best[end] = bestUpTo(run, end, best, weightOf)
  const words = best[run.length]?.words ?? []
  return words.length > 1 ? words : null
}

type Split = { readonly words: readonly string[]; readonly cost: number }

function bestUpTo(
  run: string,
  end: number,
  best: readonly (Split | null)[],
  weightOf: (word: string) => number,
): Split | null {
  let least: Split | null = null
  for (let start = Math.max(0, end - longest); start < end; start++) {
    const before = best[start]
    const word = run.slice(start, end)
    const weight = before ? weightOf(word) : 0
    if (!before || weight <= 0) continue
    const cost = before.cost + 1 + 1 / (1 + weight)
    if (least === null || cost < least.cost) least = { words: [...before.words, word], cost }
  }
  return least
}
