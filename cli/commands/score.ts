import { type Problem, type Program, problem, type Words } from '@thuocdo/engine'
import { coverageOf, csvText, figureNames, type ScoredEdition, scoreEdition } from '@thuocdo/operations'
import { answer, deliver, jsonText, misuse } from '../answer.ts'
import { type Command, type Exit, type Input, type Session, textOf } from '../command.ts'
import { isByPercent } from '../measured.ts'
import { editionOperand, inputsOperand } from '../operands.ts'
import { type ScoreLine, scoreLines } from '../score-lines.ts'
import { scoreTable } from '../score-table.ts'
import { ownTable, sheetOption, sheetWithoutFile } from '../sheet-option.ts'
import { standingJson } from '../standing-notes.ts'
import { whyMissing } from '../unscored-words.ts'

/** `thuocdo score`: every unit's score at every node. */
export const score: Command = {
  name: 'score',
  about: { vi: 'Chấm điểm một ấn bản.', en: 'Score an edition.' },
  more: {
    vi: 'Trên màn hình là bảng tóm tắt theo thứ hạng; CSV và JSON có mọi nút, không làm tròn.',
    en: 'A terminal shows a summary by rank; CSV and JSON hold every node, unrounded.',
  },
  operands: [editionOperand, inputsOperand],
  options: {
    csv: { about: { vi: 'In kết quả dạng CSV.', en: 'Print the answer as CSV.' } },
    sheet: sheetOption,
    out: {
      value: { vi: 'tệp', en: 'file' },
      about: {
        vi: 'Ghi vào tệp; đuôi .csv hoặc .json chọn dạng.',
        en: 'Write to a file; its ending .csv or .json chooses the form.',
      },
    },
  },
  examples: [
    {
      line: 'thuocdo score pci/2021',
      about: { vi: 'Bảng xếp hạng PCI 2021.', en: 'The ranking of PCI 2021.' },
    },
    {
      line: 'thuocdo score papi/2022 --out papi-2022.csv',
      about: {
        vi: 'Mọi điểm PAPI 2022 vào một tệp mở được bằng Excel.',
        en: 'All scores of PAPI 2022 in a file for Excel.',
      },
    },
    {
      line: 'thuocdo score pci/2021 so-lieu.xlsx --json',
      about: {
        vi: 'Chấm số liệu của mình theo khung PCI 2021.',
        en: 'Score one’s own table by the framework of PCI 2021.',
      },
    },
  ],
  run: async (input, session) => {
    const out = textOf(input, 'out') ?? ''
    if (/\.(xlsx?|ods|pdf|docx?)$/i.test(out)) return misuse(session, [cannotWrite(out)], 'score')
    if (session.json && input.options.csv === true) return misuse(session, [twoForms], 'score')
    const [named, file] = input.operands
    if (file === undefined && textOf(input, 'sheet') !== undefined)
      return misuse(session, [sheetWithoutFile], 'score')
    return answer(session, await session.openWorld(), async world =>
      answer(
        session,
        await scoreEdition(world, named, ownTable(input, file)),
        scored => show(input, session, scored),
        file,
      ),
    )
  },
}

function show(input: Input, session: Session, scored: ScoredEdition): Exit | Promise<Exit> {
  const out = textOf(input, 'out')
  const form = formOf(input, session, out)
  if (form === 'table') {
    // Nobody watches a file: it has no colours, and names stay whole in it.
    const plain =
      out === undefined ? session.terminal : { ...session.terminal, colour: false, outIsWatched: false }
    return deliver(session, scoreTable(scored, { ...session, terminal: plain }), out)
  }
  const lines = scoreLines(scored, session.dataLanguage)
  if (form === 'json') return deliver(session, jsonText(scoreJson(scored, lines, session.dataLanguage)), out)
  const text = csvText(scoreRows(scored, lines, session.dataLanguage))
  return deliver(session, out === undefined ? plainCsv(text) : text, out)
}

function formOf({ options }: Input, { json }: Session, out = ''): 'table' | 'json' | 'csv' {
  if (json || options.csv === true) return json ? 'json' : 'csv'
  if (out.endsWith('.json')) return 'json'
  return out.endsWith('.csv') ? 'csv' : 'table'
}

