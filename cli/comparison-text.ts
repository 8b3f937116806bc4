import { aliveOn, type Change, type Language, type Sources } from '@thuocdo/engine'
import type { LoadedEdition, ScoredEdition } from '@thuocdo/operations'
import { blockName } from './block-name.ts'
import type { Session } from './command.ts'
import type { Comparison } from './comparison.ts'
import { lineageWords } from './lineage-words.ts'
import { changeDecimals, noNumber, printed, signed } from './numbers.ts'
import { comparisonNotes, rankMoveLines } from './printed-comparison.ts'
import { areByPercent, gainOf, reachedBy } from './reached-between.ts'
import { type TableColumn, watchedTable } from './table.ts'
import { paint } from './terminal.ts'

/** The four sources of a change, as headings. */
const sourceWords = {
  vi: { own: 'Tự thân', rivals: 'Đơn vị khác', framework: 'Khung', membership: 'Vào, ra' },
  en: { own: 'Own', rivals: 'Others', framework: 'Framework', membership: 'Membership' },
} as const

const sourceKeys = ['own', 'rivals', 'framework', 'membership'] as const

/** Two editions side by side as a table, the greatest gain first, and what a reader should know of it. */
export function comparisonText(comparison: Comparison, session: Session): string {
  const { language, terminal } = session
  const { from, to } = comparison
  const changes = comparison.changes()
  const title = paint(terminal, 'bold', comparisonTitle(from, to, language))
  const notes = [
    ...rankMoveLines(comparison, language),
    ...movedNotes(comparison, changes, language),
    ...memberNotes(comparison, language),
    ...actNotes(comparison, language),
    ...comparisonNotes(comparison, language),
  ]
  const body = changes.length > 0 ? blockTables(comparison, changes, session) : `${nobody[language]}\n`
  return `${title}\n\n${body}${notes.length > 0 ? `\n${notes.join('\n')}\n` : ''}`
}

/** The index and its two editions. */
export const comparisonTitle = (from: ScoredEdition, to: ScoredEdition, language: Language): string =>
  `${to.loaded.edition.tree.name[language]}: ${from.loaded.edition.edition} → ${to.loaded.edition.edition}`

/** A table for each block of the later edition: who gained most is told only among those ranked together. */
function blockTables(comparison: Comparison, changes: readonly Change[], session: Session): string {
  const { edition } = comparison.to.loaded
  const order = [...new Set(comparison.to.result.blocks)]
  const blocks = [...Map.groupBy(changes, ({ unit }) => comparison.blockOf(unit))]
  return blocks
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([block, members]) => {
      const title = block === '' ? '' : `${blockName(edition, block, session.language)}\n`
      return `${title}${changeTable(comparison, members, session)}`
    })
    .join('\n')
}

function changeTable(
  { from, to, nameOf, isPrintedOnly }: Comparison,
  changes: readonly Change[],
  { language, terminal }: Session,
): string {
  const decimals = changeDecimals(to.loaded.edition)
  const said = headings[language]
  const isPercent = areByPercent(from, to)
  const moving = isPrintedOnly ? [] : movingSources(changes.map(({ sources }) => sources))
  const isRanked = changes.some(({ places }) => places !== null)
  const right = (heading: string): TableColumn => ({ heading, align: 'right', stays: true })
  const unit = isPercent ? ' (%)' : ''
  const columns = [
    { heading: said.unit, stays: true, shortens: true },
    right(`${from.loaded.edition.edition}${unit}`),
    right(`${to.loaded.edition.edition}${unit}`),
    right(said.change),
    ...(isRanked ? [right(said.rank), right(said.places)] : []),
    ...moving.map(key => right(sourceWords[language][key])),
  ]
  const figure = (of: ScoredEdition, { unit }: Change): string => {
    const { score, percent } = reachedBy(of, unit)
    return printed(isPercent ? percent : score, of.loaded.edition, language)
  }
  const rows = changes.map(change => [
    nameOf(change.unit, language),
    ...[from, to].map(of => figure(of, change)),
    signed(gainOf(from, to, change), decimals, language),
    ...(isRanked
      ? [ranksText(change), change.places === null ? noNumber : signed(change.places, 0, language)]
      : []),
    ...moving.map(key => (change.sources ? signed(change.sources[key], decimals, language) : noNumber)),
  ])
  return watchedTable(columns, rows, terminal).text
}

