import {
  actWords,
  assessmentStates,
  both,
  causes,
  type Entry,
  isAssessmentState,
  isCause,
  isReason,
  type Json,
  reasons,
  type Words,
} from '@thuocdo/engine'
import { audit as enAudit } from '../../../words/desk/en-audit.ts'
import { audit as viAudit } from '../../../words/desk/vi-audit.ts'
import {
  type Change,
  daysWords,
  isRecord,
  isText,
  joined,
  type Names,
  named,
  same,
  wordsFor,
} from './entry-parts.ts'
import { grantWords, handOverWords, personWords } from './person-entry-words.ts'
import { openingWords, roundChange } from './round-entry-words.ts'
import { foundedWords, registerWords } from './unit-entry-words.ts'
import { declaredWords, pointsWords } from './value-words.ts'

const [vi, en] = [viAudit.signIns, enAudit.signIns]

/** Acts that nobody is allowed or refused by the table: what the system records of itself and of its doors. */
const otherActs: Readonly<Record<string, Words>> = {
  'sign-in': { vi: 'đăng nhập', en: 'sign in' },
  'forget-sign-ins': { vi: 'xóa thông tin đăng nhập hết hạn lưu', en: 'remove sign-in data past its time' },
  'set-password': { vi: 'đặt mật khẩu', en: 'set a password' },
  'change-password': { vi: 'đổi mật khẩu', en: 'change a password' },
  'use-setup-link': { vi: 'dùng liên kết đặt mật khẩu', en: 'use a set-up link' },
  'renew-hash': {
    vi: 'băm lại mật khẩu với mức an toàn hiện hành',
    en: 'hash the password anew at the cost of today',
  },
  'begin-totp': { vi: 'bật mã xác thực', en: 'turn the authenticator on' },
  'end-totp': { vi: 'tắt mã xác thực', en: 'turn the authenticator off' },
  'link-identity': { vi: 'nối với cổng xác thực', en: 'link an outside identity' },
  'choose-digest': { vi: 'chọn cách nhận thư hằng ngày', en: 'choose about the daily letter' },
  'unlink-identity': { vi: 'thôi nối với cổng xác thực', en: 'unlink an outside identity' },
}

