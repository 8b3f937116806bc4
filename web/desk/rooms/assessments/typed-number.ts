import { type Language, numeral } from '@thuocdo/engine'

/** How readers write the decimals of a number, and its thousands. */
const signs = { vi: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } } as const

/** A number as it stands in a field: with the decimal sign of the reader, at most so many decimals, and no sign between thousands. */
export const writtenNumber = (x: number, language: Language, decimals = 4): string =>
  numeral(x, language, decimals).replaceAll(signs[language].group, '').replace('−', '-')

/**
 * A number as somebody typed it: `85,5` and `85.5` alike, thousands with the sign of the reader's language. Nothing for what is no
 * number, or may be two: `1.234` in Vietnamese.
 */
export function typedNumber(text: string | undefined, language: Language): number | undefined {
  const typed = text?.replace(/[\s\u00a0]/g, '').replace('−', '-') ?? ''
  const { group, decimal } = signs[language]
  if (isThousands[language].test(typed)) return undefined
  const plain = typed.includes(decimal)
    ? typed.replaceAll(group, '').replace(decimal, '.')
    : typed.replace(group, '.')
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined
}

const isThousands = { vi: /^[+-]?[1-9]\d{0,2}(\.\d{3})+$/, en: /^[+-]?[1-9]\d{0,2}(,\d{3})+$/ } as const
