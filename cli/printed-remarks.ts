import { type Language, numeral, type Reproduction } from '@thuocdo/engine'
import { coverageOf, type ScoredEdition } from '@thuocdo/operations'
import { count } from './count.ts'

/** What a reader should know of a printed table: how much of it is known, whether it adds up, whose it is, what others say. */
export function printedRemarks(scored: ScoredEdition, language: Language): readonly string[] {
  const { loaded, reproductions } = scored
  const ofTotal = reproductions.filter(({ node }) => node === loaded.edition.tree.code)
  return [
    coverageWords(scored, language),
    ...(('none' in loaded.edition.rank && [loaded.edition.rank.none[language]]) || []),
    ...ofTotal.map(one => reproductionWords(one, language)),
    sourcesWords(scored, language),
    ...claimsWords(scored, language),
  ]
}

/** “25/63 đơn vị được biết”: how many of the units that the publisher ranked stand here. */
export function coverageWords(scored: ScoredEdition, language: Language): string {
  const { known, of, isPartial } = coverageOf(scored)
  if (isPartial)
    return language === 'vi'
      ? `Mới biết ${known} đơn vị, chưa rõ trên tổng số bao nhiêu; số liệu như nguồn đã công bố.`
      : `${count(known, 'unit')} known so far, of how many is not stated; as the source printed them.`
  if (of === null)
    return language === 'vi'
      ? `${known} đơn vị, số liệu như nguồn đã công bố.`
      : `${count(known, 'unit')}, as the source printed them.`
  return language === 'vi'
    ? `${known}/${of} đơn vị được biết, số liệu như nguồn đã công bố.`
    : `${known} of ${of} known, as the source printed them.`
}

function reproductionWords(
  { by, within, units, tolerance, largest }: Reproduction,
  language: Language,
): string {
  const [most, far] = [numeral(tolerance, language, 6), numeral(largest, language, 4)]
  return language === 'vi'
    ? `${by ? 'Các nguồn điểm' : 'Các phần'} cộng lại so với tổng đã in: ${within}/${units} đơn vị khớp trong ${most}; lệch lớn nhất ${far}.`
    : `${by ? 'Sources of points' : 'Parts'} against the printed total: ${within} of ${units} units agree within ${most}; largest deviation ${far}.`
}

/** The sources that printed the figures; all of the edition where its table names none. */
function sourcesWords({ loaded: { edition }, published }: ScoredEdition, language: Language): string {
  const used = new Set([...published.values()].flatMap(({ source }) => source ?? []))
  const sources = edition.sources.filter(({ id }) => used.size === 0 || used.has(id))
  const list = sources.map(({ title, credit }) => `${title[language]} (${credit})`)
  const shown = list.length > 4 ? [...list.slice(0, 3), more(list.length - 3, language)] : list
  return `${language === 'vi' ? 'Nguồn' : list.length === 1 ? 'Source' : 'Sources'}: ${shown.join('; ')}.`
}

const more = (sources: number, language: Language): string =>
  language === 'vi' ? `và ${sources} nguồn khác` : `and ${sources} more`

/** How many claims by others are kept beside a table, and where to read them. */
export function claimsWords(
  { claims, loaded: { id } }: ScoredEdition,
  language: Language,
): readonly string[] {
  if (claims.length === 0) return []
  const line = `thuocdo explain <${language === 'vi' ? 'đơn vị' : 'unit'}> --in ${id}`
  return [
    language === 'vi'
      ? `Có ${claims.length} số liệu do bên khác nêu, không tính vào bảng; xem: ${line}`
      : `${count(claims.length, 'claim')} by others ${claims.length === 1 ? 'is' : 'are'} kept apart from the table; see: ${line}`,
  ]
}
