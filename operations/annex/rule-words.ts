import { both, type Language, type Words } from '@thuocdo/engine'
import type { BandLimits } from './band-label.ts'
import type { NoteRule } from './scoring-note.ts'

type Numeral = (x: number, decimals?: number) => string

/** A rule in the words of an officer who checks that it was understood as the annex means it. */
export const ruleWords = (rule: NoteRule): Words => both((n, language) => wordsOf(rule, n, language))

function wordsOf(rule: NoteRule, n: Numeral, language: Language): string {
  const vi = language === 'vi'
  switch (rule.kind) {
    case 'options':
      return `${vi ? 'Chọn một phương án' : 'One option'}: ${listed(rule.options, label => label, n)}`
    case 'survey-options':
      return `${vi ? 'Phiếu khảo sát, phần của điểm tối đa' : 'Survey answers, share of the maximum'}: ${listed(rule.options, label => label, n)}`
    case 'steps':
      return `${vi ? 'Bảng bậc' : 'Steps'}: ${rule.bands.map(band => `${limitWords(band, n, vi)} → ${n(band.points)}`).join('; ')}`
    case 'ratio':
      return ratioWords(rule.fullAt ?? 1, n, vi)
    case 'linear':
      return vi
        ? `Đường thẳng: ${n(rule.floor)} được 0 điểm, ${n(rule.target)} được điểm tối đa`
        : `A straight line: ${n(rule.floor)} earns nothing, ${n(rule.target)} the maximum`
    case 'per-item':
      return vi
        ? `Mỗi việc ${n(rule.each)} điểm, đến điểm tối đa`
        : `${n(rule.each)} for each item, up to the maximum`
    case 'deduct':
      return vi
        ? `Từ điểm tối đa, mỗi lần trừ ${n(rule.each)}`
        : `From the maximum, ${n(rule.each)} off for each fault`
  }
}

const listed = (
  options: { readonly [label: string]: number },
  name: (label: string) => string,
  n: Numeral,
): string =>
  Object.entries(options)
    .map(([label, points]) => `${name(label)} → ${n(points)}`)
    .join('; ')

function ratioWords(fullAt: number, n: Numeral, vi: boolean): string {
  const plain = vi ? 'Đã làm chia được giao, nhân điểm tối đa' : 'Done over assigned, times the maximum'
  if (fullAt === 1) return plain
  return vi
    ? `${plain}; từ ${n(100 * fullAt)} % được điểm tối đa`
    : `${plain}; full points from ${n(100 * fullAt)} %`
}

function limitWords({ gt, gte, lt, lte }: BandLimits, n: Numeral, vi: boolean): string {
  const said = vi ? ['trên', 'từ', 'đến dưới', 'đến', 'dưới'] : ['above', 'from', 'to below', 'to', 'below']
  const low = gt !== undefined ? `${said[0]} ${n(gt)}` : gte !== undefined ? `${said[1]} ${n(gte)}` : ''
  if (lt !== undefined) return low === '' ? `${said[4]} ${n(lt)}` : `${low} ${said[2]} ${n(lt)}`
  if (lte !== undefined) return `${low} ${said[3]} ${n(lte)}`.trim()
  if (gt !== undefined) return low
  return `${low} ${vi ? 'trở lên' : 'up'}`
}
