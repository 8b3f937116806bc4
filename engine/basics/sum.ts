/**
 * Neumaier's compensated sum: the order of the terms does not move the published digits.
 * Neumaier (1974), "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen".
 */
export function sum(terms: ArrayLike<number>, count = terms.length): number {
  let total = 0
  let lost = 0
  for (let i = 0; i < count; i++) {
    const term = terms[i]
    const next = total + term
    lost += Math.abs(total) >= Math.abs(term) ? total - next + term : term - next + total
    total = next
  }
  return Number.isFinite(lost) ? total + lost : total
}

/** The compensated sum of the products of two columns, pair by pair. */
export function sumOfProducts(xs: ArrayLike<number>, ws: ArrayLike<number>, count: number): number {
  let total = 0
  let lost = 0
  for (let i = 0; i < count; i++) {
    const term = ws[i] * xs[i]
    const next = total + term
    lost += Math.abs(total) >= Math.abs(term) ? total - next + term : term - next + total
    total = next
  }
  return Number.isFinite(lost) ? total + lost : total
}
