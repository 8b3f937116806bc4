import type { ComparedTable, Db } from '@thuocdo/store'
import { sha256 } from '../../hash.ts'
import { linkKey, passwordKey } from '../../sign-in/trail-keys.ts'
import { straysOf } from './told.ts'

const yes = (instant: Date | null): boolean => instant !== null

/** People: what is private of them is compared, and not repeated where it differs. */
const people: ComparedTable = {
  name: 'person',
  one: { vi: 'người dùng', en: 'person' },
  many: { vi: 'người dùng', en: 'people' },
  columns: {
    name: { vi: 'họ tên', en: 'name', isPrivate: true },
    title: { vi: 'chức vụ', en: 'post', isPrivate: true },
    email: { vi: 'thư điện tử', en: 'e-mail address', isPrivate: true },
    language: { vi: 'ngôn ngữ', en: 'language' },
    erased: { vi: 'đã xóa dữ liệu cá nhân', en: 'erased' },
  },
  kept: async (db, subjects) => {
    const rows = await db
      .selectFrom('person')
      .select(['id', 'name', 'title', 'email', 'language', 'erased_at'])
      .where('id', 'in', subjects)
      .execute()
    return rows.map(({ id, erased_at, ...row }) => ({
      subject: id,
      key: id,
      fields: { ...row, erased: yes(erased_at) },
    }))
  },
  strays: straysOf('person', 'person', 'id', 'id'),
}

const accounts: ComparedTable = {
  name: 'account',
  one: { vi: 'tài khoản', en: 'account' },
  many: { vi: 'tài khoản', en: 'accounts' },
  columns: {
    login: { vi: 'tên đăng nhập', en: 'login', isPrivate: true },
    disabled: { vi: 'đã khóa', en: 'disabled' },
    password: { vi: 'mật khẩu', en: 'password', isPrivate: true },
    has_totp: { vi: 'đã bật mã xác thực', en: 'has an authenticator' },
  },
  kept: async (db, subjects) => {
    const rows = await db
      .selectFrom('account')
      .select(['person', 'login', 'password', 'totp_secret', 'disabled_at'])
      .where('person', 'in', subjects)
      .execute()
    return rows.map(({ person, login, password, totp_secret, disabled_at }) => ({
      subject: person,
      key: person,
      fields: {
        login,
        disabled: yes(disabled_at),
        password: password === null ? null : passwordKey(password),
        has_totp: totp_secret !== null,
      },
    }))
  },
  strays: straysOf('person', 'account', 'person', 'person'),
}

const grants: ComparedTable = {
  name: 'role_grant',
  one: { vi: 'lần giao vai trò', en: 'role grant' },
  many: { vi: 'lần giao vai trò', en: 'role grants' },
  columns: {
    role: { vi: 'vai trò', en: 'role' },
    unit: { vi: 'đơn vị', en: 'unit' },
    division: { vi: 'phòng', en: 'division' },
    blocks: { vi: 'khối', en: 'blocks' },
    criteria: { vi: 'tiêu chí', en: 'criteria' },
    acting_for: { vi: 'ký thay cho', en: 'acting for' },
    acting_form: { vi: 'hình thức ký', en: 'form of signing' },
    basis: { vi: 'căn cứ', en: 'basis' },
    from_on: { vi: 'từ ngày', en: 'first day' },
    to_on: { vi: 'đến ngày', en: 'last day' },
    ended: { vi: 'đã thôi giao', en: 'ended' },
  },
  kept: async (db, subjects) => {
    const rows = await db.selectFrom('role_grant').selectAll().where('person', 'in', subjects).execute()
    return rows.map(({ id, person, granted_at: _, ended_at, ...row }) => ({
      subject: person,
      key: id,
      fields: { ...row, ended: yes(ended_at) },
    }))
  },
  strays: straysOf('person', 'role_grant', 'id', 'person'),
}

const identities: ComparedTable = {
  name: 'external_identity',
  one: { vi: 'liên kết đăng nhập một lần', en: 'outside identity' },
  many: { vi: 'liên kết đăng nhập một lần', en: 'outside identities' },
  columns: {},
  kept: async (db, subjects) => {
    const rows = await db
      .selectFrom('external_identity')
      .select(['person', 'issuer', 'subject'])
      .where('person', 'in', subjects)
      .execute()
    return rows.map(({ person, ...identity }) => ({
      subject: person,
      key: identityKey(person, identity),
      fields: {},
    }))
  },
  strays: straysOf('person', 'external_identity', 'person', 'person'),
}

/** An outside identity in a problem: whose it is, and a part of its hash instead of what the provider calls them. */
export const identityKey = (
  person: string,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
): string => `${person} ${sha256(`${issuer} ${subject}`).slice(0, 8)}`

const setupLinks: ComparedTable = {
  name: 'setup_link',
  one: { vi: 'liên kết đặt mật khẩu', en: 'set-up link' },
  many: { vi: 'liên kết đặt mật khẩu', en: 'set-up links' },
  columns: { used: { vi: 'đã dùng', en: 'used' } },
  // Old ones are swept away.
  mayBeGone: true,
  kept: async (db, subjects) => {
    const rows = await db
      .selectFrom('setup_link')
      .select(['person', 'token_hash', 'used_at'])
      .where('person', 'in', subjects)
      .execute()
    return rows.map(({ person, token_hash, used_at }) => ({
      subject: person,
      key: linkKey(token_hash),
      fields: { used: yes(used_at) },
    }))
  },
  strays: straysOf('person', 'setup_link', 'person', 'person'),
}

const withoutDigest: ComparedTable = {
  name: 'without_digest',
  one: { vi: 'lựa chọn không nhận thư hằng ngày của', en: 'choice against the daily letter of' },
  many: { vi: 'lựa chọn không nhận thư hằng ngày', en: 'choices against the daily letter' },
  columns: {},
  kept: async (db, subjects) => keysOf(db, subjects),
  strays: straysOf('person', 'without_digest', 'person', 'person'),
}

async function keysOf(db: Db, subjects: readonly string[]) {
  const rows = await db
    .selectFrom('without_digest')
    .select('person')
    .where('person', 'in', subjects)
    .execute()
  return rows.map(({ person }) => ({ subject: person, key: person, fields: {} }))
}

/** The tables that the chains of people tell of. */
export const personTables: readonly ComparedTable[] = [
  people,
  accounts,
  grants,
  identities,
  setupLinks,
  withoutDigest,
]
