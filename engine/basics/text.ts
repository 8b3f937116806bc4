/** Vietnamese without marks, in lower case: "Đắk Lắk" → "dak lak". Search and name matching compare this. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/**
 * Number of single-letter insertions, deletions and replacements between two texts (Levenshtein 1966). Beyond `most` it
 * is not counted on: the answer is then infinite.
 */
export function editDistance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  const row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    let [above, least] = [row[0], i]
    row[0] = i
    for (let j = 1; j <= b.length; j++) {
      const replaced = above + (a[i - 1] === b[j - 1] ? 0 : 1)
      above = row[j]
      row[j] = Math.min(replaced, above + 1, row[j - 1] + 1)
      least = Math.min(least, row[j])
    }
    if (least > most) return Number.POSITIVE_INFINITY
  }
  return row[b.length] > most ? Number.POSITIVE_INFINITY : row[b.length]
}

/** The candidate most like `text` once both are folded, if it is near enough to be meant: at most a third of the letters differ. */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(text)
  let best: string | undefined
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const candidate of candidates) {
    const distance = editDistance(wanted, fold(candidate))
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}
