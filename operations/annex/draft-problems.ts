import { numeral, type Problem } from '@thuocdo/engine'
import type { AnnexNode } from './annex-codes.ts'
import { type AnnexPlace, excerpt } from './annex-grid.ts'
import type { AnnexItem } from './annex-items.ts'
import { told, unread } from './annex-problems.ts'
import type { ReviewLine } from './review-line.ts'
import { surveyMark } from './source-of.ts'

/** A number without a name. */
export const nameMissing = ({ place }: AnnexItem, code: string): Problem =>
  unread('name-missing', place, {
    vi: `mục ${code} không có tên. Hãy ghi tên vào cột tiêu chí.`,
    en: `${code} has no name. Write it into the column of criteria.`,
  })

/** In a section of bonus and penalty together: an item that says neither which it is nor both. */
export const signUnclear = ({ code, item }: AnnexNode): Problem =>
  unread('sign-unclear', item.place, {
    vi: `${code} “${excerpt(item.name)}” nằm trong mục vừa cộng vừa trừ nhưng không rõ là điểm cộng hay điểm trừ. Tạm ghi là điểm cộng; hãy ghi dấu + hoặc - trước điểm rồi chạy lại.`,
    en: `${code} “${excerpt(item.name)}” stands in a section of both bonus and penalty and does not say which it is. For now it is a bonus; put + or - before its points and run again.`,
  })

/** A maximum with a minus outside a section of penalties. */
export const minusOutside = ({ code, item }: AnnexNode): Problem =>
  unread('minus-as-penalty', item.place, {
    vi: `${code} “${excerpt(item.name)}”: điểm tối đa ghi số âm mà không nằm trong mục điểm trừ. Bản nháp ghi là điểm trừ, nhiều nhất ${numeral(item.points ?? 0, 'vi')} điểm, trừ vào mục chứa nó. Nếu không đúng, hãy bỏ dấu trừ hoặc chuyển sang mục “Điểm trừ” rồi chạy lại.`,
    en: `${code} “${excerpt(item.name)}”: its maximum has a minus outside a section of penalties. The draft takes it for a penalty of at most ${numeral(item.points ?? 0, 'en')}, taken off the section that holds it. If that is wrong, drop the minus or move it to a section of penalties, and run again.`,
  })

/** What is odd about a group: levels of points of its own, or a survey that none of its criteria speaks of. */
export function groupProblems({ code, item }: AnnexNode, leaves: readonly ReviewLine[]): readonly Problem[] {
  const { place, cases, name, survey } = item
  const isSurveyed = leaves.some(({ source }) => source !== 'unit')
  return [
    ...(cases.length > 0
      ? [
          unread('levels-at-group', place, {
            vi: `mục ${code} “${excerpt(name)}” có tiêu chí con mà lại có ${cases.length} mức điểm riêng; các mức này chưa được dùng. Hãy chuyển chúng vào tiêu chí con, hoặc đánh STT cho chúng.`,
            en: `${code} “${excerpt(name)}” has criteria below it and ${cases.length} levels of points of its own, which are not used. Move them to a criterion, or number them.`,
          }),
        ]
      : []),
    ...(surveyMark(item) !== 'none' && !isSurveyed
      ? [
          unread('survey-at-group', place, {
            vi: `mục ${code} “${excerpt(name)}” ghi “${excerpt(survey)}” ở cột điều tra, nhưng không tiêu chí con nào ghi lấy điểm từ điều tra. Hãy đánh dấu ở dòng của tiêu chí cần điều tra rồi chạy lại.`,
            en: `${code} “${excerpt(name)}” has “${excerpt(survey)}” in the column of surveys, but none of its criteria does. Mark the criteria that are scored by a survey, and run again.`,
          }),
        ]
      : []),
  ]
}

/** What is odd about a criterion: no maximum, a survey of only a part, a note that was not understood. */
export function leafProblems(line: ReviewLine, item: AnnexItem): readonly Problem[] {
  return [...maxProblems(line, item), ...surveyProblems(line, item), ...noteProblems(line)]
}

const subjectOf = ({ code, name }: ReviewLine): string => `${code} “${excerpt(name)}”`

function maxProblems(line: ReviewLine, { points }: AnnexItem): readonly Problem[] {
  const { place, max } = line
  const subject = subjectOf(line)
  if (max === undefined)
    return [
      unread('points-missing', place, {
        vi: `${subject}: không thấy điểm tối đa. Hãy ghi điểm vào cột điểm tối đa của dòng này.`,
        en: `${subject}: no maximum was found. Write it into the column of points of this row.`,
      }),
    ]
  if (points !== undefined && points > 0) return []
  return [
    told('points-from-levels', place, {
      vi: `${subject}: không ghi điểm tối đa; lấy mức cao nhất, ${numeral(max, 'vi')}.`,
      en: `${subject}: no maximum is printed; the best level was taken, ${numeral(max, 'en')}.`,
    }),
  ]
}

const surveyProblems = (line: ReviewLine, item: AnnexItem): readonly Problem[] =>
  surveyMark(item) === 'unclear'
    ? [
        unread('survey-unclear', line.place, {
          vi: `${subjectOf(line)}: cột điều tra ghi “${excerpt(item.survey)}”, không rõ cả tiêu chí hay chỉ một phần lấy điểm từ điều tra. Nếu chỉ một phần, hãy tách thành hai tiêu chí; nếu cả tiêu chí, hãy đánh dấu x; rồi chạy lại.`,
          en: `${subjectOf(line)}: the column of surveys says “${excerpt(item.survey)}”; it is not clear whether all of it or a part is scored by a survey. For a part, make it two criteria; for all, mark it x; and run again.`,
        }),
      ]
    : []

function noteProblems(line: ReviewLine): readonly Problem[] {
  const { place, reading, text, max } = line
  const subject = subjectOf(line)
  const quoted = excerpt(text, 160)
  const [vi, en] = quoted === '' ? ['', ''] : [` Phụ lục ghi: “${quoted}”.`, ` The annex says: “${quoted}”.`]
  if ('reason' in reading)
    return max === undefined
      ? []
      : [
          unread('note-unread', place, {
            vi: `${subject}: ${reading.reason.vi}${vi} Tạm ghi là điểm nhập trực tiếp; hãy viết rõ cách chấm trong tệp ${programOf(place)} rồi chạy lại, hoặc sửa trong bản nháp.`,
            en: `${subject}: ${reading.reason.en}${en} For now its points are typed in; write plainly in the ${programOf(place)} file how it is scored and run again, or mend the draft.`,
          }),
        ]
  if (!reading.isZeroAdded) return []
  return [
    unread('zero-added', place, {
      vi: `${subject}: không mức nào được 0 điểm, nên bản nháp thêm phương án “Không có: 0”.${vi} Nếu không đúng, hãy ghi đủ các mức trong tệp ${programOf(place)} rồi chạy lại.`,
      en: `${subject}: no level earns nothing, so the draft adds the option “Không có: 0”.${en} If that is wrong, write all the levels into the ${programOf(place)} file and run again.`,
    }),
  ]
}

const programOf = ({ kind }: AnnexPlace): string => (kind === 'sheet' ? 'Excel' : 'Word')
