import { stat } from 'node:fs/promises'
import { accept, type Class, classify, type Edition, type Outcome } from '@thuocdo/engine'
import { type ScoredEdition, scoreEdition } from '@thuocdo/operations'
import { answer, sayJson } from '../answer.ts'
import { blockName } from '../block-name.ts'
import { type Command, type Exit, exits, type Session, textOf } from '../command.ts'
import { count as countOf } from '../count.ts'
import { findNode } from '../find-node.ts'
import { linesAt } from '../lines-at.ts'
import { changeDecimals, noNumber, printed, signed } from '../numbers.ts'
import { editionOperand } from '../operands.ts'
import { coverageWords } from '../printed-remarks.ts'
import {
  bestFirst,
  printedCells,
  printedColumns,
  printedHeadings,
  type ScoreLine,
  scoreLines,
} from '../score-lines.ts'
import { ownTable, sheetOption } from '../sheet-option.ts'
import { tableText } from '../table.ts'
import { paint } from '../terminal.ts'
import { padded, widthOf } from '../width.ts'

/** `thuocdo rank`: who stands where and how far from the next; groups where an index ranks nobody. */
export const rank: Command = {
  name: 'rank',
  about: {
    vi: 'Xếp hạng, kèm khoảng cách tới đơn vị đứng ngay trên.',
    en: 'Rank, with the distance to the next above.',
  },
  more: {
    vi: 'Chỉ số không xếp hạng (như PAPI) thì hiện các nhóm, kèm giới hạn của từng nhóm. Ghi mã một nút, ví dụ 6, để xem riêng nút đó.',
    en: 'An index that ranks nobody (such as PAPI) shows its groups with their limits. Name a node, such as 6, to see that node alone.',
  },
  operands: [
    editionOperand,
    {
      name: { vi: 'tệp|nút', en: 'file|node' },
      takes: 'maybe',
      about: {
        vi: 'Bảng số liệu CSV hoặc XLSX, hoặc mã (hay tên) của một nút.',
        en: 'A table of inputs, CSV or XLSX, or the code (or name) of a node.',
      },
    },
  ],
  options: {
    sheet: sheetOption,
    node: {
      value: { vi: 'nút', en: 'node' },
      about: {
        vi: 'Mã hoặc tên một nút; mặc định là cả chỉ số.',
        en: 'The code or name of a node; the whole index by default.',
      },
    },
  },
  examples: [
    { line: 'thuocdo rank pci/2021', about: { vi: 'Thứ hạng PCI 2021.', en: 'The ranks of PCI 2021.' } },
    {
      line: 'thuocdo rank papi/2022',
      about: { vi: 'Bốn nhóm của PAPI 2022.', en: 'The four groups of PAPI 2022.' },
    },
    {
      line: 'thuocdo rank papi/2022 6',
      about: { vi: 'Bốn nhóm ở nội dung 6.', en: 'The four groups at dimension 6.' },
    },
  ],
  run: async (input, session) => {
    const [named, second] = input.operands
    const isTable = second !== undefined && (await looksLikeTable(second))
    const file = isTable ? second : undefined
    const node = textOf(input, 'node') ?? (isTable ? undefined : second)
    return answer(session, await session.openWorld(), async world =>
      answer(
        session,
        await scoreEdition(world, named, ownTable(input, file)),
        scored => answer(session, nodeOf(scored, node), position => show(session, scored, position)),
        file,
      ),
    )
  },
}

/** A name with a folder or an ending, or one that is there, is a table; any other is a node: codes have dots, too. */
const looksLikeTable = (text: string): Promise<boolean> =>
  /[\\/]|\.(csv|xlsx?|tsv|txt|ods)$/i.test(text)
    ? Promise.resolve(true)
    : stat(text).then(
        found => found.isFile(),
        () => false,
      )

const nodeOf = ({ result: { program } }: ScoredEdition, text?: string): Outcome<number> =>
  text === undefined ? accept(program.nodes.length - 1) : findNode(program, text)

type Step = ScoreLine & { readonly toNext: number | null }

function show(session: Session, scored: ScoredEdition, position: number): Exit {
  const { edition } = scored.loaded
  const language = session.json ? session.dataLanguage : session.language
  const { code, source, parent } = scored.result.program.nodes[position]
  const lines = bestFirst(linesAt(scored, scoreLines(scored, language), code))
  const isRanked = !('none' in edition.rank)
  const groups = isRanked ? [] : groupsOf(scored, code, lines)
  const steps = withDistances(lines)
  if (session.json) return sayJson(session, rankJson(scored, code, steps, groups, session))
  session.terminal.out(`${paint(session.terminal, 'bold', edition.title[language])}\n`)
  if (parent !== -1) session.terminal.out(`${code}  ${source.name[language]}\n`)
  if (!isRanked) session.terminal.out(`${'none' in edition.rank ? edition.rank.none[language] : ''}\n`)
  session.terminal.out(bodyText(scored, steps, groups, session))
  if (scored.result.printed) session.terminal.out(`\n${coverageWords(scored, language)}\n`)
  return exits.fine
}