/** The words that the act of an entry goes by, with a large first letter. */
export function actTitle(act: string): Words {
  const { vi, en } = otherActs[act] ?? actWords(act)
  return { vi: capital(vi), en: capital(en) }
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** What an entry tells: its act, its body, and the words behind it as far as they were not erased. */
export type Told = Pick<Entry, 'act' | 'body'> & {
  readonly words?: readonly { readonly field: string; readonly words: string | null }[]
}

/**
 * What an entry says in words, its ids by their names.
 * @param before the entry that gave the value which this one changed, where there is one
 */
export function changeOf(told: Told, names: Names = new Map(), before?: Pick<Entry, 'body'>): Change {
  const { act, body } = told
  if (isText(body.from) && isAssessmentState(body.from)) return moved(body)
  if (act === 'change-setting') return settingChange(told, names)
  if (act === 'change-round') return roundChange(body, names)
  const from = before === undefined ? null : tell({ act, body: before.body }, names)
  return { from, to: tell(told, names) }
}

type Teller = (told: Told, names: Names) => Words | null

const tell: Teller = (told, names) => (tellers[told.act] ?? plainWords)(told, names)

const tellers: Readonly<Record<string, Teller>> = {
  assign: ({ body }, names) =>
    joined([named(names, body.division), named(names, body.person)]) ?? {
      vi: 'không giao phòng nào',
      en: 'no division',
    },
  cite: ({ body }, names) => joined([named(names, body.evidence), pagesWords(body)]),
  intake: (told, names) => joined([plainWords(told, names), paperWords(told.body, names)]),
  'withdraw-evidence': ({ body }, names) => named(names, body.evidence),
  'grant-role': ({ body }, names) => grantWords(body, names),
  'name-acting-head': ({ body }, names) => grantWords(body, names),
  'end-role': ({ body }, names) => grantWords(body, names),
  'hand-over': ({ body }, names) => handOverWords(body, names),
  'change-person': ({ body }) => personWords(body),
  'open-round': ({ body }, names) => openingWords(body, names),
  'open-assessment': ({ body }, names) => openingWords(body, names),
  'choose-digest': ({ body: { daily } }) =>
    daily === true
      ? { vi: 'nhận thư hằng ngày', en: 'wants the daily letter' }
      : { vi: 'không nhận thư hằng ngày', en: 'wants no daily letter' },
  'end-division': ({ body }, names) => named(names, body.division),
  'erase-words': ({ body: { position, field } }) =>
    wordsFor(
      typeof position === 'number' &&
        isText(field) && {
          vi: `lời ghi của bút toán ${position}`,
          en: `words behind entry ${position}`,
        },
    ),
  'export-trail': ({ body: { format } }) => wordsFor(isText(format) && same(format.toUpperCase())),
  'add-person': () => null,
  'sign-in': ({ body: { outcome } }) =>
    wordsFor(isText(outcome) && { vi: vi.outcomes[outcome] ?? outcome, en: en.outcomes[outcome] ?? outcome }),
}

/** Values, points with their reasons, days, units: what stands in the bodies of the other acts. */
function plainWords({ body }: Told, names: Names): Words | null {
  const { reason, cause, on, unit, units, version } = body
  return joined([
    ...valueWords(body),
    wordsFor(isText(reason) && isReason(reason) && reasons[reason]),
    wordsFor(isText(cause) && isCause(cause) && causes[cause]),
    named(names, unit),
    foundedWords(body),
    edgeWords(body, names),
    registerWords(body),
    daysWords({ vi: 'từ ngày', en: 'from' }, on),
    wordsFor(typeof units === 'number' && unitsWords(units)),
    wordsFor(typeof version === 'number' && { vi: `bản ${version}`, en: `version ${version}` }),
  ])
}

/** The paper that a value was taken from. */
function paperWords({ document }: Entry['body'], names: Names): Words | null {
  const paper = named(names, document)
  return paper && { vi: `theo bản giấy “${paper.vi}”`, en: `from the paper “${paper.en}”` }
}

/** A value with the points that it earned; what does not apply says so once. */
function valueWords({ declared, points }: Entry['body']): readonly (Words | null)[] {
  const [value, earned] = [declaredWords(declared), pointsWords(points)]
  return value?.vi === earned?.vi ? [value] : [value, earned]
}

const unitsWords = (units: number): Words =>
  both((n, language) => `${n(units)} ${language === 'vi' ? 'đơn vị' : 'units'}`)

/** Which units became which by a change of the map. */
function edgeWords({ edges }: Entry['body'], names: Names): Words | null {
  if (!Array.isArray(edges)) return null
  const told = edges.flatMap(edge => {
    // A unit that only changed its name is the same on both sides: its new name stands behind the entry.
    if (!isRecord(edge) || edge.from === edge.to) return []
    const [from, to] = [named(names, edge.from), named(names, edge.to)]
    if (from === null) return to ?? []
    return to === null ? from : { vi: `${from.vi} → ${to.vi}`, en: `${from.en} → ${to.en}` }
  })
  return joined(told)
}

function moved(body: Entry['body']): Change {
  const words = (state: Json | undefined) =>
    isText(state) && isAssessmentState(state) ? assessmentStates[state] : null
  return { from: words(body.from), to: words(body.to) }
}

/** Numbers stand in the body, texts behind it. */
function settingChange({ body, words = [] }: Told, names: Names): Change {
  const setting = names.get(`setting:${String(body.name)}`) ?? same(String(body.name))
  const text = (field: 'from' | 'to'): Words => {
    const value = body[field] ?? words.find(one => one.field === field)?.words
    if (value === null) return { vi: 'đã xóa', en: 'erased' }
    return value === undefined || value === '' ? { vi: 'để trống', en: 'empty' } : same(String(value))
  }
  const [from, to] = [text('from'), text('to')]
  return { from: { vi: `${setting.vi}: ${from.vi}`, en: `${setting.en}: ${from.en}` }, to }
}

const pagesWords = ({ pages, dropped }: Entry['body']): Words | null => {
  if (dropped === true) return { vi: 'thôi dẫn tài liệu', en: 'no longer cited' }
  return isText(pages) ? { vi: `trang ${pages}`, en: `pages ${pages}` } : null
}

/** The fields behind an entry that its change tells already. */
export const toldFields = (act: string): readonly string[] => (act === 'change-setting' ? ['from', 'to'] : [])
