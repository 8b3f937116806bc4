import {
  assessmentStates,
  causes,
  isAssessmentState,
  isCause,
  isReason,
  isRole,
  type Json,
  type Language,
  numeral,
  reasons,
  roles,
  type Words,
} from '@thuocdo/engine'

/** What an entry holds, as a person reads it: `điểm 0,25, lý do tài liệu kiểm chứng chưa đủ`. */
export function entryText(value: Json, language: Language): string {
  if (value === null) return '–'
  if (typeof value === 'number') return numeral(value, language, 15)
  if (typeof value === 'boolean') return yesNo[value ? 'yes' : 'no'][language]
  if (typeof value === 'string') return meaningOf(value)?.[language] ?? value
  if (Array.isArray(value)) return value.map(one => entryText(one, language)).join(', ')
  return Object.entries(value)
    .map(([name, one]) => {
      const text = entryText(one, language)
      return isNested(one) ? `${fieldName(name, language)} (${text})` : `${fieldName(name, language)} ${text}`
    })
    .join(', ')
}

/** The name of a field of an entry; one that nobody named stays as it is recorded. */
export const fieldName = (name: string, language: Language): string => fields.get(name)?.[language] ?? name

/** A code of the entry in words, those of the one place that defines it where there is one. */
function meaningOf(code: string): Words | undefined {
  if (isReason(code)) return reasons[code]
  if (isCause(code)) return causes[code]
  if (isRole(code)) return roles[code]
  if (isAssessmentState(code)) return assessmentStates[code]
  return others.get(code)
}

const isNested = (value: Json): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const yesNo = { yes: { vi: 'có', en: 'yes' }, no: { vi: 'không', en: 'no' } }

const others: ReadonlyMap<string, Words> = new Map([
  ['appraised-1', { vi: 'thẩm định lần 1', en: 'first appraisal' }],
  ['appraised-2', { vi: 'thẩm định lần 2', en: 'second appraisal' }],
  ['decided', { vi: 'hội đồng quyết định', en: 'decision of the council' }],
  ['not-applicable', { vi: 'không áp dụng', en: 'not applicable' }],
  ['open', { vi: 'đang mở', en: 'open' }],
  ['closed', { vi: 'đã đóng', en: 'closed' }],
])

const fields: ReadonlyMap<string, Words> = new Map([
  ['points', { vi: 'điểm', en: 'points' }],
  ['cause', { vi: 'do', en: 'through' }],
  ['reason', { vi: 'lý do', en: 'reason' }],
  ['stage', { vi: 'bước', en: 'stage' }],
  ['declared', { vi: 'số kê khai', en: 'declared' }],
  ['done', { vi: 'làm được', en: 'done' }],
  ['of', { vi: 'trên tổng', en: 'of' }],
  ['missing', { vi: 'thiếu vì', en: 'missing' }],
  ['from', { vi: 'từ', en: 'from' }],
  ['to', { vi: 'đến', en: 'to' }],
  ['due', { vi: 'hạn', en: 'due' }],
  ['state', { vi: 'trạng thái', en: 'state' }],
  ['unit', { vi: 'đơn vị', en: 'unit' }],
  ['round', { vi: 'đợt', en: 'round' }],
  ['edition', { vi: 'bộ tiêu chí', en: 'edition' }],
  ['block', { vi: 'khối', en: 'block' }],
  ['role', { vi: 'vai trò', en: 'role' }],
  ['person', { vi: 'người', en: 'person' }],
  ['division', { vi: 'phòng', en: 'division' }],
  ['evidence', { vi: 'minh chứng', en: 'evidence' }],
  ['pages', { vi: 'trang', en: 'pages' }],
  ['version', { vi: 'phiên bản', en: 'version' }],
  ['name', { vi: 'tên', en: 'name' }],
  ['title', { vi: 'chức vụ', en: 'title' }],
  ['login', { vi: 'tên đăng nhập', en: 'login' }],
  ['basis', { vi: 'căn cứ', en: 'basis' }],
  ['until', { vi: 'đến hết ngày', en: 'until' }],
  ['level', { vi: 'cấp', en: 'level' }],
  ['foundedOn', { vi: 'thành lập ngày', en: 'founded on' }],
  // Words behind an entry: what somebody wrote, apart from the code above.
  ['words:reason', { vi: 'lời ghi lý do', en: 'reason in words' }],
  ['words:words', { vi: 'lời ghi', en: 'words' }],
  ['words:note', { vi: 'lời ghi', en: 'note' }],
])
