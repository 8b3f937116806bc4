import type { TriedWeights } from './reweighed.ts'
import type { WeightedPart } from './weighted-parts.ts'

/** The changed weights as an address says them, in the order of the parts: `gia-nhap:30,dat-dai:0`; empty where nothing was changed. */
export const weightsText = (parts: readonly WeightedPart[], tried: TriedWeights): string =>
  parts
    .filter(({ code }) => tried.has(code))
    .map(({ code }) => `${code}:${tried.get(code)}`)
    .join(',')

/** The weights that an address asks for. What names no part, or is no number from 0 to 100, is passed over: addresses come from strangers. */
export function weightsFrom(parts: readonly WeightedPart[], text: string | null): TriedWeights {
  const known = new Set(parts.map(({ code }) => code))
  const pairs = (text ?? '').split(',').map(pair => pair.split(':'))
  return new Map(
    pairs.flatMap(([code, amount]) => {
      const weight = /^\d{1,3}(\.\d{1,2})?$/.test(amount ?? '') ? Number(amount) : Number.NaN
      return known.has(code) && weight <= 100 ? [[code, weight] as const] : []
    }),
  )
}
