import { isOpen, type Language, type Problem, problem } from '@thuocdo/engine'
import { type Drafted, newFramework, shownPath } from '@thuocdo/operations'
import { answer, misuse, sayJson } from '../answer.ts'
import { type Command, type Exit, exits, type Session, textOf } from '../command.ts'
import { problemsJson, problemsText } from '../say-problems.ts'
import { paint } from '../terminal.ts'

/** `thuocdo framework new`: a draft edition from the annex of a decision. */
export const framework: Command = {
  name: 'framework',
  about: {
    vi: 'Lập khung chỉ số nháp từ phụ lục Word hoặc Excel.',
    en: 'Draft a framework from an annex in Word or Excel.',
  },
  more: {
    vi: 'framework new đọc bảng tiêu chí của phụ lục (STT, tiêu chí, điểm tối đa, cách chấm, tài liệu kiểm chứng) và ghi một thư mục mới gồm index.yaml và review.csv. Dòng nào không đọc được thì nêu rõ ở đâu và phải làm gì; cách chấm nào được hiểu ra sao thì ghi trong review.csv để rà soát bằng Excel. Không có gì bị đoán ngầm.',
    en: 'framework new reads the table of criteria of an annex (number, criterion, maximum, scoring note, evidence) and writes a new folder with index.yaml and review.csv. Every line that could not be read is told with its place and what to do; how each scoring note was understood stands in review.csv, to go through in Excel. Nothing is guessed silently.',
  },
  operands: [
    {
      name: { vi: 'new', en: 'new' },
      takes: 'one',
      about: { vi: 'Lập một ấn bản nháp mới.', en: 'Make a new draft edition.' },
    },
  ],
  options: {
    from: {
      value: { vi: 'phụ lục', en: 'annex' },
      about: {
        vi: 'Tệp .docx hoặc .xlsx của phụ lục (bắt buộc).',
        en: 'The .docx or .xlsx file of the annex (required).',
      },
    },
    out: {
      value: { vi: 'thư mục', en: 'folder' },
      about: {
        vi: 'Thư mục mới cho bản nháp; nên đặt dạng chỉ-số/năm. Không ghi thì đặt trong thư mục khung chỉ số.',
        en: 'The new folder of the draft, best named index/year; inside the folder of frameworks if left out.',
      },
    },
    index: {
      value: { vi: 'mã', en: 'id' },
      about: {
        vi: 'Mã chỉ số; không ghi thì theo thư mục hoặc tên tệp.',
        en: 'The id of the index; from the folder or the file if left out.',
      },
    },
    edition: {
      value: { vi: 'mã', en: 'id' },
      about: {
        vi: 'Mã ấn bản; không ghi thì là năm ghi trong phụ lục.',
        en: 'The id of the edition; the year named in the annex if left out.',
      },
    },
    table: {
      value: { vi: 'bảng', en: 'table' },
      about: {
        vi: 'Tên trang tính, hoặc số thứ tự bảng trong tệp Word, khi tệp có nhiều bảng tiêu chí.',
        en: 'The name of the sheet, or the position of the table in a Word file, where there are several.',
      },
    },
    preview: {
      about: { vi: 'Chỉ xem trước, không ghi gì.', en: 'Only look; write nothing.' },
    },
  },
  examples: [
    {
      line: 'thuocdo framework new --from phu-luc.docx --preview',
      about: { vi: 'Xem trước sẽ đọc được gì.', en: 'See first what would be read.' },
    },
    {
      line: 'thuocdo framework new --from phu-luc.docx --out cchc-so/2026',
      about: { vi: 'Bản nháp trong thư mục cchc-so/2026.', en: 'A draft in the folder cchc-so/2026.' },
    },
  ],
  run: async (input, session) => {
    const from = textOf(input, 'from')
    if (input.operands[0] !== 'new') return misuse(session, [onlyNew(input.operands[0])], 'framework')
    if (from === undefined) return misuse(session, [noAnnex], 'framework')
    return answer(session, await session.openWorld(), async world =>
      answer(
        session,
        await newFramework(world, {
          from,
          out: textOf(input, 'out'),
          index: textOf(input, 'index'),
          edition: textOf(input, 'edition'),
          table: textOf(input, 'table'),
          isPreview: input.options.preview === true,
          language: session.language,
          thisYear: session.today.slice(0, 4),
        }),
        drafted => told(drafted, session),
      ),
    )
  },
}

