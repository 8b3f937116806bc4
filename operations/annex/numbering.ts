/** How deep a kind of number stands when several are mixed: A above I above 1 above 1.1 … above a). */
export const ranks = { letter: 0, roman: 1, decimal: 2, small: 9 } as const

/** A number of the first column, or before a name: its code without signs, how deep it stands, and what follows it. */
export type Numbered = { readonly code: string; readonly rank: number; readonly rest: string }

const titles =
  /^(?:(?:lĩnh vực|tiêu chí thành phần|tiêu chí|chỉ số thành phần|tctp|cstp|tc|lv|mục|phần|nhóm)\s*(?:số\s*)?)(?=(?:\d|[IVX]+(?![\p{L}])|[A-H](?![\p{L}])))/iu

const forms: readonly (readonly [RegExp, (code: string) => number])[] = [
  // I.1, A.2.1, A.I.3: the number of a field, and below it numbers that count again.
  [
    /^((?:[IVX]+|[A-H](?:\s*\.\s*[IVX]+)?)(?:\s*\.\s*\d{1,3}){1,4})(?![\p{L}\d%,])\s*[.):/–-]*\s*/u,
    belowField,
  ],
  [/^([A-H]\s*\.\s*[IVX]+)(?![\p{L}\d])\s*[.):/–-]*\s*/u, () => ranks.roman],
  [/^([IVX]+)(?![\p{L}\d])\s*[.):/–-]*\s*/u, () => ranks.roman],
  [/^(\d{1,3}(?:\s*\.\s*\d{1,3}){0,4})(?![\p{L}\d%,])\s*[.):/–-]*\s*/u, depth],
  [/^([A-H])(?![\p{L}\d])\s*[.):/–-]*\s*/u, () => ranks.letter],
  [/^([a-zđ])(?![\p{L}\d])\s*[.):/–-]*\s*/u, () => ranks.small],
]

/** The number that a cell of the first column says: “I”, “1.”, “1.1.1”, “I.1”, “TC 1”, “TCTP 1.1.1”, “a)”; `undefined` where it is none. */
export function readNumbering(text: string): Numbered | undefined {
  const found = numberAtStart(text.replaceAll('\n', ' ').trim())
  return found?.rest === '' ? found : undefined
}

/** The number before a name, where it is beyond doubt: “1.1 Kế hoạch”, “1. Kế hoạch”, “I. Kế hoạch”, “Tiêu chí 2: …”, but not “2 báo cáo”. */
export function numberBefore(name: string): Numbered | undefined {
  const found = numberAtStart(name)
  if (!found || !/^\p{L}/u.test(found.rest)) return undefined
  const before = name.slice(0, name.length - found.rest.length)
  const isMarked = titles.test(name) || /[\dA-Z]\s*\.\s*\d/.test(before) || /[.):/–-]\s*$/.test(before)
  return isMarked && !/^(?:điểm|đ)(?!\p{L})/iu.test(found.rest) ? found : undefined
}

function numberAtStart(text: string): Numbered | undefined {
  const bare = text.replace(titles, '')
  for (const [form, rankOf] of forms) {
    const found = form.exec(bare)
    if (found) {
      const code = found[1].replace(/\s/g, '').replace(/(^|\.)0+(?=\d)/g, '$1')
      return { code: code === 'đ' ? 'dd' : code, rank: rankOf(code), rest: bare.slice(found[0].length) }
    }
  }
  return undefined
}

function depth(code: string): number {
  return ranks.decimal + code.split('.').length - 1
}

function belowField(code: string): number {
  return ranks.decimal + code.split('.').filter(part => /^\d+$/.test(part)).length - 1
}

const romanDigits: { readonly [digit: string]: number } = { I: 1, V: 5, X: 10 }

/** What a Roman number up to XXXIX counts; `undefined` where it is none. */
export function romanValue(code: string): number | undefined {
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/.test(code) || code === '') return undefined
  const digits = [...code].map(digit => romanDigits[digit])
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0)
}

/** Whether a number follows another at the same depth: 4 after 3, 1.3 after 1.2, II after I, b after a. */
export function isNext(code: string, before: string): boolean {
  const [own, last] = [code.split('.'), before.split('.')]
  if (own.length !== last.length || own.slice(0, -1).join('.') !== last.slice(0, -1).join('.')) return false
  const [a, b] = [last, own].map(parts => parts[parts.length - 1]).map(countOf)
  return a !== undefined && b === a + 1
}

/** What one part of a number counts; a Roman I among Roman numbers, not the letter. */
const countOf = (part: string): number | undefined =>
  /^\d+$/.test(part)
    ? Number(part)
    : (romanValue(part) ?? (part.length === 1 ? part.charCodeAt(0) : undefined))
