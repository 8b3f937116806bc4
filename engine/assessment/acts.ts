import type { Words } from '../basics/problem.ts'

/** What an act is about. `cell`: one criterion of an assessment. */
export type ActedOn =
  | 'person'
  | 'unit'
  | 'division'
  | 'edition'
  | 'round'
  | 'assessment'
  | 'cell'
  | 'evidence'
  | 'settings'
  | 'trail'

type Act = { readonly on: ActedOn; readonly words: Words }

/** Every act that somebody may do, what it is about, and the words it goes by. */
export const acts = {
  'add-person': { on: 'person', words: { vi: 'thêm người dùng', en: 'add a person' } },
  'read-people': { on: 'person', words: { vi: 'xem người dùng', en: 'look people up' } },
  'change-person': { on: 'person', words: { vi: 'sửa thông tin người dùng', en: 'change a person' } },
  'erase-person': { on: 'person', words: { vi: 'xóa dữ liệu cá nhân', en: 'erase a person’s data' } },
  'grant-role': { on: 'person', words: { vi: 'giao vai trò', en: 'grant a role' } },
  'end-role': { on: 'person', words: { vi: 'chấm dứt phân công vai trò', en: 'end a role' } },
  'name-acting-head': { on: 'person', words: { vi: 'giao người ký thay', en: 'name an acting head' } },
  'hand-over': { on: 'person', words: { vi: 'bàn giao tài khoản', en: 'hand an account over' } },
  'make-setup-link': { on: 'person', words: { vi: 'cấp liên kết đặt mật khẩu', en: 'make a set-up link' } },
  'disable-account': { on: 'person', words: { vi: 'khóa tài khoản', en: 'disable an account' } },
  'enable-account': { on: 'person', words: { vi: 'mở lại tài khoản', en: 'enable an account' } },
  'import-units': { on: 'unit', words: { vi: 'nhập danh mục đơn vị', en: 'import units' } },
  'found-unit': { on: 'unit', words: { vi: 'thành lập đơn vị', en: 'found a unit' } },
  'merge-units': { on: 'unit', words: { vi: 'hợp nhất đơn vị', en: 'merge units' } },
  'split-unit': { on: 'unit', words: { vi: 'chia, tách đơn vị', en: 'split a unit' } },
  'absorb-unit': { on: 'unit', words: { vi: 'sáp nhập đơn vị', en: 'absorb a unit' } },
  'transfer-land': {
    on: 'unit',
    words: { vi: 'điều chỉnh địa giới, chức năng', en: 'transfer part of a unit' },
  },
  'rename-unit': { on: 'unit', words: { vi: 'đổi tên đơn vị', en: 'rename a unit' } },
  'abolish-unit': { on: 'unit', words: { vi: 'giải thể đơn vị', en: 'abolish a unit' } },
  'add-division': { on: 'division', words: { vi: 'thêm phòng', en: 'add a division' } },
  'end-division': { on: 'division', words: { vi: 'thôi dùng một phòng', en: 'end a division' } },
  'add-edition': { on: 'edition', words: { vi: 'thêm bộ tiêu chí', en: 'add an edition' } },
  'open-round': { on: 'round', words: { vi: 'mở đợt đánh giá', en: 'open a round' } },
  'change-round': { on: 'round', words: { vi: 'điều chỉnh đợt đánh giá', en: 'change a round' } },
  'read-round': { on: 'round', words: { vi: 'xem đợt đánh giá', en: 'read a round' } },
  'read-assessment': { on: 'assessment', words: { vi: 'xem hồ sơ đánh giá', en: 'read an assessment' } },
  'open-assessment': { on: 'assessment', words: { vi: 'mở hồ sơ đánh giá', en: 'open an assessment' } },
  declare: { on: 'cell', words: { vi: 'kê khai, tự chấm', en: 'declare a value' } },
  intake: { on: 'cell', words: { vi: 'nhập thay từ hồ sơ giấy', en: 'take in from paper' } },
  cite: { on: 'cell', words: { vi: 'dẫn tài liệu kiểm chứng', en: 'cite evidence' } },
  assign: { on: 'cell', words: { vi: 'phân công tiêu chí', en: 'assign a criterion' } },
  submit: { on: 'assessment', words: { vi: 'trình thủ trưởng', en: 'submit to the head' } },
  approve: { on: 'assessment', words: { vi: 'duyệt và nộp', en: 'approve and send' } },
  return: { on: 'assessment', words: { vi: 'trả lại', en: 'return' } },
  advance: { on: 'assessment', words: { vi: 'chuyển bước', en: 'move to the next step' } },
  appraise: { on: 'cell', words: { vi: 'thẩm định', en: 'appraise' } },
  explain: { on: 'cell', words: { vi: 'giải trình', en: 'explain' } },
  decide: { on: 'cell', words: { vi: 'quyết định điểm', en: 'decide the points' } },
  'sign-off': { on: 'assessment', words: { vi: 'chốt kết quả', en: 'sign off' } },
  remark: { on: 'cell', words: { vi: 'ghi ý kiến', en: 'remark' } },
  'erase-words': { on: 'trail', words: { vi: 'xóa nội dung ghi có dữ liệu cá nhân', en: 'erase words' } },
  'read-evidence': { on: 'evidence', words: { vi: 'xem tài liệu kiểm chứng', en: 'read evidence' } },
  'add-evidence': { on: 'evidence', words: { vi: 'thêm tài liệu kiểm chứng', en: 'add evidence' } },
  'withdraw-evidence': { on: 'evidence', words: { vi: 'rút tài liệu kiểm chứng', en: 'withdraw evidence' } },
  'change-setting': { on: 'settings', words: { vi: 'đổi thiết lập', en: 'change a setting' } },
  'read-trail': { on: 'trail', words: { vi: 'xem nhật ký', en: 'read the trail' } },
  'export-trail': { on: 'trail', words: { vi: 'kết xuất nhật ký', en: 'export the trail' } },
  'verify-trail': { on: 'trail', words: { vi: 'kiểm tra nhật ký', en: 'verify the trail' } },
  'back-up': { on: 'settings', words: { vi: 'sao lưu', en: 'back up' } },
  'read-letters': { on: 'settings', words: { vi: 'xem thư đã gửi', en: 'read the letters sent' } },
} as const satisfies Readonly<Record<string, Act>>

/** One of the acts. */
export type ActName = keyof typeof acts

/** Whether a text names an act. */
export const isAct = (text: string): text is ActName => Object.hasOwn(acts, text)

/** The names of the acts, in the order in which they are shown. */
export const actNames: readonly ActName[] = Object.keys(acts).filter(isAct)

/** What the system itself does and records; nobody is asked whether they may. */
const ownActs: Readonly<Record<string, Words>> = {
  'seal-trail': { vi: 'niêm phong nhật ký', en: 'seal the trail' },
  'restore-backup': { vi: 'khôi phục từ bản sao lưu', en: 'restore from a backup' },
}

/** The words that an act goes by, also one that this version does not know. */
export const actWords = (act: string): Words =>
  isAct(act) ? acts[act].words : (ownActs[act] ?? { vi: act, en: act })
