import type { Words } from './problem.ts'
import { isSyllable } from './syllable.ts'

/** The two encodings in which Vietnamese offices typed before Unicode, told apart by their fonts: .VnTime and VNI-Times. */
export type LegacyEncoding = 'TCVN3' | 'VNI'

/** What gave the old encoding away: a word as it stands in the file, and as it was meant. */
export type LegacyText = { readonly encoding: LegacyEncoding; readonly word: string; readonly meant: string }

/**
 * Whether a text, read as Unicode, was typed in TCVN3 (“B¾c Ninh”) or VNI (“Baéc Ninh”). Judged over the whole text:
 * some words make sense only in the old encoding, and at least half of the words with marks make sense in it.
 * Vietnamese in Unicode and French are never taken for it.
 */
export function legacyText(text: string): LegacyText | undefined {
  if (!/[\u00a1-\u00ff]/.test(text)) return undefined
  const composed = text.normalize('NFC')
  const likely = decoders.filter(({ hint }) => hint.test(composed))
  if (likely.length === 0) return undefined
  const words = counted(composed.match(markedWord) ?? [])
  const found = likely.map(decoder => judge(words, decoder))
  return found.sort((a, b) => b.strong - a.strong).find(isLegacy)?.example
}

/** What to do about a text in an old encoding. */
export const legacyAdvice: { readonly [encoding in LegacyEncoding]: Words } = {
  TCVN3: {
    vi: 'Hãy mở UniKey, chọn “Công cụ…” (Ctrl+Shift+F6), chuyển mã từ “TCVN3 (ABC)” sang “Unicode”, rồi lưu lại tệp dạng “CSV UTF-8” hoặc .xlsx.',
    en: 'Open the UniKey toolkit (Ctrl+Shift+F6), convert from “TCVN3 (ABC)” to “Unicode”, and save the file again as “CSV UTF-8” or .xlsx.',
  },
  VNI: {
    vi: 'Hãy mở UniKey, chọn “Công cụ…” (Ctrl+Shift+F6), chuyển mã từ “VNI Windows” sang “Unicode”, rồi lưu lại tệp dạng “CSV UTF-8” hoặc .xlsx.',
    en: 'Open the UniKey toolkit (Ctrl+Shift+F6), convert from “VNI Windows” to “Unicode”, and save the file again as “CSV UTF-8” or .xlsx.',
  },
}

type Decoder = {
  readonly encoding: LegacyEncoding
  readonly decode: (word: string) => string | undefined
  /** Signs that stand inside no word of Unicode Vietnamese or French. */
  readonly tell: RegExp
  /** The same signs wherever they stand: a text without any needs no look at its words. */
  readonly hint: RegExp
}

type Verdict = {
  readonly words: number
  readonly sound: number
  readonly strong: number
  readonly example?: LegacyText
}

/** A run of letters and of the signs that the old encodings use as letters, with at least one that is not ASCII. */
const markedWord =
  /[A-Za-z]*[\u00a1-\u00af\u00b5-\u00ff\u0100-\u024f\u1e00-\u1eff][A-Za-z\u00a1-\u00af\u00b5-\u00ff\u0100-\u024f\u1e00-\u1eff\p{M}]*/gu

/** The letters of TCVN 5712:1993, third table, by the sign that the same byte is in Unicode. */
const tcvn3 = pairs(
  'ăâêôơưđ àảãáạ ằẳẵắặ ầẩẫấậ èẻẽéẹ ềểễếệ ìỉĩíị òỏõóọ ồổỗốộ ờởỡớợ ùủũúụ ừửữứự ỳỷỹýỵ ĂÂÊÔƠƯĐ',
  '¨©ª«¬\u00ad® µ¶·¸¹ »¼½¾Æ ÇÈÉÊË ÌÎÏÐÑ ÒÓÔÕÖ ×ØÜÝÞ ßáâãä åæçèé êëìíî ïñòóô õö÷øù úûüýþ ¡¢£¤¥¦§',
)

