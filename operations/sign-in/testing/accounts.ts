import assert from 'node:assert/strict'
import type { Actor, Role } from '@thuocdo/engine'
import type { Effects } from '../../effects.ts'
import type { DeskPerson } from '../desk-context.ts'
import { hashPassword } from '../hash-password.ts'

/** The password of accounts in tests. */
export const goodPassword = 'mưa rơi trên mái tôn cũ'

/** From where, and to where, tests ask. */
export const fromOffice = { source: '10.0.0.1', destination: 'chiso.example.vn' }

const hash = (await hashPassword(goodPassword)) ?? ''

/** Adds somebody with an account; the password is the usual one unless null. */
export async function addAccount(
  fx: Effects,
  login: string,
  more: { readonly password?: null; readonly email?: string } = {},
): Promise<DeskPerson> {
  const id = fx.newId()
  const name = `Người ${login}`
  await fx.db
    .insertInto('person')
    .values({ id, name, email: more.email ?? null, added_at: fx.now() })
    .execute()
  const password = more.password === null ? null : hash
  await fx.db.insertInto('account').values({ person: id, login, password }).execute()
  return { id, name, title: '', language: 'vi', login, hasTotp: false }
}

/** Somebody who holds one role from the beginning of 2026 on. */
export const withRole = ({ id }: DeskPerson, role: Role): Actor => ({
  person: id,
  grants: [{ id: 'g', role, blocks: [], criteria: [], from: '2026-01-01' }],
})

/** The outcomes on the chains of sign-ins, in their order; each must stand in the table of sign-ins too, and nothing else may. */
export async function outcomes(fx: Effects): Promise<readonly string[]> {
  const rows = await fx.db.selectFrom('sign_in').select(['id', 'outcome']).execute()
  const entries = await fx.db
    .selectFrom('entry')
    .select('leaf')
    .where('act', '=', 'sign-in')
    .orderBy('at')
    .orderBy('position')
    .execute()
  assert.equal(rows.length, entries.length)
  const byId = new Map(rows.map(({ id, outcome }) => [id, outcome]))
  return entries.map(({ leaf }) => {
    const { body } = JSON.parse(leaf)
    assert.equal(byId.get(body.id), body.outcome)
    return body.outcome
  })
}