/** The sources that moved anybody: an index that judges each unit by itself knows neither rivals nor membership. */
export const movingSources = (all: readonly (Sources | undefined)[]): readonly (keyof Sources)[] =>
  sourceKeys.filter(key => key === 'own' || all.some(sources => Math.abs(sources?.[key] ?? 0) > 1e-9))

const ranksText = ({ from, to }: Change): string => `${from.rank ?? noNumber} → ${to.rank ?? noNumber}`

const headings = {
  vi: { unit: 'Đơn vị', change: 'Thay đổi', rank: 'Hạng', places: 'Bậc' },
  en: { unit: 'Unit', change: 'Change', rank: 'Rank', places: 'Places' },
} as const

const nobody = {
  vi: 'Không đơn vị nào có điểm ở cả hai ấn bản.',
  en: 'No unit has a score in both editions.',
} as const

/** Whose ranks do not compare, for the block is another one. */
function movedNotes(
  { from, to, isMoved, nameOf }: Comparison,
  changes: readonly Change[],
  language: Language,
): readonly string[] {
  const moved = changes.filter(({ unit }) => isMoved(unit))
  const isAll =
    moved.length === changes.length && new Set([...from.result.blocks, ...to.result.blocks]).has('')
  if (moved.length === 0) return []
  const said = movedWords[language]
  if (isAll) return [said.all]
  return [`${said.some}: ${moved.map(({ unit }) => nameOf(unit, language)).join(', ')}`]
}

/** That ranks of different blocks do not compare. */
export const movedWords = {
  vi: {
    one: 'Đơn vị chuyển khối giữa hai kỳ nên thứ hạng không so sánh được.',
    some: 'Chuyển khối giữa hai kỳ nên thứ hạng không so sánh được',
    all: 'Một trong hai ấn bản không chia khối nên thứ hạng không so sánh được.',
  },
  en: {
    one: 'The unit is in another block than before, so its ranks do not compare.',
    some: 'In another block than before, so that the ranks do not compare',
    all: 'One of the two editions has no blocks, so the ranks do not compare.',
  },
} as const

/** Who is in one edition only: a unit that was not there on the day of the other is told apart from one without figures. */
function memberNotes(comparison: Comparison, language: Language): readonly string[] {
  const { from, to, nameOf } = comparison
  const ranked = new Set(comparison.rankedOnly().map(({ unit }) => unit))
  const [entered, left] = [comparison.entered, comparison.left].map(units =>
    units.filter(unit => !ranked.has(unit)),
  )
  const [before, after] = [from.loaded, to.loaded]
  const [isBefore, isAfter] = [before, after].map(aliveIn)
  const list = (units: readonly string[]): string => units.map(unit => nameOf(unit, language)).join(', ')
  const said = memberWords[language]
  const lines = [
    [said.founded, entered.filter(unit => !isBefore(unit))],
    [said.noFigures(before.id), entered.filter(isBefore)],
    [said.ended, left.filter(unit => !isAfter(unit))],
    [said.noFigures(after.id), left.filter(isAfter)],
  ] as const
  return lines.flatMap(([title, units]) => (units.length > 0 ? [`${title}: ${list(units)}`] : []))
}

/** Whether a unit stands on the map of an edition. */
function aliveIn({ whole, edition }: LoadedEdition): (unit: string) => boolean {
  const alive = new Set(aliveOn(whole, edition.units.on).map(({ id }) => id))
  return unit => alive.has(unit)
}

const memberWords = {
  vi: {
    founded: 'Đơn vị mới, chưa có ở kỳ trước',
    ended: 'Đơn vị không còn tồn tại ở kỳ sau',
    noFigures: (id: string) => `Không có đủ số liệu ở ấn bản ${id}`,
  },
  en: {
    founded: 'New units, not there in the earlier period',
    ended: 'Units that no longer exist in the later period',
    noFigures: (id: string) => `Not enough figures in the edition ${id}`,
  },
} as const

/** Which units are no longer the same, and what to do about it. */
export function actNotes({ acts, to }: Comparison, language: Language): readonly string[] {
  if (acts.length === 0) return []
  const [title, advice] = {
    vi: [
      'Các đơn vị sau đã thay đổi giữa hai kỳ nên điểm không so sánh được trực tiếp:',
      'Thêm --map today (hoặc một ngày) để xem hai kỳ trên cùng một bản đồ.',
    ],
    en: [
      'These units changed between the two periods, so their scores are not directly comparable:',
      'Add --map today (or a day) to see both periods on one map.',
    ],
  }[language]
  return [title, ...lineageWords(to.loaded.whole, acts, language).map(line => `  ${line}`), advice]
}