/** Groups where the edition has them, else the units one by one; where a total is held, where to look instead. */
function bodyText(
  scored: ScoredEdition,
  steps: readonly Step[],
  groups: readonly Group[],
  session: Session,
): string {
  const isScored = steps.some(({ score, published }) => score !== null || published?.score !== undefined)
  const held = isScored ? undefined : heldTotal(scored, steps)
  if (held) return `${held[session.language]}\n${byGroupText(scored, steps, session)}`
  return groups.length > 0 ? groupsText(scored, groups, session) : stepsText(scored, steps, session)
}

/** How far each unit is, in the measure of the edition, from the one above it in its block; nothing for the first. */
const withDistances = (lines: readonly ScoreLine[]): readonly Step[] =>
  lines.map((line, i) => {
    const above = line.rank !== null && lines[i - 1]?.block === line.block ? lines[i - 1].measured : null
    return { ...line, toNext: above === null || line.measured === null ? null : above - line.measured }
  })

type Group = Class & { readonly members: readonly ScoreLine[] }

/** The classes at a node, with their members. */
function groupsOf({ result }: ScoredEdition, code: string, lines: readonly ScoreLine[]): readonly Group[] {
  const limits = classify(result).get(code)?.limits ?? []
  return limits.map(one => ({ ...one, members: lines.filter(line => line.class?.vi === one.label.vi) }))
}

const rankJson = (
  scored: ScoredEdition,
  node: string,
  steps: readonly Step[],
  groups: readonly Group[],
  { dataLanguage }: Session,
) => ({
  index: scored.loaded.edition.index,
  edition: scored.loaded.edition.edition,
  ...(isByPercent(scored) && { measure: 'percent' }),
  node,
  units: steps.map(step => ({
    unit: step.unit,
    name: step.name,
    block: step.block,
    rank: step.rank,
    score: step.score,
    max: step.max,
    percent: step.percent,
    class: step.class?.[dataLanguage] ?? null,
    ...standingJson(scored, step),
    toNext: step.toNext,
    published: { score: step.published?.score ?? null, rank: step.published?.rank ?? null },
  })),
  groups: groups.map(({ label, low, high, members }) => ({
    class: label[dataLanguage],
    low: members.length > 0 ? low : null,
    high: members.length > 0 ? high : null,
    units: members.map(({ unit }) => unit),
  })),
})

function stepsText(
  scored: ScoredEdition,
  steps: readonly Step[],
  { language, terminal }: Session,
): string {
  const { edition } = scored.loaded
  const blocks = [...Map.groupBy(steps, ({ block }) => block)]
  const isRanked = steps.some(step => step.rank !== null)
  return blocks
    .map(([block, members]) => {
      const columns = isRanked
        ? rankedColumns(scored, language)
        : unrankedColumns(scored, steps, language)
      const rows = members.map(step => columns.map(({ cell }) => cell(step)))
      const notes = standingNotes(scored, members, language).map(note => `${note}\n`)
      return `\n${block === '' ? '' : `${blockName(edition, block, language)}\n`}${tableText(columns, rows, terminal)}${notes.join('')}`
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
    { heading: said.rank, align: 'right', cell: ({ rank }) => (rank === null ? noNumber : String(rank)) },
    { heading: said.unit, cell: ({ name }) => name },
    ...scoreColumns(scored, language),
    {
      heading: isByPercent(scored) ? `${said.toNext} (%)` : said.toNext,
      align: 'right',
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
    ...(shown.rank ? [{ heading: then.rank, align: 'right', cell: (s: Step) => cells(s).rank } as const] : []),
    { heading: headings[language].unit, cell: ({ name }) => name },
    ...(shown.score
      ? [{ heading: then.score, align: 'right', cell: (s: Step) => cells(s).score } as const]
      : []),
    ...scoreColumns(scored, language),
  ]
}

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
        { heading: padded(`${label[language]} (${count})`, widest) },
        { heading: span.trim(), align: 'right' as const },
      ]
      const notes = standingNotes(scored, members, language).map(note => `${note}\n`)
      return `\n${tableText(columns, rows, terminal)}${notes.join('')}`
    })
    .join('')
}
