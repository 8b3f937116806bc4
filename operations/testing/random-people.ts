import { roleNames } from '@thuocdo/engine'
import { sql } from '@thuocdo/store'
import { chooseDigest } from '../mail/choose-digest.ts'
import { addPerson } from '../people/add-person.ts'
import { changePerson } from '../people/change-person.ts'
import { endRole } from '../people/end-role.ts'
import { erasePerson } from '../people/erase-person.ts'
import { grantRole } from '../people/grant-role.ts'
import { handOver } from '../people/hand-over.ts'
import { nameActingHead } from '../people/name-acting-head.ts'
import { linkIdentity, unlinkIdentity } from '../sign-in/link-identity.ts'
import { makeSetupLink } from '../sign-in/make-setup-link.ts'
import { disableAccount, enableAccount } from '../sign-in/set-account-state.ts'
import { administrator } from './actors.ts'
import { basis, comingDay, oneOf, person, type RandomAct, roundUnit } from './chance.ts'

/** Acts on people, their accounts and their roles. */
export const randomPeopleActs: readonly RandomAct[] = [
  (fx, { a, b }) =>
    addPerson(fx, administrator, {
      login: `nguoi${a}`,
      name: `Người ${a}`,
      ...(b % 2 === 0 && { email: `n${b}@thu.vn`, title: 'Chuyên viên' }),
    }),
  async (fx, { a, b, c }) => {
    const fields = [
      { name: `Tên ${b}` },
      { title: b % 2 ? '' : 'Phó' },
      { email: b % 2 ? '' : `e${b}@thu.vn` },
      { language: 'en' },
      { login: `doi${b}` },
    ] as const
    return changePerson(fx, administrator, await person(fx, a), { ...fields[b % 5], ...fields[c % 5] })
  },
  async (fx, { a, c }) =>
    c % 4 === 0
      ? erasePerson(fx, administrator, { person: await person(fx, a), basis: 'Đơn đề nghị' })
      : null,
  async (fx, { a, b, c }) => {
    const role = c % 2 ? 'unit-officer' : roleNames[c % roleNames.length]
    const where = role.startsWith('unit-') ? { unit: await roundUnit(fx, b) } : {}
    const last = c % 3 === 0 ? { to: comingDay(fx, b + 60) } : {}
    return grantRole(fx, administrator, {
      person: await person(fx, a),
      role,
      from: comingDay(fx, b),
      basis: c % 2 ? basis : '',
      ...where,
      ...last,
    })
  },
  async (fx, { a, b }) => {
    const grant = await oneOf(fx, 'select id from role_grant', a)
    return endRole(fx, administrator, grant, { basis, ...(b % 2 === 0 && { from: comingDay(fx, b) }) })
  },
  async (fx, { a, b, c }) => {
    const heads = `select person as id from role_grant where role = 'unit-head' and acting_for is null`
    const actingFor = await oneOf(fx, heads, b)
    const where = await oneOf(
      fx,
      `select unit as id from role_grant where person = '${actingFor}' and role = 'unit-head'`,
      0,
    )
    const form = (['kt', 'tl', 'tuq', 'q'] as const)[c % 4]
    return nameActingHead(fx, administrator, {
      person: await person(fx, a),
      unit: where,
      actingFor,
      form,
      from: comingDay(fx, c),
      to: comingDay(fx, c + 50),
      basis,
      isBeside: true,
    })
  },
  async (fx, { a, b, c }) => {
    const from = await oneOf(
      fx,
      'select person as id from role_grant where unit is not null and ended_at is null',
      a,
    )
    const where = await oneOf(
      fx,
      `select unit as id from role_grant where person = '${from}' and unit is not null`,
      b,
    )
    return handOver(fx, administrator, {
      from,
      to: await person(fx, c),
      unit: where,
      basis,
      disables: b % 2 === 0,
    })
  },
  async (fx, { a, b }) => (b % 2 ? disableAccount : enableAccount)(fx, administrator, await person(fx, a)),
  async (fx, { a }) =>
    makeSetupLink(fx, administrator, { person: await person(fx, a), reason: 'Quên mật khẩu' }),
  async (fx, { a, b }) =>
    linkIdentity(fx, administrator, {
      person: await person(fx, a),
      issuer: 'https://cong.thu.vn',
      subject: `s${b % 7}`,
    }),
  async (fx, { a }) => {
    const { rows } = await sql<{
      person: string
      issuer: string
      subject: string
    }>`select person, issuer, subject from external_identity`.execute(fx.db)
    const one = rows[a % Math.max(rows.length, 1)]
    return one && unlinkIdentity(fx, administrator, one)
  },
  async (fx, { a, b }) => chooseDigest(fx, await person(fx, a), b % 2 === 0),
]
