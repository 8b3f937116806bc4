import { invariant } from '../basics/invariant.ts'

/** A column per head, per square kilometre, and so on. Missing where either is, or where there is nothing to divide by. */
export function denominate(column: Float64Array, denominator: Float64Array): Float64Array {
  invariant(column.length === denominator.length, 'one denominator per unit')
  const quotients = new Float64Array(column.length)
  for (let unit = 0; unit < column.length; unit++) {
    quotients[unit] = denominator[unit] === 0 ? Number.NaN : column[unit] / denominator[unit]
  }
  return quotients
}
