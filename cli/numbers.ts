import { type Edition, type Language, numeral, round } from '@thuocdo/engine'

/** What stands for a number that is not there. */
export const noNumber = '–'

/** A score as the edition prints it, in the person's own way of writing numbers. */
export const printed = (x: number | null | undefined, { rounding }: Edition, language: Language): string =>
  x === null || x === undefined || Number.isNaN(x)
    ? noNumber
    : numeral(round(x, rounding), language, rounding.decimals, rounding.decimals)

/** A change with its sign: +1,25, −0,30, 0. */
export function signed(x: number, decimals: number, language: Language): string {
  const text = numeral(round(x, { decimals, mode: 'half-up' }), language, decimals, decimals)
  return round(x, { decimals, mode: 'half-up' }) > 0 ? `+${text}` : text
}

/** The number of decimals that tells changes apart: those of the edition, but not more than a terminal is wide enough for. */
export const changeDecimals = ({ rounding }: Edition): number => Math.min(rounding.decimals, 3)
