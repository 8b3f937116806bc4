/** How deep a kind of number stands when several are mixed: A above I above 1 above 1.1 … above a). */
export const ranks = { letter: 0, roman: 1, decimal: 2, small: 9 } as const

/** A number of the first column, or before a name: its code without signs, how deep it stands, and what follows it. */
export type Numbered = { readonly code: string; readonly rank: number; readonly rest: string }

const titles =
  /^(?:(?:lĩnh vực|tiêu chí thành phần|tiêu chí|chỉ số thành phần|tctp|cstp|tc|lv|mục|phần|nhóm)\s*(?:số\s*)?)(?=(?:\d|[IVX]+(?![\p{L}])|[A-H](?![\p{L}])))/iu

const forms: readonly (readonly [RegExp, (code: string) => number])[] = [
  [/^([IVX]+)(?![\p{L}\d])\s*[.):/–-]*\s*/u, () => ranks.roman],
  [/^(\d{1,3}(?:\s*\.\s*\d{1,3}){0,4})(?![\p{L}\d%,])\s*[.):/–-]*\s*/u, depth],
  [/^([A-H])(?![\p{L}\d])\s*[.):/–-]*\s*/u, () => ranks.letter],
  [/^([a-zđ])(?![\p{L}\d])\s*[.):/–-]*\s*/u, () => ranks.small],
]

/** The number that a cell of the first column says: “I”, “1.”, “1.1.1”, “TC 1”, “TCTP 1.1.1”, “a)”; `undefined` where it is none. */
export function readNumbering(text: string): Numbered | undefined {
  const found = numberAtStart(text.replaceAll('\n', ' ').trim())
  return found?.rest === '' ? found : undefined
}

/** The number before a name, where it is beyond doubt: “1.1 Kế hoạch”, “1. Kế hoạch”, “I. Kế hoạch”, “Tiêu chí 2: …”, but not “2 báo cáo”. */
export function numberBefore(name: string): Numbered | undefined {
  const found = numberAtStart(name)
  if (!found || !/^\p{L}/u.test(found.rest)) return undefined
  const before = name.slice(0, name.length - found.rest.length)
  const isMarked = titles.test(name) || /\d\.\d/.test(before) || /[.):/–-]\s*$/.test(before)
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
