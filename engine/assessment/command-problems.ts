import { type Problem, problem, type Words } from '../basics/problem.ts'
import type { Program, ProgramNode } from '../framework/compile.ts'
import type { Assessment } from './assessment.ts'
import { nodeNamed } from './ground.ts'

/** More than this many signs are no remark but a document. */
export const longestWords = 4000

const about = (code: string, criterion: string, { vi, en }: Words): Problem => ({
  ...problem(code, [criterion], {
    vi: `Tiêu chí ${criterion}: ${vi}`,
    en: `Criterion ${criterion}: ${en}`,
  }),
  subject: criterion,
})

/** What is wrong with words: none where some are needed, or too many. */
export function wordsProblems(words: string | undefined, need: Words | undefined): readonly Problem[] {
  const given = words?.trim() ?? ''
  if (given === '') return need ? [problem('words-missing', [], need)] : []
  if (given.length <= longestWords) return []
  return [
    problem('words-too-long', [], {
      vi: `Lời ghi dài ${given.length} ký tự, quá mức ${longestWords}. Hãy rút gọn, hoặc đính kèm tài liệu.`,
      en: `The words are ${given.length} signs long, over ${longestWords}. Shorten them, or attach a document.`,
    }),
  ]
}

/** A criterion that the unit answers for in this assessment, or why it does not. */
export function ownCriterion(
  program: Program,
  { block }: Assessment,
  criterion: string,
): ProgramNode | Problem {
  const node = nodeNamed(program, criterion)
  if (!node) return unknownCriterion(criterion)
  if (node.work.kind === 'group') return isGroup(criterion)
  if (node.origin !== 'unit') return notSelfScored(criterion)
  const reason = node.outside.get(block)
  return reason ? outsideBlock(criterion, reason) : node
}

/** A code that the framework does not have. */
export const unknownCriterion = (criterion: string): Problem =>
  about('unknown-criterion', criterion, {
    vi: 'không có trong bộ tiêu chí của đợt này. Hãy kiểm tra mã tiêu chí.',
    en: 'is not in the framework of this round. Check its code.',
  })

const isGroup = (criterion: string): Problem =>
  about('group-not-criterion', criterion, {
    vi: 'là nhóm, gồm nhiều tiêu chí. Hãy làm ở từng tiêu chí bên dưới.',
    en: 'is a group of criteria. Act on the criteria below it.',
  })

const notSelfScored = (criterion: string): Problem =>
  about('not-self-scored', criterion, {
    vi: 'điểm lấy từ khảo sát, hệ thống hoặc kết quả đã công bố; đơn vị không tự chấm.',
    en: 'takes its points from a survey, a system or published results; units do not score it themselves.',
  })

const outsideBlock = (criterion: string, reason: Words): Problem =>
  about('not-applicable-to-block', criterion, {
    vi: `không áp dụng cho khối của đơn vị: ${reason.vi}.`,
    en: `does not apply to the block of the unit: ${reason.en}.`,
  })

const listed = (codes: readonly string[]): string => codes.slice(0, 12).join(', ')
const more = (codes: readonly string[]): string => (codes.length > 12 ? ', …' : '')

/** Criteria that nobody has declared yet. */
export const undeclared = (codes: readonly string[]): Problem =>
  problem('not-declared', [...codes], {
    vi: `Còn ${codes.length} tiêu chí chưa kê khai: ${listed(codes)}${more(codes)}. Hãy kê khai đủ rồi trình; tiêu chí không áp dụng thì ghi “không áp dụng” kèm lý do.`,
    en: `${codes.length} ${codes.length === 1 ? 'criterion is' : 'criteria are'} not declared yet: ${listed(codes)}${more(codes)}. Declare them all, then submit; where one does not apply, say so with the reason.`,
  })

/** Criteria that nobody has appraised yet. */
export const unappraised = (codes: readonly string[]): Problem =>
  problem('not-appraised', [...codes], {
    vi: `Còn ${codes.length} tiêu chí chưa thẩm định: ${listed(codes)}${more(codes)}. Hãy thẩm định đủ rồi chuyển bước.`,
    en: `${codes.length} ${codes.length === 1 ? 'criterion is' : 'criteria are'} not appraised yet: ${listed(codes)}${more(codes)}. Appraise them all, then move on.`,
  })

/** Points that differ from those before, without a reason. */
export const reasonMissing = (criterion: string): Problem =>
  about('reason-missing', criterion, {
    vi: 'điểm khác với điểm trước đó nên cần chọn lý do, để đơn vị biết vì sao.',
    en: 'the points differ from those before, so choose a reason, for the unit to know why.',
  })

/** A reason or a cause that is none of ours. */
export const unknownReason = (criterion: string, given: string): Problem =>
  about('unknown-reason', criterion, {
    vi: `không có lý do hoặc nguyên nhân “${given}”. Hãy chọn trong danh mục.`,
    en: `there is no reason or cause “${given}”. Choose one from the list.`,
  })

/** A document that the unit does not have. */
export const unknownDocument = (criterion: string): Problem =>
  about('unknown-document', criterion, {
    vi: 'tài liệu được dẫn không có trong kho của đơn vị hoặc đã bị rút. Hãy thêm tài liệu rồi dẫn lại.',
    en: 'the document cited is not among those of the unit, or was withdrawn. Add it, then cite it.',
  })

/** A value taken in for a unit without the paper that it stands on. */
export const paperMissing: Problem = problem('paper-missing', ['document'], {
  vi: 'Chưa chọn bản giấy. Hãy quét văn bản của đơn vị, thêm vào tài liệu của đơn vị, rồi chọn ở đây.',
  en: 'The paper is missing. Scan what the unit sent, add it to the documents of the unit, then choose it here.',
})

/** Pages in another form than ours. */
export const wrongPages = (criterion: string, given: string): Problem =>
  about('wrong-pages', criterion, {
    vi: `“${given}” chưa phải là số trang. Hãy ghi như “3, 5-7”.`,
    en: `“${given}” are no pages. Write them as “3, 5-7”.`,
  })

/** A criterion that no document of that kind stands for. */
export const notCited = (criterion: string): Problem =>
  about('not-cited', criterion, {
    vi: 'tài liệu này hiện không được dẫn ở tiêu chí. Hãy tải lại trang.',
    en: 'does not cite this document now. Load the page again.',
  })

/** A division or a person outside the unit. */
export const unknownAssignee = (criterion: string): Problem =>
  about('unknown-assignee', criterion, {
    vi: 'phòng hoặc cán bộ được giao không thuộc đơn vị này hoặc không còn hoạt động. Hãy chọn lại.',
    en: 'the division or officer is not of this unit, or no longer active. Choose again.',
  })

/** Who answers for a criterion stays as it is. */
export const givenAlready = (criterion: string): Problem =>
  about('given-already', criterion, {
    vi: 'phân công đang đúng như vậy nên không có gì để ghi. Hãy chọn phòng khác nếu muốn đổi.',
    en: 'is given out just so already, and nothing is recorded. Choose another division to change it.',
  })
