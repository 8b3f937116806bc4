/** How a number is rounded for print. `truncate` cuts towards zero. */
export type RoundingMode = 'half-up' | 'half-even' | 'truncate'

/** Decimals to keep and how. */
export type Rounding = { readonly decimals: number; readonly mode: RoundingMode }

const digitsKept = 15

/**
 * Rounds as a person with the decimal number on paper would, not as its binary neighbour would.
 * The double is first read as its 15 significant decimal digits, as spreadsheets do, so that 1.005 is 1.01 half-up
 * and 81.96499999999999 (a sum that stands for 81.965) is 81.97.
 */
export function round(x: number, { decimals, mode }: Rounding): number {
  if (!Number.isFinite(x) || x === 0) return x
  const [mantissa, exponent] = Math.abs(x)
    .toExponential(digitsKept - 1)
    .split('e')
  const digits = mantissa.replace('.', '')
  const keep = Number(exponent) + 1 + decimals
  const rounded = keep < 0 ? 0 : Number(`${keptDigits(digits, keep, mode)}e${-decimals}`)
  return x < 0 && rounded !== 0 ? -rounded : rounded
}

/** The first `keep` digits as a whole number, raised by one where the rest calls for it. */
function keptDigits(digits: string, keep: number, mode: RoundingMode): bigint {
  const padded = digits.padEnd(keep + 1, '0')
  const head = BigInt(padded.slice(0, keep) || '0')
  const rest = padded.slice(keep)
  return raises(head, rest, mode) ? head + 1n : head
}

function raises(head: bigint, rest: string, mode: RoundingMode): boolean {
  if (mode === 'truncate') return false
  if (rest[0] !== '5' || mode === 'half-up') return rest[0] >= '5'
  const exactlyHalf = /^50*$/.test(rest)
  return exactlyHalf ? head % 2n === 1n : true
}
