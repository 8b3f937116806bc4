import { accept, type Outcome } from '@thuocdo/engine'
import { type ScoredEdition, scoreEdition } from '@thuocdo/operations'
import { answer, sayJson } from '../answer.ts'
import { type Command, type Exit, exits, type Session, textOf } from '../command.ts'
import { findNode } from '../find-node.ts'
import { linesAt } from '../lines-at.ts'
import { endsLikeTable, isFile } from '../looks-like-table.ts'
import { isByPercent } from '../measured.ts'
import { editionOperand } from '../operands.ts'
import { coverageWords } from '../printed-remarks.ts'
import { rankText } from '../rank-text.ts'
import { bestFirst, scoreLines } from '../score-lines.ts'
import { ownTable, sheetOption } from '../sheet-option.ts'
import { absentUnranked, standingJson } from '../standing-notes.ts'
import { type Group, groupsOf, type Step, withDistances } from '../steps.ts'
import { paint } from '../terminal.ts'

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
const looksLikeTable = async (text: string): Promise<boolean> =>
  endsLikeTable(text) || /[\\/]/.test(text) || (await isFile(text))

const nodeOf = ({ result: { program } }: ScoredEdition, text?: string): Outcome<number> =>
  text === undefined ? accept(program.nodes.length - 1) : findNode(program, text)

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
  session.terminal.out(rankText(scored, { code, steps, groups }, session))
  for (const line of absentUnranked(scored, language)) session.terminal.out(`\n${line}\n`)
  if (scored.result.printed) session.terminal.out(`\n${coverageWords(scored, language)}\n`)
  return exits.fine
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
