import {
  type Because,
  because,
  becauseText,
  classify,
  type Language,
  numeral,
  problem,
  scoreboard,
  type Words,
} from '@thuocdo/engine'
import { coverageOf, namesOf, type ScoredEdition } from '@thuocdo/operations'
import { answer, misuse, sayJson } from '../answer.ts'
import { claimsOf, claimsText } from '../claims-text.ts'
import { type Command, type Exit, exits, type Session, textOf } from '../command.ts'
import { editionsIn } from '../editions-in.ts'
import { explained } from '../explained.ts'
import { findNode } from '../find-node.ts'
import { printed } from '../numbers.ts'
import { printedUnitLines, sourceLines } from '../printed-unit-text.ts'
import { type ScoreLine, scoreLines } from '../score-lines.ts'
import { paint } from '../terminal.ts'
import { wrapped } from '../width.ts'

/** `thuocdo explain`: why a unit has its score. */
export const explain: Command = {
  name: 'explain',
  about: { vi: 'Giải thích điểm của một đơn vị.', en: 'Explain the score of a unit.' },
  more: {
    vi: 'Từng nút của cây: điểm, cách tính, giá trị đầu vào, điều gì còn thiếu. Tên đơn vị viết có dấu hay không dấu đều được.',
    en: 'Node by node: the score, how it was made, of which inputs, and what is missing. Units may be named with or without marks.',
  },
  operands: [
    {
      name: { vi: 'đơn-vị', en: 'unit' },
      takes: 'one',
      about: { vi: 'Tên hoặc mã đơn vị.', en: 'The name or id of a unit.' },
    },
    {
      name: { vi: 'tiêu-chí', en: 'criterion' },
      takes: 'words',
      about: {
        vi: 'Mã hoặc tên một nút; không ghi là cả cây.',
        en: 'The code or name of a node; the whole tree if left out.',
      },
    },
  ],
  options: {
    in: {
      value: { vi: 'ấn bản', en: 'edition' },
      about: {
        vi: 'Ấn bản; mặc định là ấn bản mới nhất có điểm của đơn vị.',
        en: 'The edition; by default the newest with a score for the unit.',
      },
    },
  },
  examples: [
    {
      line: 'thuocdo explain "Bắc Ninh" --in pci/2021',
      about: { vi: 'Cả cây điểm PCI 2021.', en: 'The whole tree of PCI 2021.' },
    },
    {
      line: 'thuocdo explain da nang time pci/2006',
      about: { vi: 'Một nhóm, không cần dấu hay ngoặc kép.', en: 'One group, without marks or quotes.' },
    },
  ],
  run: async (input, session) => {
    const { editions, others } = editionsIn(input.operands)
    const named = textOf(input, 'in') ?? editions[0]
    if (others.length === 0) return misuse(session, [noUnit], 'explain')
    return answer(session, await session.openWorld(), async world =>
      answer(session, await explained(world, others, named), ({ scored, unit, rest }) =>
        show(scored, unit, rest, session),
      ),
    )
  },
}

function show(
  scored: ScoredEdition,
  unit: string,
  criterion: string,
  session: Session,
): Exit | Promise<Exit> {
  const { result } = scored
  if (!result.units.includes(unit)) return showClaims(scored, unit, session)
  const node = findNode(result.program, criterion === '' ? result.program.edition.tree.code : criterion)
  return answer(session, node, position => {
    const row = result.units.indexOf(unit)
    const tree = because(result, row, position)
    const language = session.json ? session.dataLanguage : session.language
    const line = scoreLines(scored, language)[row]
    if (session.json) return sayJson(session, explainJson(scored, line, tree, session))
    session.terminal.out(explainText(scored, line, tree, session))
    return exits.fine
  })
}

/** Of a unit that no table holds there may still be what others say. */
function showClaims(scored: ScoredEdition, unit: string, session: Session): Exit {
  const { loaded } = scored
  const { edition } = loaded
  const claims = claimsOf(scored, unit, '')
  const name = namesOf(loaded.register, unit, edition.units.on)
  if (session.json) {
    const { index, edition: year } = edition
    return sayJson(session, {
      index,
      edition: year,
      unit,
      name: name[session.dataLanguage],
      score: null,
      claims,
    })
  }
  const { language, terminal } = session
  const title = paint(terminal, 'bold', `${name[language]} · ${edition.title[language]} (${loaded.id})`)
  terminal.out([title, noFigures[language], ...claimsText(scored, unit, '', language), ''].join('\n'))
  return exits.fine
}

const noFigures = {
  vi: 'Chưa có số liệu nào của đơn vị trong bảng đã công bố.',
  en: 'The published table holds no figures of the unit.',
} as const

