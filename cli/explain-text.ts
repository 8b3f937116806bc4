import { type Because, becauseText, classify, type Language, scoreboard } from '@thuocdo/engine'
import { coverageOf, type ScoredEdition } from '@thuocdo/operations'
import { claimsText } from './claims-text.ts'
import { classText } from './class-words.ts'
import type { Session } from './command.ts'
import { isByPercent, measureText, reachedText } from './measured.ts'
import { asPrinted, printed } from './numbers.ts'
import { printedUnitLines, sourceLines } from './printed-unit-text.ts'
import type { ScoreLine } from './score-lines.ts'
import { isWhole, sourcePartLines } from './source-parts.ts'
import { heldWords, unrankedReason, waitsWords } from './standing-notes.ts'
import { paint } from './terminal.ts'
import { wrapped } from './width.ts'

/** A unit in an edition for a reader: where it stands, what keeps it there, and the tree of reasons. */
export function explainText(scored: ScoredEdition, line: ScoreLine, tree: Because, session: Session): string {
  const { language, terminal } = session
  const { edition } = scored.loaded
  const lines = scored.result.printed
    ? printedUnitLines(scored, line, tree, language)
    : becauseText(tree, language, edition.rounding.decimals).split('\n')
  const shown = terminal.outIsWatched ? lines.map(text => hanging(text, terminal.width)) : lines
  return [
    paint(terminal, 'bold', `${line.name} · ${edition.title[language]} (${scored.loaded.id})`),
    standing(scored, line, session),
    ...setApart(scored, line, language),
    ...(scored.result.printed ? [keptAsPrinted[language]] : published(scored, line, session)),
    ...groupAt(scored, line, tree, session),
    ...sourceLines(scored, line, language),
    ...(isWhole(scored, tree) ? sourcePartLines(scored, line, language) : []),
    '',
    ...shown,
    ...claimsText(scored, line.unit, line.block, language),
    '',
  ].join('\n')
}

const keptAsPrinted = {
  vi: 'Số liệu như nguồn đã công bố, không tính lại.',
  en: 'As the source printed it; nothing is computed.',
} as const

const totalMissing = ({ result }: ScoredEdition, language: Language): string =>
  (result.printed ? noPrintedTotal : noTotal)[language]

const noTotal = { vi: 'chưa có điểm chung', en: 'no overall score' } as const

const noPrintedTotal = { vi: 'nguồn không in tổng điểm', en: 'no total was printed' } as const

/** Score, rank and class in one line. */
function standing(scored: ScoredEdition, line: ScoreLine, { language }: Session): string {
  const said = { vi: 'hạng', en: 'rank' }[language]
  const among = rankedAmong(scored, line)
  return [
    line.score === null ? totalMissing(scored, language) : totalText(scored, line, language),
    ...(line.rank === null ? [] : [`${said} ${line.rank}${among === null ? '' : `/${among}`}`]),
    ...(line.awaitsDecision ? [waitsWords[language]] : []),
    ...(line.class ? [classText(scored, line.class, language)] : []),
  ].join(', ')
}

/** Points; where percentages are compared points, base and percent, as far as a source prints them. */
function totalText(scored: ScoredEdition, line: ScoreLine, language: Language): string {
  const { edition } = scored.loaded
  const { points, base } = line.published ?? {}
  if (isByPercent(scored)) return reachedText(line, scored, language)
  if (scored.result.printed && points !== undefined && base !== undefined)
    return reachedText({ score: points, max: base, percent: line.score }, scored, language)
  return `${printed(line.score, edition, language)} ${{ vi: 'điểm', en: 'points' }[language]}`
}

/** Why a unit is not in the class of its score, or not ranked: a sentence for each. */
function setApart(scored: ScoredEdition, line: ScoreLine, language: Language): readonly string[] {
  const held = heldWords(line, language)
  const reason = unrankedReason(scored, line)
  const notRanked = { vi: 'Không xếp hạng', en: 'Not ranked' }[language]
  return [
    ...(held === undefined ? [] : [`${held[0].toUpperCase()}${held.slice(1)}.`]),
    ...(reason ? [`${notRanked}: ${reason[language]}`] : []),
  ]
}

/** Among how many the unit is ranked; of a printed table, which may hold only some of them, as its publisher says. */
function rankedAmong(scored: ScoredEdition, { block }: ScoreLine): number | null {
  if (scored.result.printed) return block === '' ? coverageOf(scored).of : null
  return scoreboard(scored.result).filter(one => one.block === block && one.rank !== null).length
}

/** The class of the unit at the node that was asked for, with the lowest and the highest score of that class. */
function groupAt(
  scored: ScoredEdition,
  { nodes, unit }: ScoreLine,
  { code, name }: Because,
  { language }: Session,
): readonly string[] {
  const { result } = scored
  if (code === scored.loaded.edition.tree.code) return []
  const of = classify(result).get(code)
  const at = of?.classes[result.units.indexOf(unit)] ?? -1
  const label = nodes[code].class
  if (!of || !label || at < 0) return []
  const { low, high } = of.limits[at]
  const [least, most] = [measureText(low, scored, language), measureText(high, scored, language)]
  return [`${code} ${name[language]}: ${classText(scored, label, language)} (${least} – ${most})`]
}

function published(
  scored: ScoredEdition,
  { published: printedThen }: ScoreLine,
  { language }: Session,
): readonly string[] {
  if (!printedThen) return []
  const { decimals } = scored.loaded.edition.rounding
  const said = { vi: ['điểm', 'hạng'], en: ['points', 'rank'] }[language]
  const { score, rank, class: label } = printedThen
  const parts = [
    ...(score === undefined ? [] : [`${asPrinted(score, decimals, language)} ${said[0]}`]),
    ...(rank === undefined ? [] : [`${said[1]} ${rank}`]),
    ...(label === undefined ? [] : [classText(scored, { vi: label, en: label }, language)]),
  ]
  return parts.length === 0 ? [] : [`${language === 'vi' ? 'Đã công bố' : 'Published'}: ${parts.join(', ')}`]
}

/** A long line goes on below its own beginning, a little further in. */
const hanging = (text: string, width: number): string =>
  wrapped(text, width, `${/^ */.exec(text)?.[0] ?? ''}    `)
