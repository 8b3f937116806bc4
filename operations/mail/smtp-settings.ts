import { type Problem, problem } from '@thuocdo/engine'

/** How to reach the mail server. */
export type SmtpSettings = {
  /** `smtps://user:password@host:465`, or `smtp://host:587` with STARTTLS; `?starttls=none` only for a relay inside the house. */
  readonly url: string
  /** Who letters come from. */
  readonly from: string
  /** The certificate of an authority of the house, as PEM. */
  readonly ca?: string
}

/** All that is wrong with the settings of the mail server; it is not asked anything. */
export const smtpProblems = ({ url, from }: SmtpSettings): readonly Problem[] => [
  ...(readSmtpUrl(url) === null ? [wrongUrl] : []),
  ...(from.includes('@') ? [] : [noSender]),
]

/** What an address of a mail server says, as the library that sends letters wants it; null where it is none. */
export function readSmtpUrl(text: string) {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  if (!['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') return null
  const isPlain = url.searchParams.get('starttls') === 'none'
  const secure = url.protocol === 'smtps:'
  const user = decodeURIComponent(url.username)
  return {
    host: url.hostname,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: !secure && !isPlain,
    ignoreTLS: !secure && isPlain,
    ...(user !== '' && { auth: { user, pass: decodeURIComponent(url.password) } }),
  }
}

const wrongUrl: Problem = problem('wrong-setting', [], {
  vi: 'SMTP_URL phải có dạng smtps://tài-khoản:mật-khẩu@máy-chủ:465 hoặc smtp://máy-chủ:587; ký tự đặc biệt trong mật khẩu viết dạng %XX.',
  en: 'SMTP_URL must look like smtps://account:password@server:465 or smtp://server:587; special characters of the password are written as %XX.',
})

const noSender: Problem = problem('wrong-setting', [], {
  vi: 'MAIL_FROM phải là địa chỉ thư của nơi gửi, ví dụ: Thước Đo <thuocdo@tinh.example.vn>.',
  en: 'MAIL_FROM must be the address that letters come from, such as: Thước Đo <thuocdo@tinh.example.vn>.',
})
