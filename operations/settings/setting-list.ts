import type { Words } from '@thuocdo/engine'

type Common = { readonly words: Words; readonly help: Words }

/** A whole number between two bounds, both allowed. */
export type NumberSetting = Common & {
  readonly kind: 'number'
  readonly least: number
  readonly most: number
  readonly usual: number
  readonly unit: Words
}

/** One line of text; `address` is one of e-mail. What nobody set is empty. */
export type TextSetting = Common & { readonly kind: 'text' | 'address'; readonly most: number }

/** One thing that a tenant may set: what it is called, what it does, and what may be typed. */
export type Setting = NumberSetting | TextSetting

/** Everything that a tenant may set, in the order of the page. The names are those of the rows in the store. */
export const settingList = {
  'name-vi': {
    kind: 'text',
    most: 80,
    words: { vi: 'Tên hiện trên bàn làm việc', en: 'Name shown on the desk, in Vietnamese' },
    help: {
      vi: 'Ví dụ: Tỉnh Hưng Yên. Để trống thì dùng tên ghi lúc cài đặt.',
      en: 'For example: Tỉnh Hưng Yên. Empty: the name given when it was installed.',
    },
  },
  'name-en': {
    kind: 'text',
    most: 80,
    words: { vi: 'Tên hiện trên bàn làm việc, tiếng Anh', en: 'Name shown on the desk, in English' },
    help: {
      vi: 'Ví dụ: Hung Yen Province. Để trống thì dùng tên ghi lúc cài đặt.',
      en: 'For example: Hung Yen Province. Empty: the name given when it was installed.',
    },
  },
  'help-desk': {
    kind: 'text',
    most: 160,
    words: { vi: 'Nơi hỗ trợ người dùng', en: 'Whom people ask for help' },
    help: {
      vi: 'Hiện ở trang đăng nhập, cho người quên mật khẩu. Ghi phòng và số máy, ví dụ: Phòng Cải cách hành chính, Sở Nội vụ, máy lẻ 12.',
      en: 'Shown on the sign-in page to who forgot a password. Name an office and a telephone, for example: Office of Reform, extension 12.',
    },
  },
  'session-idle-minutes': {
    kind: 'number',
    least: 5,
    most: 720,
    usual: 30,
    unit: { vi: 'phút', en: 'minutes' },
    words: { vi: 'Tự đăng xuất khi không thao tác', en: 'Sign out after no activity for' },
    help: {
      vi: 'Áp dụng cho lần đăng nhập sau. Máy dùng chung nên để ngắn.',
      en: 'Counts from the next sign-in on. Keep it short where computers are shared.',
    },
  },
  'session-hours': {
    kind: 'number',
    least: 1,
    most: 24,
    usual: 12,
    unit: { vi: 'giờ', en: 'hours' },
    words: { vi: 'Mỗi lần đăng nhập dài nhất', en: 'A session lasts at most' },
    help: {
      vi: 'Hết thời gian này phải đăng nhập lại, dù đang thao tác.',
      en: 'After that one signs in again, however busy.',
    },
  },
  'mail-sender': {
    kind: 'address',
    most: 120,
    words: { vi: 'Địa chỉ gửi thư', en: 'Address that letters come from' },
    help: {
      vi: 'Thư nhắc việc ghi địa chỉ này ở mục người gửi. Để trống thì dùng địa chỉ ghi lúc cài đặt.',
      en: 'Reminders name this address as their sender. Empty: the address given when it was installed.',
    },
  },
  'digest-hour': {
    kind: 'number',
    least: 0,
    most: 23,
    usual: 7,
    unit: { vi: 'giờ, theo giờ Việt Nam', en: 'o’clock, Việt Nam time' },
    words: { vi: 'Giờ gửi thư tổng hợp hằng ngày', en: 'Hour of the daily digest' },
    help: {
      vi: 'Mỗi người nhận nhiều nhất một thư mỗi ngày, gồm mọi thông báo chưa đọc.',
      en: 'Each person gets one letter a day at most, with every notice not yet read.',
    },
  },
  'keep-sign-ins-months': {
    kind: 'number',
    least: 12,
    most: 120,
    usual: 12,
    unit: { vi: 'tháng', en: 'months' },
    words: { vi: 'Giữ nhật ký đăng nhập', en: 'Keep the record of sign-ins for' },
    help: {
      vi: 'Quy định yêu cầu ít nhất 12 tháng (QCVN 12:2026/BCA). Dòng cũ hơn được xóa hằng đêm, cùng địa chỉ máy và tên đăng nhập ghi kèm.',
      en: 'The regulation wants at least 12 months (QCVN 12:2026/BCA). What is older is removed at night, with the addresses and logins in it.',
    },
  },
} as const satisfies Readonly<Record<string, Setting>>

/** The name of something that may be set. */
export type SettingName = keyof typeof settingList

/** Whether a text names something that may be set. */
export const isSetting = (text: string): text is SettingName => Object.hasOwn(settingList, text)

/** The names of all that may be set, in the order of the page. */
export const settingNames: readonly SettingName[] = Object.keys(settingList).filter(isSetting)

/** The rule for one setting. */
export const settingOf = (name: SettingName): Setting => settingList[name]