/** For pipes: without the byte-order mark and the line ends that spreadsheets want. */
const plainCsv = (text: string): string => text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')

/** The form that scripts rely on. */
const scoreJson = (scored: ScoredEdition, lines: readonly ScoreLine[], language: keyof Words) => ({
  index: scored.loaded.edition.index,
  edition: scored.loaded.edition.edition,
  ...(scored.result.printed && { kind: scored.loaded.edition.kind, coverage: coverageOf(scored) }),
  ...(isByPercent(scored) && { measure: 'percent' }),
  ...(scored.claims.length > 0 && { claims: scored.claims }),
  units: lines.map(line => ({
    unit: line.unit,
    name: line.name,
    block: line.block,
    score: line.score,
    max: line.max,
    percent: line.percent,
    rank: line.rank,
    class: line.class?.[language] ?? null,
    ...(line.missing && { missing: line.missing, why: whyMissing(scored, line, language) }),
    ...standingJson(scored, line),
    published: publishedJson(line, language),
    nodes: Object.fromEntries(
      Object.entries(line.nodes).map(([code, { score, max, missing }]) => [code, { score, max, missing }]),
    ),
  })),
})

function publishedJson({ published }: ScoreLine, language: keyof Words) {
  if (!published) return {}
  const { figures, note, ...named } = published
  return { ...named, ...figures, ...(note && { note: note[language] }) }
}

function scoreRows(scored: ScoredEdition, lines: readonly ScoreLine[], language: keyof Words) {
  const { result } = scored
  const root = result.program.edition.tree.code
  const codes = result.program.nodes.map(({ code }) => code).filter(code => code !== root)
  const further = result.printed
    ? furtherColumns(result.program, lines, language)
    : isByPercent(scored)
      ? pointsAndBase
      : []
  return [
    [
      'unit',
      'name',
      'block',
      'score',
      'max',
      'percent',
      'rank',
      'class',
      'published_score',
      'published_rank',
      ...codes,
      ...further.map(({ name }) => name),
    ],
    ...lines.map(line => [
      line.unit,
      line.name,
      line.block,
      line.score,
      line.max,
      line.percent,
      line.rank,
      line.class?.[language] ?? null,
      line.published?.score ?? null,
      line.published?.rank ?? null,
      ...codes.map(code => line.nodes[code].score ?? null),
      ...further.map(({ read }) => read(line)),
    ]),
  ]
}

type Further = { readonly name: string; readonly read: (line: ScoreLine) => string | number | null }

/** Where percentages are compared, points and base have the names that they have in printed tables. */
const pointsAndBase: readonly Further[] = [
  { name: 'points', read: ({ score }) => score },
  { name: 'base', read: ({ max }) => max },
]

/** What a source prints beside the nodes of the tree, and where it stands. */
function furtherColumns(
  program: Program,
  lines: readonly ScoreLine[],
  language: keyof Words,
): readonly Further[] {
  const figures = figureNames(
    program,
    lines.flatMap(({ published }) => published ?? []),
  ).filter(name => !program.position.has(name))
  return [
    { name: 'points', read: ({ published }) => published?.points ?? null },
    { name: 'base', read: ({ published }) => published?.base ?? null },
    ...figures.map(name => ({ name, read: ({ published }: ScoreLine) => published?.figures[name] ?? null })),
    { name: 'source', read: ({ published }) => published?.source ?? null },
    { name: 'note', read: ({ published }) => published?.note?.[language] ?? null },
  ]
}

const twoForms: Problem = problem('two-forms', [], {
  vi: 'Chỉ chọn một dạng: --csv hoặc --json.',
  en: 'Choose one form: --csv or --json.',
})

const cannotWrite = (file: string): Problem =>
  problem('unknown-form', [], {
    vi: `Không ghi được dạng của “${file}”. Hãy chọn tệp .csv (mở được bằng Excel) hoặc .json.`,
    en: `Files like “${file}” cannot be written. Choose a .csv file, which Excel opens, or .json.`,
  })