/** The letters that VNI Windows writes with one sign. */
const vniSingle = pairs('ìíỉĩị ơưđỵ', 'ìíæóò ôöñî')

/** The marks that VNI Windows writes after a vowel, as Unicode marks to be composed with it. */
const vniMarks: { readonly [mark in string]?: string } = {
  ...marks('ø\u0300 ù\u0301 û\u0309 õ\u0303 ï\u0323', ''),
  ...marks('à\u0300 á\u0301 å\u0309 ã\u0303 ä\u0323 â', '\u0302'),
  ...marks('è\u0300 é\u0301 ú\u0309 ü\u0303 ë\u0323 ê', '\u0306'),
}

const decoders: readonly Decoder[] = [
  {
    encoding: 'TCVN3',
    decode: decodeTcvn3,
    tell: /^§[a-zß-ÿ]|[a-zß-ÿ][\u00a8-\u00ae\u00b6-\u00b9\u00bb-\u00beÆ-Þ×]|[A-Z][\u00a8-\u00ae\u00b5-\u00b9\u00bb-\u00be]|^[\u00a8-\u00ae\u00b8]|[a-z]\u00b5|[b-df-hj-np-tv-xz]÷/,
    hint: /[§\u00a8-\u00ae\u00b5-\u00b9\u00bb-\u00be÷×]|[a-zß-ÿ][Æ-Þ]/,
  },
  {
    encoding: 'VNI',
    decode: decodeVni,
    tell: /[øåæñöä]|[ae][àáâãèéêùúû]/i,
    hint: /[øåæñöäØÅÆÑÖÄ]|[aeAE][àáâãèéêùúûÀÁÂÃÈÉÊÙÚÛ]/,
  },
]

/** The different words of a text with how often each stands there: a register of communes has few of them, very often. */
function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function judge(words: ReadonlyMap<string, number>, { encoding, decode, tell }: Decoder): Verdict {
  let [all, sound, strong] = [0, 0, 0]
  let example: LegacyText | undefined
  for (const [word, count] of words) {
    all += count
    const meant = decode(word)
    if (meant === undefined || !isSyllable(meant)) continue
    sound += count
    if (!/[A-Za-z]/.test(word) || !tell.test(word)) continue
    strong += count
    example ??= { encoding, word, meant }
  }
  return { words: all, sound, strong, ...(example && { example }) }
}

const isLegacy = ({ words, sound, strong }: Verdict): boolean => strong > 0 && sound >= words / 2

function decodeTcvn3(word: string): string | undefined {
  let decoded = ''
  for (const sign of word) {
    const letter = sign < '\u0080' ? sign : tcvn3.get(sign)
    if (letter === undefined) return undefined
    decoded += letter
  }
  return decoded
}

function decodeVni(word: string): string | undefined {
  let decoded = ''
  for (const sign of word.toLowerCase()) {
    const mark = /[aeouyơư]$/.test(decoded) ? vniMarks[sign] : undefined
    const letter = mark ?? (sign < '\u0080' ? sign : vniSingle.get(sign))
    if (letter === undefined) return undefined
    decoded += letter
  }
  return inCaseOf(word, decoded.normalize('NFC'))
}

/** The decoded word in capitals where the first letter of the word is one. */
const inCaseOf = (word: string, decoded: string): string =>
  word[0] === word[0].toLowerCase() ? decoded : decoded.slice(0, 1).toUpperCase() + decoded.slice(1)

function pairs(letters: string, signs: string): ReadonlyMap<string, string> {
  const to = [...letters.replaceAll(' ', '')]
  return new Map([...signs.replaceAll(' ', '')].map((sign, i) => [sign, to[i]]))
}

function marks(list: string, shape: string): { readonly [mark in string]?: string } {
  return Object.fromEntries(list.split(' ').map(entry => [entry[0], shape + entry.slice(1)]))
}
