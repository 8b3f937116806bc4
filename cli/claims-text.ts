import { type Claim, type Edition, figureWords, type Language, numeral } from '@thuocdo/engine'
import type { ScoredEdition } from '@thuocdo/operations'
import { blockName } from './block-name.ts'
import { sourceText } from './source-text.ts'

/** What others say of a unit, of its block and of all, as lines: theirs, and never computed with. */
export function claimsText(
  scored: ScoredEdition,
  unit: string,
  block: string,
  language: Language,
): readonly string[] {
  const lines = claimsOf(scored, unit, block).map(claim => `  ${claimText(claim, scored, language)}`)
  if (lines.length === 0) return []
  const title = {
    vi: 'Số liệu do bên khác nêu (giữ nguyên, không tính):',
    en: 'What others say (kept as it is, never computed with):',
  }
  return ['', title[language], ...lines]
}

/** The claims that are about a unit, and those about its block or about all units. */
export const claimsOf = ({ claims }: ScoredEdition, unit: string, block: string): readonly Claim[] =>
  claims.filter(
    claim => claim.unit === unit || (claim.unit === undefined && (claim.block ?? block) === block),
  )

function claimText(
  claim: Claim,
  { loaded: { edition, program } }: ScoredEdition,
  language: Language,
): string {
  const { figure, value, of, by, source, note, node, unit, block } = claim
  const split = edition.split?.find(({ code }) => code === node)
  const name =
    node === undefined
      ? undefined
      : (program.nodes[program.position.get(node) ?? -1]?.source.name ?? split?.name)
  const said = typeof value === 'number' ? signedGain(figure, numeral(value, language, 6)) : value
  const about = [
    ...(unit === undefined ? [wholeWords(edition, block, language)] : []),
    ...(name ? [`${node} ${name[language]}`] : []),
  ]
  const where = about.length === 0 ? '' : ` (${about.join(', ')})`
  const from = `${by} · ${sourceText(edition, source, language)}`
  if (figure === 'count') return `${countWords(said, claim, where, language)} · ${from}`
  // A region is named in Vietnamese; where a note says it in the reader’s language, that is enough.
  const among = language === 'en' && note && /\p{L}{2}/u.test(of ?? '') ? '' : amongWords(figure, of)
  return `${figureWords[figure][language]}${where}: ${said}${among} · ${from}${note ? ` · ${note[language]}` : ''}`
}

/**
 * How many of how many: “5 trên 7 chỉ tiêu”; of a band of scores or a class, how many are in it. A note that says it all stands
 * alone.
 */
function countWords(said: string, { of = '', note }: Claim, where: string, language: Language): string {
  const text = note?.[language] ?? ''
  if (text.match(/\d+([.,]\d+)?/g)?.includes(said) && /\p{L}{2}/u.test(text)) return `${text}${where}`
  const noun = { vi: 'đơn vị', en: 'units' }[language]
  if (/^\d+$/.test(of)) return `${said} ${{ vi: 'trên', en: 'of' }[language]} ${of} ${text || noun}${where}`
  const isTold = /^\p{L}{2}/u.test(text)
  const isForeign = language === 'en' && text !== '' && /\p{L}{2}/u.test(of)
  const within = [isForeign ? '' : of, isTold ? '' : text].filter(part => part !== '')
  const what = isTold ? text : figureWords.count[language]
  return `${what}${where}: ${said}${within.length === 0 ? '' : ` (${within.join(', ')})`}`
}

const wholeWords = (edition: Edition, block: string | undefined, language: Language): string => {
  if (block === undefined) return { vi: 'mọi đơn vị', en: 'all units' }[language]
  return `${{ vi: 'cả khối', en: 'the whole block' }[language]} ${blockName(edition, block, language)}`
}

/** Gains are told apart from amounts by their sign. */
const signedGain = (figure: Claim['figure'], text: string): string =>
  figure.endsWith('-change') && !/^[−0]/.test(text) ? `+${text}` : text

/** A rank is one of so many; anything else may be of a region. */
function amongWords(figure: Claim['figure'], of = ''): string {
  if (/^\d*$/.test(of)) return of !== '' && figure === 'rank' ? `/${of}` : ''
  return ` (${of})`
}
