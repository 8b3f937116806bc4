import type { Edition } from '@thuocdo/engine'
import type { ReleasedUnit } from '@thuocdo/operations'
import { indexWords } from '../words/indices.ts'
import type { Reader } from '../words/reader.ts'

type Measured = Pick<Edition, 'index' | 'measure' | 'rounding'>

/** Whether the totals of an edition are percentages, by its own setting or because its index is one of shares. */
export const isPercent = ({ index, measure }: Measured): boolean =>
  measure === 'percent' || indexWords(index).isPercent === true

/** What a unit is ranked by: its points, or what they are of its own base where the edition ranks by that. */
export const measured = (
  { measure }: Pick<Edition, 'measure'>,
  { score, percent }: ReleasedUnit,
): number | null => (measure === 'percent' ? percent : score)

/** How the total of an edition is called: by the name of its index, a percentage where it ranks by that, else a total. */
export function totalName({ index, measure }: Measured, reader: Reader): string {
  const { percent, total } = reader.words.edition
  const own = indexWords(index).total
  if (own) return reader.say(own)
  return measure === 'percent' ? percent : total
}

/** A total with its unit: `93,19 điểm`, `81,33 %`. */
export const amountText = (x: number, framework: Measured, reader: Reader): string =>
  reader.words.amount[isPercent(framework) ? 'percent' : 'points'](reader.number(x, framework.rounding))

/** A distance between two totals with its unit: percentages are percentage points apart. */
export const gapText = (x: number, framework: Measured, reader: Reader): string =>
  reader.words.amount[isPercent(framework) ? 'percentPoints' : 'points'](reader.number(x, framework.rounding))

/** The same with its sign: `+0,55 điểm`, `−1,20 điểm phần trăm`. */
export const signedGap = (x: number, framework: Measured, reader: Reader): string =>
  reader.words.amount[isPercent(framework) ? 'percentPoints' : 'points'](reader.signed(x, framework.rounding))
