import { type Class, classify } from '@thuocdo/engine'
import { type ScoredEdition, scoreEdition, type World } from '@thuocdo/operations'
import { answer, sayJson } from '../answer.ts'
import { type Command, type Exit, exits, type Session } from '../command.ts'
import { changeDecimals, noNumber, printed, signed } from '../numbers.ts'
import { editionOperand, inputsOperand } from '../operands.ts'
import { bestFirst, type ScoreLine, scoreLines } from '../score-lines.ts'
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
    vi: 'Chỉ số không xếp hạng (như PAPI) thì hiện các nhóm.',
    en: 'An index that ranks nobody (such as PAPI) shows its groups.',
  },
  operands: [editionOperand, inputsOperand],
  options: {},
  examples: [
    { line: 'thuocdo rank pci/2021', about: { vi: 'Thứ hạng PCI 2021.', en: 'The ranks of PCI 2021.' } },
    {
      line: 'thuocdo rank papi/2022',
      about: { vi: 'Bốn nhóm của PAPI 2022.', en: 'The four groups of PAPI 2022.' },
    },
  ],
  run: async ({ operands: [named, file] }, session) =>
    answer(session, await session.openWorld(), async world =>
      answer(session, await scoreEdition(world, named, file), scored => show(session, world, scored), file),
    ),
}

type Step = ScoreLine & { readonly toNext: number | null }

function show(session: Session, world: World, scored: ScoredEdition): Exit {
  const { edition } = scored.loaded
  const language = session.json ? session.dataLanguage : session.language
  const lines = bestFirst(scoreLines(scored, world, language))
  const isRanked = !('none' in edition.rank)
  const groups = isRanked ? [] : groupsOf(scored, lines)
  const steps = withDistances(lines)
  if (session.json) return sayJson(session, rankJson(scored, steps, groups, session))
  session.terminal.out(`${paint(session.terminal, 'bold', edition.title[language])}\n`)
  if (!isRanked) session.terminal.out(`${'none' in edition.rank ? edition.rank.none[language] : ''}\n`)
  session.terminal.out(
    groups.length > 0 ? groupsText(scored, groups, session) : stepsText(scored, steps, session),
  )
  return exits.fine
}

/** How far each unit is from the one above it in its block; nothing for the first. */
const withDistances = (lines: readonly ScoreLine[]): readonly Step[] =>
  lines.map((line, i) => {
    const above = line.rank !== null && i > 0 && lines[i - 1].block === line.block ? lines[i - 1].score : null
    return { ...line, toNext: above === null || line.score === null ? null : above - line.score }
  })

type Group = Class & { readonly members: readonly ScoreLine[] }

/** The classes of the whole index, with their members. */
function groupsOf({ result, loaded }: ScoredEdition, lines: readonly ScoreLine[]): readonly Group[] {
  const limits = classify(result).get(loaded.edition.tree.code)?.limits ?? []
  return limits.map(one => ({ ...one, members: lines.filter(line => line.class?.vi === one.label.vi) }))
}

const rankJson = (
  { loaded: { edition } }: ScoredEdition,
  steps: readonly Step[],
  groups: readonly Group[],
  { dataLanguage }: Session,
) => ({
  index: edition.index,
  edition: edition.edition,
  units: steps.map(step => ({
    unit: step.unit,
    name: step.name,
    block: step.block,
    rank: step.rank,
    score: step.score,
    class: step.class?.[dataLanguage] ?? null,
    toNext: step.toNext,
  })),
  groups: groups.map(({ label, low, high, members }) => ({
    class: label[dataLanguage],
    low: members.length > 0 ? low : null,
    high: members.length > 0 ? high : null,
    units: members.map(({ unit }) => unit),
  })),
})

function stepsText(
  { loaded: { edition } }: ScoredEdition,
  steps: readonly Step[],
  { language, terminal }: Session,
): string {
  const blocks = [...Map.groupBy(steps, ({ block }) => block)]
  const decimals = changeDecimals(edition)
  const isRanked = steps.some(step => step.rank !== null)
  const columns = isRanked ? stepColumns[language] : stepColumns[language].slice(1, 3)
  return blocks
    .map(([block, members]) => {
      const rows = members.map(({ rank: place, name, score, toNext }) => {
        const cells = [name, printed(score, edition, language)]
        const behind = toNext === null ? '' : signed(-toNext, decimals, language)
        return isRanked ? [place === null ? noNumber : String(place), ...cells, behind] : cells
      })
      return `\n${block === '' ? '' : `${block}\n`}${tableText(columns, rows, terminal)}`
    })
    .join('')
}

const stepColumns = {
  vi: [
    { heading: 'Hạng', align: 'right' },
    { heading: 'Đơn vị' },
    { heading: 'Điểm', align: 'right' },
    { heading: 'So với bậc trên', align: 'right' },
  ],
  en: [
    { heading: 'Rank', align: 'right' },
    { heading: 'Unit' },
    { heading: 'Score', align: 'right' },
    { heading: 'To the next above', align: 'right' },
  ],
} as const

function groupsText(
  { loaded: { edition } }: ScoredEdition,
  groups: readonly Group[],
  { language, terminal }: Session,
): string {
  const widest = Math.max(...groups.flatMap(({ members }) => members.map(({ name }) => widthOf(name)))) + 2
  return groups
    .map(({ label, low, high, members }) => {
      const span =
        members.length === 0
          ? ''
          : ` ${printed(low, edition, language)} – ${printed(high, edition, language)}`
      const count = language === 'vi' ? `${members.length} đơn vị` : `${members.length} units`
      const rows = members.map(({ name, score }) => [`  ${name}`, printed(score, edition, language)])
      const columns = [
        { heading: padded(`${label[language]} (${count})`, widest) },
        { heading: span.trim(), align: 'right' as const },
      ]
      return `\n${tableText(columns, rows, terminal)}`
    })
    .join('')
}
