import type { Change, Contribution, Language } from '@thuocdo/engine'
import type { Session } from './command.ts'
import type { Comparison, RankMove } from './comparison.ts'
import { actNotes, movedWords, movingSources } from './comparison-text.ts'
import { reachedText } from './measured.ts'
import { changeDecimals, printed, signed } from './numbers.ts'
import { comparisonNotes, moveText } from './printed-comparison.ts'
import { areByPercent, gainOf, reachedBy } from './reached-between.ts'
import { tableText } from './table.ts'
import { paint } from './terminal.ts'

/** A unit of which only the ranks are known: from which to which. */
export function rankMoveText(comparison: Comparison, move: RankMove, session: Session): string {
  const { language, terminal } = session
  const { from, to, nameOf } = comparison
  return [
    paint(terminal, 'bold', `${nameOf(move.unit, language)} · ${from.loaded.id} → ${to.loaded.id}`),
    `${language === 'vi' ? 'Hạng' : 'Rank'} ${moveText(move, language)}`,
    ...notes(comparison, move.unit, language),
    '',
  ].join('\n')
}

/** The change of one unit in full: score, rank, sources, and node by node. */
export function unitChangeText(comparison: Comparison, change: Change, session: Session): string {
  const { language, terminal } = session
  const { from, to, nameOf } = comparison
  const decimals = changeDecimals(to.loaded.edition)
  return [
    paint(terminal, 'bold', `${nameOf(change.unit, language)} · ${from.loaded.id} → ${to.loaded.id}`),
    scoreLine(comparison, change, language, decimals),
    ...rankLine(change, language),
    ...(comparison.isMoved(change.unit) ? [movedWords[language].one] : []),
    ...(comparison.isPrintedOnly
      ? []
      : ['', sourcesText(change, language, decimals, areByPercent(from, to))]),
    ...(change.parts.length > 0 ? ['', partsText(change.parts, session, decimals)] : []),
    ...notes(comparison, change.unit, language),
    '',
  ].join('\n')
}

function scoreLine({ from, to }: Comparison, change: Change, language: Language, decimals: number): string {
  if (areByPercent(from, to)) {
    const [then, now] = [from, to].map(of => reachedText(reachedBy(of, change.unit), of, language))
    const gain = signed(gainOf(from, to, change), decimals, language)
    const points = signed(change.delta, decimals, language)
    return language === 'vi'
      ? `Điểm ${then} → ${now} (${gain} điểm phần trăm; ${points} điểm)`
      : `Score ${then} → ${now} (${gain} percentage points; ${points} points)`
  }
  const before = printed(change.from.score, from.loaded.edition, language)
  const after = printed(change.to.score, to.loaded.edition, language)
  return `${language === 'vi' ? 'Điểm' : 'Score'} ${before} → ${after} (${signed(change.delta, decimals, language)})`
}

function rankLine({ from, to, places }: Change, language: Language): readonly string[] {
  if (places === null || from.rank === null || to.rank === null) return []
  return [`${language === 'vi' ? 'Hạng' : 'Rank'} ${moveText({ from: from.rank, to: to.rank }, language)}`]
}

function sourcesText({ sources }: Change, language: Language, decimals: number, isPercent: boolean): string {
  if (!sources) {
    return language === 'vi'
      ? 'Hai ấn bản quá khác nhau nên không tách được nguyên nhân.'
      : 'The editions have too little in common to tell the causes apart.'
  }
  const long = {
    vi: {
      own: 'do số liệu của chính đơn vị',
      rivals: 'do số liệu của các đơn vị khác',
      framework: 'do khung chỉ số thay đổi',
      membership: 'do đơn vị vào và ra',
    },
    en: {
      own: 'from the unit’s own values',
      rivals: 'from the values of the others',
      framework: 'from the framework',
      membership: 'from units that entered or left',
    },
  }[language]
  const unit = isPercent ? { vi: ' điểm phần trăm', en: ' percentage points' }[language] : ''
  return movingSources([sources])
    .map(key => `${signed(sources[key], decimals, language)}${unit} ${long[key]}`)
    .join('\n')
}

function partsText(
  parts: readonly Contribution[],
  { language, terminal }: Session,
  decimals: number,
): string {
  const said = {
    vi: ['Nút', 'Do giá trị', 'Do khung', 'Khác'],
    en: ['Node', 'By value', 'By framework', 'Other'],
  }[language]
  const hasOther = parts.some(({ other }) => Math.abs(other) > 1e-9)
  const right = (heading: string) => ({ heading, align: 'right' as const })
  const columns = [
    { heading: said[0] },
    right(said[1]),
    right(said[2]),
    ...(hasOther ? [right(said[3])] : []),
  ]
  const rows = parts.map(({ code, name, depth, own, framework, other }) => [
    `${'  '.repeat(depth)}${code}  ${name[language]}`,
    signed(own, decimals, language),
    signed(framework, decimals, language),
    ...(hasOther ? [signed(other, decimals, language)] : []),
  ])
  return tableText(columns, rows, terminal).trimEnd()
}

/** What happened to this unit between the two maps, and what a reader should know of the comparison. */
function notes(comparison: Comparison, unit: string, language: Language): readonly string[] {
  const acts = comparison.acts.filter(({ from, to }) => from === unit || to === unit)
  const said = [...actNotes({ ...comparison, acts }, language), ...comparisonNotes(comparison, language)]
  return said.length > 0 ? ['', ...said] : []
}