const explainJson = (scored: ScoredEdition, line: ScoreLine, tree: Because, { dataLanguage }: Session) => ({
  index: scored.loaded.edition.index,
  edition: scored.loaded.edition.edition,
  unit: line.unit,
  name: line.name,
  score: line.score,
  rank: line.rank,
  class: line.class?.[dataLanguage] ?? null,
  ...(scored.result.printed && { published: line.published ?? null }),
  ...(scored.claims.length > 0 && { claims: claimsOf(scored, line.unit, line.block) }),
  because: treeJson(tree, dataLanguage),
})

type TreeJson = {
  readonly code: string
  readonly name: string
  readonly score: number | null
  readonly max: number | null
  readonly missing: string | null
  readonly words: string
  readonly note: string | null
  readonly parts: readonly TreeJson[]
}

const treeJson = (
  { code, name, value, max, words, note, parts }: Because,
  language: keyof Words,
): TreeJson => ({
  code,
  name: name[language],
  score: typeof value === 'number' ? value : null,
  max: Number.isNaN(max) ? null : max,
  missing: typeof value === 'number' ? null : value.missing,
  words: words[language],
  note: note?.[language] ?? null,
  parts: parts.map(part => treeJson(part, language)),
})

function explainText(scored: ScoredEdition, line: ScoreLine, tree: Because, session: Session): string {
  const { language, terminal } = session
  const { edition } = scored.loaded
  const lines = scored.result.printed
    ? printedUnitLines(scored, line, tree, language)
    : becauseText(tree, language, edition.rounding.decimals).split('\n')
  const shown = terminal.outIsWatched ? lines.map(text => hanging(text, terminal.width)) : lines
  return [
    paint(terminal, 'bold', `${line.name} · ${edition.title[language]} (${scored.loaded.id})`),
    standing(scored, line, session),
    ...(scored.result.printed ? [keptAsPrinted[language]] : published(line, session)),
    ...groupAt(scored, line, tree, session),
    ...sourceLines(scored, line, language),
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
  const { edition } = scored.loaded
  const said = { vi: ['điểm', 'hạng', 'nhóm'], en: ['points', 'rank', 'class'] }[language]
  const among = rankedAmong(scored, line)
  return [
    line.score === null
      ? totalMissing(scored, language)
      : `${printed(line.score, edition, language)} ${said[0]}`,
    ...(line.rank === null ? [] : [`${said[1]} ${line.rank}${among === null ? '' : `/${among}`}`]),
    ...(line.class ? [`${said[2]} ${line.class[language]}`] : []),
  ].join(', ')
}

/** Among how many the unit is ranked; of a printed table, which may hold only some of them, as its publisher says. */
function rankedAmong(scored: ScoredEdition, { block }: ScoreLine): number | null {
  if (scored.result.printed) return block === '' ? coverageOf(scored).of : null
  return scoreboard(scored.result).filter(one => one.block === block && one.rank !== null).length
}

/** The class of the unit at the node that was asked for, with the lowest and the highest score of that class. */
function groupAt(
  { result, loaded: { edition } }: ScoredEdition,
  { nodes, unit }: ScoreLine,
  { code, name }: Because,
  { language }: Session,
): readonly string[] {
  if (code === edition.tree.code) return []
  const of = classify(result).get(code)
  const at = of?.classes[result.units.indexOf(unit)] ?? -1
  const label = nodes[code].class
  if (!of || !label || at < 0) return []
  const { low, high } = of.limits[at]
  const [least, most] = [printed(low, edition, language), printed(high, edition, language)]
  return language === 'vi'
    ? [`${code} ${name.vi}: nhóm ${label.vi} (${least} – ${most})`]
    : [`${code} ${name.en}: class ${label.en} (${least} – ${most})`]
}

function published({ published: printedThen }: ScoreLine, { language }: Session): readonly string[] {
  if (!printedThen) return []
  const said = { vi: ['điểm', 'hạng', 'nhóm'], en: ['points', 'rank', 'class'] }[language]
  const { score, rank, class: label } = printedThen
  const parts = [
    ...(score === undefined ? [] : [`${numeral(score, language, 6)} ${said[0]}`]),
    ...(rank === undefined ? [] : [`${said[1]} ${rank}`]),
    ...(label === undefined ? [] : [`${said[2]} ${label}`]),
  ]
  return parts.length === 0 ? [] : [`${language === 'vi' ? 'Đã công bố' : 'Published'}: ${parts.join(', ')}`]
}

/** A long line goes on below its own beginning, a little further in. */
const hanging = (text: string, width: number): string =>
  wrapped(text, width, `${/^ */.exec(text)?.[0] ?? ''}    `)

const noUnit = problem('operand-missing', [], {
  vi: 'Thiếu <đơn-vị>: hãy ghi tên đơn vị cần giải thích.',
  en: '<unit> is missing: name the unit to explain.',
})
