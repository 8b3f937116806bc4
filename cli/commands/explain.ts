import { type Because, because, type Problem, problem, type Words } from '@thuocdo/engine'
import { namesOf, type ScoredEdition } from '@thuocdo/operations'
import { answer, misuse, sayJson } from '../answer.ts'
import { claimsOf, claimsText } from '../claims-text.ts'
import { type Command, type Exit, exits, type Input, type Session, textOf } from '../command.ts'
import { editionsIn } from '../editions-in.ts'
import { explainText } from '../explain-text.ts'
import { explained } from '../explained.ts'
import { findNode } from '../find-node.ts'
import { endsLikeTable, isFile } from '../looks-like-table.ts'
import { isByPercent } from '../measured.ts'
import { type ScoreLine, scoreLines } from '../score-lines.ts'
import { ownTable, sheetOption, sheetWithoutFile } from '../sheet-option.ts'
import { isWhole, sourcesJson } from '../source-parts.ts'
import { standingJson } from '../standing-notes.ts'
import { paint } from '../terminal.ts'

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
    {
      name: { vi: 'tệp', en: 'file' },
      takes: 'maybe',
      about: {
        vi: 'Bảng số liệu CSV hoặc XLSX của mình, như ở lệnh score; cần đi cùng mã ấn bản.',
        en: 'A table of one’s own, CSV or XLSX, as for score; it goes with the id of an edition.',
      },
    },
  ],
  options: {
    sheet: sheetOption,
    in: {
      value: { vi: 'ấn bản', en: 'edition' },
      about: {
        vi: 'Ấn bản; mặc định là ấn bản mới nhất có điểm của đơn vị (và có tiêu chí đã ghi).',
        en: 'The edition; by default the newest with a score for the unit (and with the criterion named).',
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
    {
      line: 'thuocdo explain "Bắc Ninh" --in pci/2021 so-lieu.xlsx',
      about: { vi: 'Theo bảng số liệu của mình.', en: 'By a table of one’s own.' },
    },
  ],
  run: async (input, session) => {
    const { file, texts } = await tableApart(input.operands)
    const { editions, others } = editionsIn(texts)
    const named = textOf(input, 'in') ?? editions[0]
    const wrong = misused(input, others, file, named)
    if (wrong) return misuse(session, [wrong], 'explain')
    return answer(session, await session.openWorld(), async world =>
      answer(
        session,
        await explained(world, others, named, ownTable(input, file)),
        ({ scored, unit, rest }) => show(scored, unit, rest, session),
        file,
      ),
    )
  },
}

/** The table of one's own apart from the other texts: it ends as a table does, or is the path of a file. */
async function tableApart(texts: readonly string[]) {
  const isTable = await Promise.all(
    texts.map(async text => endsLikeTable(text) || (/[\\/]/.test(text) && (await isFile(text)))),
  )
  return { file: texts.find((_, i) => isTable[i]), texts: texts.filter((_, i) => !isTable[i]) }
}

function misused(
  input: Input,
  others: readonly string[],
  file: string | undefined,
  named: string | undefined,
): Problem | undefined {
  if (others.length === 0) return noUnit
  if (file === undefined) return textOf(input, 'sheet') === undefined ? undefined : sheetWithoutFile
  return named === undefined ? noEdition : undefined
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
  max: line.max,
  percent: line.percent,
  ...(isByPercent(scored) && { measure: 'percent' }),
  rank: line.rank,
  class: line.class?.[dataLanguage] ?? null,
  ...standingJson(scored, line),
  ...(isWhole(scored, tree) && sourcesJson(scored, line, dataLanguage)),
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

const noEdition = problem('edition-missing', [], {
  vi: 'Bảng số liệu cần đi cùng một ấn bản: hãy thêm mã ấn bản, ví dụ --in pci/2021.',
  en: 'A table goes with an edition: add its id, such as --in pci/2021.',
})

const noUnit = problem('operand-missing', [], {
  vi: 'Thiếu <đơn-vị>: hãy ghi tên đơn vị cần giải thích.',
  en: '<unit> is missing: name the unit to explain.',
})
