/** What equal values do to an ascending rank: the lowest of their places, the mean, the highest, or the order of the list. */
export const sharedPlaces = ['lowest', 'average', 'highest', 'first'] as const

/** One of the ways in which equal values share ascending places. */
export type SharedPlace = (typeof sharedPlaces)[number]

/** Ascending ranks, 1 = the smallest number. `NaN` stays `NaN` and takes no place. */
export function ascendingRanks(column: Float64Array, ties: SharedPlace): Float64Array {
  const order = presentRows(column).sort((a, b) => column[a] - column[b] || a - b)
  const ranks = new Float64Array(column.length).fill(Number.NaN)
  for (let start = 0; start < order.length; ) {
    const end = endOfTie(column, order, start)
    for (let i = start; i < end; i++) ranks[order[i]] = placeWithin(ties, start, end, i)
    start = end
  }
  return ranks
}

/** The rows whose number is there, as they come. */
export function presentRows(column: Float64Array): Int32Array {
  const rows = new Int32Array(column.length)
  let count = 0
  for (let row = 0; row < column.length; row++) if (!Number.isNaN(column[row])) rows[count++] = row
  return rows.subarray(0, count)
}

function endOfTie(column: Float64Array, order: Int32Array, start: number): number {
  let end = start + 1
  while (end < order.length && column[order[end]] === column[order[start]]) end++
  return end
}

/** The rank of position `i` among tied positions `start` … `end` − 1, which count from zero. */
function placeWithin(ties: SharedPlace, start: number, end: number, i: number): number {
  if (ties === 'lowest') return start + 1
  if (ties === 'highest') return end
  return ties === 'average' ? (start + 1 + end) / 2 : i + 1
}
