import type { Language, Words } from './problem.ts'

const signs = { vi: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } } as const

/**
 * A number as a reader of the language writes it: 1.234,5 in Vietnamese, 1,234.5 in English; minus sign −; at most `decimals`
 * and at least `least` of them. Written by hand: a because-tree of a whole province writes millions, and Intl is ten times slower.
 */
export function numeral(x: number, language: Language, decimals = 4, least = 0): string {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? 'NaN' : x < 0 ? '−∞' : '∞'
  const { group, decimal } = signs[language]
  const digits = plainDigits(Math.abs(x), decimals)
  const point = digits.indexOf('.')
  const whole = point < 0 ? digits : digits.slice(0, point)
  const kept = withoutZeros(point < 0 ? '' : digits.slice(point + 1), least)
  const sign = x < 0 && !(whole === '0' && /^0*$/.test(kept)) ? '−' : ''
  return `${sign}${grouped(whole, group)}${kept === '' ? '' : decimal + kept}`
}

/** The digits with so many decimals, rounded half-up on the shortest decimal that stands for the number; whole numbers bare. */
function plainDigits(x: number, decimals: number): string {
  if (Number.isInteger(x)) return x < 1e21 ? String(x) : BigInt(x).toString()
  const scale = 10 ** decimals
  const scaled = x * scale
  // Far from a half the binary product rounds as the decimal does; near one, or for long numbers, the decimal decides.
  const isClear = scaled < 1e9 && Math.abs(scaled - Math.floor(scaled) - 0.5) > 1e-6
  if (!isClear) return decimalDigits(x, decimals)
  const rounded = Math.round(scaled)
  const whole = Math.floor(rounded / scale)
  return `${whole}.${String(rounded - whole * scale).padStart(decimals, '0')}`
}

function decimalDigits(x: number, decimals: number): string {
  const written = String(x)
  if (x >= 1e-6 && written.length - written.indexOf('.') - 1 <= decimals) return written
  const scaled = x < 1e-6 ? x * 10 ** decimals : Number(`${written}e${decimals}`)
  const digits = String(Math.round(scaled)).padStart(decimals + 1, '0')
  return `${digits.slice(0, digits.length - decimals)}.${digits.slice(digits.length - decimals)}`
}

function withoutZeros(fraction: string, least: number): string {
  let end = fraction.length
  while (end > least && fraction[end - 1] === '0') end--
  return fraction.slice(0, end).padEnd(least, '0')
}

const grouped = (whole: string, sign: string): string =>
  whole.length <= 3 ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, sign)

/** The same sentence in both languages, its numbers written as each language writes them. */
export const both = (
  write: (n: (x: number, decimals?: number) => string, language: Language) => string,
): Words => ({
  vi: write((x, decimals) => numeral(x, 'vi', decimals), 'vi'),
  en: write((x, decimals) => numeral(x, 'en', decimals), 'en'),
})
