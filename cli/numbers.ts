import { type Edition, type Language, numeral, round } from '@thuocdo/engine'

/** What stands for a number that is not there. */
export const noNumber = '–'

/** More decimals than any source prints. */
const mostDecimals = 6

/**
 * A score as the edition prints it, in the person's own way of writing numbers. What a source printed is never rounded: it has the
 * decimals of the edition, or more where the source printed more.
 */
export function printed(
  x: number | null | undefined,
  { kind, rounding }: Edition,
  language: Language,
): string {
  if (kind !== 'published') return rounded(x, rounding, language)
  return x === null || x === undefined || Number.isNaN(x)
    ? noNumber
    : asPrinted(x, rounding.decimals, language)
}

/** A score that was computed, rounded as the edition rounds. */
export const rounded = (
  x: number | null | undefined,
  rounding: Edition['rounding'],
  language: Language,
): string =>
  x === null || x === undefined || Number.isNaN(x)
    ? noNumber
    : numeral(round(x, rounding), language, rounding.decimals, rounding.decimals)

/** A number with all the decimals that were printed, and at least so many. */
export const asPrinted = (x: number, decimals: number, language: Language): string =>
  numeral(x, language, Math.max(mostDecimals, decimals), decimals)

/** A change with its sign: +1,25, −0,30, 0. */
export function signed(x: number, decimals: number, language: Language): string {
  const text = numeral(round(x, { decimals, mode: 'half-up' }), language, decimals, decimals)
  return round(x, { decimals, mode: 'half-up' }) > 0 ? `+${text}` : text
}

/** The number of decimals that tells changes apart: those of the edition, but not more than a terminal is wide enough for. */
export const changeDecimals = ({ rounding }: Edition): number => Math.min(rounding.decimals, 3)
