import type { Edition } from '@thuocdo/engine'
import type { Reader } from '../words/reader.ts'

/** Whether the units of an edition are those of the province that does not exist. */
export const isMadeUp = ({ units }: Pick<Edition, 'units'>): boolean => units.register === 'minh-hoa'

/** A name as it stands where the notice on the page is not seen, in titles and descriptions: `… (mẫu, hư cấu)`. */
export const markedName = (name: string, framework: Pick<Edition, 'units'>, reader: Reader): string =>
  isMadeUp(framework) ? bracketed(name, reader.words.unitPage.madeUp) : name

/** A remark in brackets; in those that a name ends with, where it has some. */
const bracketed = (name: string, remark: string): string =>
  name.endsWith(')') ? `${name.slice(0, -1)}; ${remark})` : `${name} (${remark})`
