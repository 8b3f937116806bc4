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
  const rounded = clearly(Math.abs(x), decimals, mode) ?? asDecimal(Math.abs(x), decimals, mode)
  return x < 0 && rounded !== 0 ? -rounded : rounded
}

/** How near to where rounding turns a scaled number may come before its decimal digits must be looked at. */
const near = 1e-5

/** The rounded number where its binary neighbour rounds the same way, as nearly all do; nothing where it takes a closer look. */
function clearly(x: number, decimals: number, mode: RoundingMode): number | undefined {
  const scale = 10 ** decimals
  const scaled = x * scale
  if (decimals < 0 || scaled >= 1e8) return undefined
  const whole = Math.floor(scaled)
  const beyond = scaled - whole
  if (mode === 'truncate') return beyond > near && beyond < 1 - near ? whole / scale : undefined
  // Both are whole numbers below 2^53, and so their quotient is the double that stands for the decimal.
  return Math.abs(beyond - 0.5) > near ? Math.round(scaled) / scale : undefined
}

function asDecimal(x: number, decimals: number, mode: RoundingMode): number {
  const [mantissa, exponent] = x.toExponential(digitsKept - 1).split('e')
  const digits = mantissa.replace('.', '')
  const keep = Number(exponent) + 1 + decimals
  return keep < 0 ? 0 : Number(`${keptDigits(digits, keep, mode)}e${-decimals}`)
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
