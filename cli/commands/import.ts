import { isOpen, type Language, numeral, type Problem, problem } from '@thuocdo/engine'
import {
  type ImportChoice,
  type ImportedTable,
  importReport,
  importTable,
  namesOf,
  writeImported,
} from '@thuocdo/operations'
import { answer, misuse, sayJson } from '../answer.ts'
import { type Command, type Exit, exits, type Input, type Session, textOf } from '../command.ts'
import { count } from '../count.ts'
import { isKnownNote, problemsText } from '../say-problems.ts'
import { sheetOption } from '../sheet-option.ts'
import { tableText } from '../table.ts'
import { paint } from '../terminal.ts'

/** `thuocdo import`: a published table, recomputed. */
export const importCommand: Command = {
  name: 'import',
  about: { vi: 'Nhập một bảng đã công bố và tính lại.', en: 'Import a published table and recompute it.' },
  more: {
    vi: 'Bảng có cột đơn vị, mã các chỉ tiêu, và nếu có: score, rank, class cùng điểm của các nhóm (mã nhóm, hoặc published:mã). Số đã công bố được giữ nguyên bên cạnh số tính lại; bảng không tính lại được thì báo động. Với ấn bản chỉ có kết quả công bố (loại “chỉ công bố”), bảng được giữ như đã in và đối chiếu với chính nó: các phần với tổng, thứ hạng với điểm, điểm với thang. Có một lỗi là không nhập gì cả.',
    en: 'The table has a column of units, the codes of criteria and, where printed, score, rank, class and the scores of groups (their code, or published:code). What was printed is kept beside what we compute; a table that does not reproduce raises an alarm. By an edition of which only results are known (“published only”) the table is kept as it was printed and checked against itself: parts and totals, ranks and scores, scores and bases. One error, and nothing is imported.',
  },
  operands: [
    {
      name: { vi: 'bảng', en: 'table' },
      takes: 'one',
      about: { vi: 'Tệp CSV hoặc XLSX.', en: 'A CSV or XLSX file.' },
    },
  ],
  options: {
    as: {
      value: { vi: 'ấn bản', en: 'edition' },
      about: {
        vi: 'Ấn bản có khung dùng để đọc và tính (bắt buộc).',
        en: 'The edition whose framework reads and recomputes it (required).',
      },
    },
    sheet: sheetOption,
    crosswalk: {
      value: { vi: 'tệp', en: 'file' },
      about: {
        vi: 'Bảng đối chiếu: cột text và unit (tên đơn vị → mã), hoặc text và code (tiêu đề cột → mã).',
        en: 'A crosswalk: columns text and unit (name of a unit → id), or text and code (title of a column → code).',
      },
    },
    out: {
      value: { vi: 'thư mục', en: 'folder' },
      about: {
        vi: 'Ghi inputs.csv (nếu có đầu vào), published.csv và report.json vào thư mục này.',
        en: 'Write inputs.csv (where there are inputs), published.csv and report.json to this folder.',
      },
    },
  },
  examples: [
    {
      line: 'thuocdo import pci-2021.xlsx --as pci/2021',
      about: {
        vi: 'Bảng có khớp với chính đầu vào của nó không.',
        en: 'Whether the table follows from its own inputs.',
      },
    },
    {
      line: 'thuocdo import so-nganh.xlsx --as par-thanh-hoa/2024 --sheet "Xếp hạng" --crosswalk ten.csv',
      about: {
        vi: 'Một trang tính, với tên đơn vị viết tắt được đối chiếu.',
        en: 'One sheet, its short names of units crossed to ids.',
      },
    },
  ],
  run: async (input, session) => {
    const as = textOf(input, 'as')
    if (as === undefined) return misuse(session, [noEdition], 'import')
    return answer(session, await session.openWorld(), async world =>
      answer(session, await importTable(world, input.operands[0], as, choiceOf(input)), imported =>
        finish(imported, textOf(input, 'out'), session),
      ),
    )
  },
}

const choiceOf = (input: Input): ImportChoice => ({
  sheet: textOf(input, 'sheet'),
  crosswalk: textOf(input, 'crosswalk'),
})

async function finish(imported: ImportedTable, out: string | undefined, session: Session): Promise<Exit> {
  const end = imported.problems.some(isOpen) ? exits.problems : exits.fine
  const show = (written: readonly string[]): Exit => {
    if (session.json) sayJson(session, { ...importReport(imported), written })
    else session.terminal.out(reportText(imported, written, session))
    return end
  }
  return out === undefined ? show([]) : answer(session, await writeImported(imported, out), show)
}

