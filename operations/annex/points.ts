/** A number of at most three decimals, as officers write points: 0,5 · 1.5 · 02. */
export const numberForm = String.raw`\d{1,4}(?:[.,]\d{1,3})?`

/** A number written with a decimal comma or a point. */
export const readDecimal = (text: string): number => Number(text.replace(',', '.'))

const alone = new RegExp(
  String.raw`^(?:điểm\s+)?(?:tối đa\s*:?\s*)?(?:\+|\(|-|−)?\s*(${numberForm})\s*(?:điểm|đ)?\s*\)?\s*\.?$`,
  'iu',
)

/**
 * The points that a cell says: “0,5”, “1.5”, “2 điểm”, “0,25đ”, “tối đa 2”. Points to be taken off may carry a minus; it is
 * dropped, the section says what is done with them. `undefined` where the text says anything else.
 */
export function readPoints(text: string): number | undefined {
  const found = alone.exec(text.trim())
  return found ? readDecimal(found[1]) : undefined
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
