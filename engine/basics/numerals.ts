import type { Language, Words } from './problem.ts'

const locales = { vi: 'vi-VN', en: 'en-GB' } as const
const formats = new Map<string, Intl.NumberFormat>()

/** A number as a reader of the language writes it: 1.234,5 in Vietnamese, 1,234.5 in English; minus sign −; at most `decimals`. */
export function numeral(x: number, language: Language, decimals = 4, least = 0): string {
  const key = `${language} ${decimals} ${least}`
  const format = formats.get(key) ?? newFormat(language, decimals, least)
  formats.set(key, format)
  return format.format(x === 0 ? 0 : x).replace(/^-/, '−')
}

/** The same sentence in both languages, its numbers written as each language writes them. */
export const both = (
  write: (n: (x: number, decimals?: number) => string, language: Language) => string,
): Words => ({
  vi: write((x, decimals) => numeral(x, 'vi', decimals), 'vi'),
  en: write((x, decimals) => numeral(x, 'en', decimals), 'en'),
})

function newFormat(language: Language, decimals: number, least: number): Intl.NumberFormat {
  const options = {
    maximumFractionDigits: decimals,
    minimumFractionDigits: least,
    useGrouping: 'always',
  } as const
  return new Intl.NumberFormat(locales[language], options)
}