function reportText(imported: ImportedTable, written: readonly string[], session: Session): string {
  const { language, terminal } = session
  const { loaded, reproductions } = imported
  const problems = imported.problems.filter(p => !isKnownNote(p))
  const said = headings[language]
  const name = (id: string): string => namesOf(loaded.register, id, loaded.edition.units.on)[language]
  const rows = reproductions.map(({ node, by, units, within, tolerance, largest, worstUnit }) => [
    by === 'split' ? `${node} ${said.split}` : node,
    `${within}/${units}`,
    numeral(tolerance, language, 6),
    numeral(largest, language, 6),
    largest > 0 ? name(worstUnit) : '',
  ])
  const columns = [
    { heading: said.node },
    { heading: said.within, align: 'right' as const },
    { heading: said.tolerance, align: 'right' as const },
    { heading: said.largest, align: 'right' as const },
    { heading: said.worst },
  ]
  return [
    `${paint(terminal, 'bold', loaded.edition.title[language])}\n${countWords(imported, language)}\n\n`,
    rows.length > 0 ? tableText(columns, rows, terminal) : `${nothingWords(imported, language)}\n`,
    ...[crosswalkText(imported, name, language), problemsText(problems, language, terminal)].map(text =>
      text === '' ? '' : `\n${text}`,
    ),
    written.length > 0 ? `\n${said.written} ${written.join(', ')}\n` : '',
  ].join('')
}

const nothingWords = ({ result }: ImportedTable, language: Language): string =>
  headings[language][result.printed ? 'nothingToCompare' : 'nothingPrinted']

const headings = {
  vi: {
    node: 'Nút',
    within: 'Khớp',
    tolerance: 'Sai số cho phép',
    largest: 'Lệch lớn nhất',
    worst: 'Ở đơn vị',
    nothingPrinted: 'Bảng không có điểm đã công bố nào để đối chiếu.',
    nothingToCompare: 'Số công bố được giữ như đã in; bảng không có đủ các phần của tổng nào để đối chiếu.',
    split: '(theo nguồn điểm)',
    written: 'Đã ghi',
  },
  en: {
    node: 'Node',
    within: 'Agree',
    tolerance: 'Tolerance',
    largest: 'Largest deviation',
    worst: 'At',
    nothingPrinted: 'The table holds no printed score to compare with.',
    nothingToCompare: 'Kept as printed; the table does not hold all the parts of any total to compare.',
    split: '(by source of points)',
    written: 'Wrote',
  },
} as const

function countWords({ result, ranks, classes, absent }: ImportedTable, language: Language): string {
  const parts =
    language === 'vi'
      ? [
          `${result.units.length} đơn vị`,
          ranks.compared > 0 ? `${ranks.same}/${ranks.compared} thứ hạng trùng` : '',
          classes.compared > 0 ? `${classes.same}/${classes.compared} loại trùng` : '',
          absent.length > 0 ? `${absent.length} đơn vị của năm đó không có trong bảng` : '',
        ]
      : [
          count(result.units.length, 'unit'),
          ranks.compared > 0 ? `${ranks.same} of ${ranks.compared} ranks are the same` : '',
          classes.compared > 0 ? `${classes.same} of ${classes.compared} classes are the same` : '',
          absent.length > 0
            ? `${count(absent.length, 'unit')} of that time ${absent.length === 1 ? 'is' : 'are'} not in the table`
            : '',
        ]
  return `${parts.filter(part => part !== '').join('; ')}.`
}

/** The units that the table calls by another name than their own: a reader should see that they were understood. */
function crosswalkText(
  { crosswalk }: ImportedTable,
  name: (id: string) => string,
  language: Language,
): string {
  const lines = crosswalk
    .filter(({ isOwnName }) => !isOwnName)
    .map(({ text, unit }) => `  ${text} → ${name(unit)} (${unit})\n`)
  if (lines.length === 0) return ''
  return `${language === 'vi' ? 'Tên trong bảng được hiểu là' : 'Names of the table were understood as'}\n${lines.join('')}`
}

const noEdition: Problem = problem('option-missing', [], {
  vi: 'Thiếu --as <ấn bản>: hãy ghi ấn bản có khung dùng để đọc bảng, ví dụ --as pci/2021.',
  en: 'Missing --as <edition>: name the edition whose framework reads the table, such as --as pci/2021.',
})
