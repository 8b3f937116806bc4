/**
 * A number as officers write points: 0,5 · 1.5 · 02 · 0,125. Three digits behind a point are thousands unless a nought
 * stands before it, so 1.000 is no number of points: nobody knows whether it means one or a thousand.
 */
export const numberForm = String.raw`(?:0[.,]\d{1,3}|\d{1,4}(?:[.,]\d{1,2})?)(?![.,]?\d)`

/** A number written with a decimal comma or a point. */
export const readDecimal = (text: string): number => Number(text.replace(',', '.'))

const alone = new RegExp(
  String.raw`^(?:điểm\s+)?(?:tối đa\s*:?\s*)?\(?\s*[-+−–]?\s*(${numberForm})\s*(?:điểm|đ)?\s*\)?\s*\.?$`,
  'iu',
)

/**
 * The points that a cell says: “0,5”, “1.5”, “2 điểm”, “0,25đ”, “tối đa 2”. Points to be taken off may carry a minus; it is
 * dropped, see `pointSign`. `undefined` where the text says anything else.
 */
export function readPoints(text: string): number | undefined {
  const found = alone.exec(text.trim())
  return found ? readDecimal(found[1]) : undefined
}

/** The sign that is printed before points. */
export type PointSign = 'plus' | 'minus' | 'none'

/** The sign before the points of a cell: “-2” are taken off, “+2” are added. */
export function pointSign(text: string): PointSign {
  const sign = /^(?:điểm\s+)?(?:tối đa\s*:?\s*)?\(?\s*([-+−–])/iu.exec(text.trim())?.[1]
  if (sign === undefined || readPoints(text) === undefined) return 'none'
  return sign === '+' ? 'plus' : 'minus'
}

const atEnd = new RegExp(
  String.raw`\s*[([]\s*(?:tối đa\s*:?\s*)?(${numberForm})\s*(?:điểm|đ)\s*[)\]]\s*[.:]?$`,
  'iu',
)

/** Points in brackets behind a name: “Kế hoạch CCHC (2 điểm)” is the name “Kế hoạch CCHC” with 2 points. */
export function pointsBehind(name: string): { readonly name: string; readonly points?: number } {
  const found = atEnd.exec(name)
  return found ? { name: name.slice(0, found.index).trim(), points: readDecimal(found[1]) } : { name }
}
