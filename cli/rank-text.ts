import type { Language } from '@thuocdo/engine'
import type { ScoredEdition } from '@thuocdo/operations'
import { blockName } from './block-name.ts'
import type { Session } from './command.ts'
import { count as countOf } from './count.ts'
import { heldTotal } from './held-total.ts'
import { hiddenColumns } from './hidden-columns.ts'
import { linesAt } from './lines-at.ts'
import { isByPercent, measureCells, measureColumns, measureText } from './measured.ts'
import { changeDecimals, noNumber, signed } from './numbers.ts'
import { bestFirst, printedCells, printedColumns, printedHeadings } from './score-lines.ts'
import { rankNotes, standingNotes } from './standing-notes.ts'
import { type Group, type Step, withDistances } from './steps.ts'
import { type TableColumn, watchedTable } from './table.ts'
import { padded, widthOf } from './width.ts'

/** Groups where the edition has them, else the units one by one; where a total is held, where to look instead. */
export function rankText(scored: ScoredEdition, { code, steps, groups }: Standing, session: Session): string {
  const held = code === scored.loaded.edition.tree.code ? heldTotal(scored, steps) : undefined
  if (held) return `${held[session.language]}\n${scoredGroupsText(scored, steps, session)}`
  return groups.length > 0 ? groupsText(scored, groups, session) : stepsText(scored, steps, session)
}

/** A node, its units in the order of a reader, and its classes where it has them. */
export type Standing = {
  readonly code: string
  readonly steps: readonly Step[]
  readonly groups: readonly Group[]
}

/** Where there is no total: each group that has scores, with the units that have them. */
function scoredGroupsText(scored: ScoredEdition, steps: readonly Step[], session: Session): string {
  return (
    scored.loaded.edition.tree.children
      ?.map(({ code, name }) => {
        const lines = bestFirst(linesAt(scored, steps, code)).filter(({ score }) => score !== null)
        const title = `\n${code}  ${name[session.language]}\n`
        return lines.length === 0 ? '' : `${title}${stepsText(scored, withDistances(lines), session)}`
      })
      .join('') ?? ''
  )
}

function stepsText(scored: ScoredEdition, steps: readonly Step[], { language, terminal }: Session): string {
  const { edition } = scored.loaded
  const blocks = [...Map.groupBy(steps, ({ block }) => block)]
  const isRanked = steps.some(step => step.rank !== null)
  return blocks
    .map(([block, members]) => {
      const columns = isRanked ? rankedColumns(scored, language) : unrankedColumns(scored, steps, language)
      const rows = members.map(step => columns.map(({ cell }) => cell(step)))
      const { text, dropped } = watchedTable(columns, rows, terminal)
      const rest = hiddenColumns(dropped, '--json', language)
      const notes = rankNotes(scored, members, language).map(note => `${note}\n`)
      return `\n${block === '' ? '' : `${blockName(edition, block, language)}\n`}${text}${rest}${notes.join('')}`
    })
    .join('')
}

type Column = TableColumn & { readonly cell: (step: Step) => string }

/** Rank, unit, score and how far it is from the next above. */
function rankedColumns(scored: ScoredEdition, language: Language): readonly Column[] {
  const said = headings[language]
  const decimals = changeDecimals(scored.loaded.edition)
  const behind = ({ toNext }: Step): string => (toNext === null ? '' : signed(-toNext, decimals, language))
  return [
    {
      heading: said.rank,
      align: 'right',
      stays: true,
      cell: ({ rank }) => (rank === null ? noNumber : String(rank)),
    },
    unitColumn(language),
    ...scoreColumns(scored, language),
    {
      heading: isByPercent(scored) ? `${said.toNext} (%)` : said.toNext,
      align: 'right',
      stays: true,
      cell: behind,
    },
  ]
}

/** Where nobody is ranked: the scores, and what the source printed where they cannot be computed again. */
function unrankedColumns(
  scored: ScoredEdition,
  steps: readonly Step[],
  language: Language,
): readonly Column[] {
  const { edition } = scored.loaded
  const shown = printedColumns(steps)
  const then = printedHeadings[language]
  const cells = (step: Step) => printedCells(step, edition, language)
  return [
    ...(shown.rank
      ? [{ heading: then.rank, align: 'right', stays: true, cell: (s: Step) => cells(s).rank } as const]
      : []),
    unitColumn(language),
    ...(shown.score
      ? [{ heading: then.score, align: 'right', stays: true, cell: (s: Step) => cells(s).score } as const]
      : []),
    ...scoreColumns(scored, language),
  ]
}

const unitColumn = (language: Language): Column => ({
  heading: headings[language].unit,
  stays: true,
  shortens: true,
  cell: ({ name }) => name,
})

const scoreColumns = (scored: ScoredEdition, language: Language): readonly Column[] =>
  measureColumns(scored, language).map((column, i) => ({
    ...column,
    cell: step => measureCells(scored, step, language)[i],
  }))

const headings = {
  vi: { rank: 'Hạng', unit: 'Đơn vị', toNext: 'So với bậc trên' },
  en: { rank: 'Rank', unit: 'Unit', toNext: 'To the next above' },
} as const

function groupsText(
  scored: ScoredEdition,
  groups: readonly Group[],
  { language, terminal }: Session,
): string {
  const widest = Math.max(...groups.flatMap(({ members }) => members.map(({ name }) => widthOf(name)))) + 2
  return groups
    .map(({ label, low, high, members }) => {
      const span =
        members.length === 0
          ? ''
          : ` ${measureText(low, scored, language)} – ${measureText(high, scored, language)}`
      const count = language === 'vi' ? `${members.length} đơn vị` : countOf(members.length, 'unit')
      const rows = members.map(({ name, held, measured }) => [
        `  ${name}${held ? '*' : ''}`,
        measureText(measured, scored, language),
      ])
      const columns = [
        { heading: padded(`${label[language]} (${count})`, widest), stays: true, shortens: true },
        { heading: span.trim(), align: 'right' as const, stays: true },
      ]
      const notes = standingNotes(scored, members, language).map(note => `${note}\n`)
      return `\n${watchedTable(columns, rows, terminal).text}${notes.join('')}`
    })
    .join('')
}