function told(drafted: Drafted, session: Session): Exit {
  const { id, folder, files, review, noticed, checked } = drafted
  const end = [...noticed, ...checked].some(isOpen) ? exits.problems : exits.fine
  if (session.json) {
    const criteria = review.map(({ place, reading, ...line }) => ({
      ...line,
      line: place.line,
      ...('rule' in reading ? { rule: reading.rule } : { unread: reading.reason }),
    }))
    sayJson(session, {
      id,
      folder: shownPath(folder),
      written: files,
      criteria,
      problems: problemsJson([...noticed, ...checked]),
    })
  } else session.terminal.out(draftText(drafted, session))
  return end
}

function draftText({ id, folder, files, review, noticed, checked }: Drafted, session: Session): string {
  const { language, terminal } = session
  const said = words[language]
  const [open, notes] = [noticed.filter(isOpen), noticed.filter(p => !isOpen(p))]
  const section = (title: string, problems: readonly Problem[]): string =>
    problems.length === 0
      ? ''
      : `\n${paint(terminal, 'bold', title)}\n${problemsText(problems, language, terminal)}`
  return [
    `${paint(terminal, 'bold', `${said.draft} ${id}`)}\n${countText(review, language)}\n`,
    section(said.open, open),
    section(said.checked, checked.filter(isOpen)),
    section(said.notes, notes),
    files.length === 0
      ? `\n${said.preview}\n`
      : `\n${said.written} ${files.join(', ')}\n${said.next(shownPath(folder))}\n`,
  ].join('')
}

function countText(review: Drafted['review'], language: Language): string {
  const read = review.filter(({ reading }) => 'rule' in reading).length
  return language === 'vi'
    ? `${review.length} tiêu chí chấm điểm; hiểu cách chấm của ${read}, chưa hiểu ${review.length - read}.`
    : `${review.length} scored ${review.length === 1 ? 'criterion' : 'criteria'}; the note of ${read} was understood, of ${review.length - read} not.`
}

const words = {
  vi: {
    draft: 'Bản nháp',
    open: 'Những dòng cần xử lý',
    checked: 'Kiểm tra bản nháp',
    notes: 'Đã làm khi đọc',
    preview: 'Mới xem trước, chưa ghi gì. Chạy lại không có --preview để ghi bản nháp.',
    written: 'Đã ghi',
    next: (folder: string) =>
      `Tiếp theo: rà soát review.csv bằng Excel, bổ sung tên tiếng Anh và danh mục đơn vị trong index.yaml, rồi chạy: thuocdo check ${folder}`,
  },
  en: {
    draft: 'Draft',
    open: 'Lines that wait for you',
    checked: 'What the checker says of the draft',
    notes: 'Done while reading',
    preview: 'A preview: nothing was written. Run again without --preview to write the draft.',
    written: 'Wrote',
    next: (folder: string) =>
      `Next: go through review.csv in Excel, add English names and the register of units in index.yaml, then run: thuocdo check ${folder}`,
  },
} as const

const onlyNew = (typed: string): Problem =>
  problem('unknown-step', [], {
    vi: `Không có lệnh “framework ${typed}”. Hãy gõ: thuocdo framework new --from <phụ lục>.`,
    en: `There is no “framework ${typed}”. Type: thuocdo framework new --from <annex>.`,
  })

const noAnnex: Problem = problem('option-missing', [], {
  vi: 'Thiếu --from <phụ lục>: hãy ghi tệp Word hoặc Excel của phụ lục, ví dụ --from phu-luc.docx.',
  en: 'Missing --from <annex>: name the Word or Excel file of the annex, such as --from annex.docx.',
})
