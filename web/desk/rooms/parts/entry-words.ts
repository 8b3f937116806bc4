import {
  actWords,
  assessmentStates,
  both,
  type Entry,
  isAssessmentState,
  isRole,
  type Json,
  type MissingReason,
  missingWords,
  roles,
  type Words,
} from '@thuocdo/engine'

type Body = Entry['body']

/** Acts that nobody is allowed or refused by the table: what the system records of itself and of its doors. */
const otherActs: Readonly<Record<string, Words>> = {
  'sign-in': { vi: 'đăng nhập', en: 'sign in' },
  'forget-sign-ins': { vi: 'xóa thông tin đăng nhập hết hạn lưu', en: 'remove sign-in data past its time' },
  'set-password': { vi: 'đặt mật khẩu', en: 'set a password' },
  'change-password': { vi: 'đổi mật khẩu', en: 'change a password' },
  'use-setup-link': { vi: 'dùng liên kết đặt mật khẩu', en: 'use a set-up link' },
  'enrol-totp': { vi: 'bật mã xác thực', en: 'turn the authenticator on' },
  'remove-totp': { vi: 'tắt mã xác thực', en: 'turn the authenticator off' },
  'link-identity': { vi: 'nối với cổng xác thực', en: 'link an outside identity' },
}

/** The words that the act of an entry goes by, with a large first letter. */
export function actTitle(act: string): Words {
  const { vi, en } = otherActs[act] ?? actWords(act)
  return { vi: capital(vi), en: capital(en) }
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** From what to what an entry changed something, as far as its body says so by itself. */
export type Change = { readonly from: Words | null; readonly to: Words | null }

/** What an entry says in words. What it changes from, where its body does not tell, is left to whoever knows the entry before. */
export function changeOf({ act, body }: Pick<Entry, 'act' | 'body'>): Change {
  if (isText(body.from) && isAssessmentState(body.from)) return moved(body)
  if (act === 'change-round') return roundChange(body)
  const told = [declaredWords(body.declared), pointsWords(body.points), citationWords(body), plainWords(body)]
  return { from: null, to: joined(told.flatMap(words => words ?? [])) }
}

/** A declared value in words: `46 trên 50`, an option, a number. */
export function declaredWords(declared: Json | undefined): Words | null {
  if (!isRecord(declared)) return null
  const { amount, option, done, of, counts, missing } = declared
  if (typeof amount === 'number') return both(n => n(amount))
  if (isText(option)) return same(`“${option}”`)
  if (typeof done === 'number' && typeof of === 'number') return both(n => `${n(done)}/${n(of)}`)
  if (Array.isArray(counts)) return same(counts.join(', '))
  return isText(missing) ? missingIn(missing) : null
}

/** Points in words, or why there are none. */
export function pointsWords(points: Json | undefined): Words | null {
  if (typeof points === 'number')
    return both((n, language) => `${n(points)} ${language === 'vi' ? 'điểm' : 'points'}`)
  return isRecord(points) && isText(points.missing) ? missingIn(points.missing) : null
}

function moved(body: Body): Change {
  const words = (state: Json | undefined) =>
    isText(state) && isAssessmentState(state) ? assessmentStates[state] : null
  return { from: words(body.from), to: words(body.to) }
}

function roundChange(body: Body): Change {
  return { from: pairs(body.before), to: pairs(body.after) }
}

const citationWords = ({ pages, dropped }: Body): Words | null => {
  if (dropped === true) return { vi: 'thôi trích dẫn', en: 'no longer cited' }
  return isText(pages) ? { vi: `trang ${pages}`, en: `pages ${pages}` } : null
}

/** Roles, days, units and the like: what stands in the body of acts on people, units, rounds. */
function plainWords(body: Body): Words | null {
  const { role, unit, on, state, units, value } = body
  return joined([
    ...(isText(role) && isRole(role) ? [roles[role]] : []),
    ...(isText(unit) ? [same(unit)] : []),
    ...(isText(on) ? [same(on)] : []),
    ...(isText(state) && !isAssessmentState(state) ? [same(state)] : []),
    ...(typeof units === 'number'
      ? [both((n, language) => `${n(units)} ${language === 'vi' ? 'đơn vị' : 'units'}`)]
      : []),
    ...(isText(value) || typeof value === 'number' ? [same(String(value))] : []),
  ])
}

function pairs(record: Json | undefined): Words | null {
  if (!isRecord(record)) return null
  return same(
    Object.entries(record)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => `${name}: ${String(value)}`)
      .join(', '),
  )
}

const missingIn = (reason: string): Words => (isMissingReason(reason) ? missingWords[reason] : same(reason))
const isMissingReason = (text: string): text is MissingReason => Object.hasOwn(missingWords, text)

const same = (text: string): Words => ({ vi: text, en: text })
const joined = (parts: readonly Words[]): Words | null =>
  parts.length === 0
    ? null
    : { vi: parts.map(({ vi }) => vi).join(' · '), en: parts.map(({ en }) => en).join(' · ') }

const isText = (value: Json | undefined): value is string => typeof value === 'string' && value !== ''
const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
