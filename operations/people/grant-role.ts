import { type Actor, type Outcome, type Problem, problem, refuse } from '@thuocdo/engine'
import type { Effects } from '../effects.ts'
import { permitted, unlessRefused } from '../permitted.ts'
import { recordedOn } from '../recorded-on.ts'
import { lastAdministrator, otherAdministrators } from './administrators.ts'
import { grantDraft, grantRow, groundOf, isId, isThere, personChain } from './grants.ts'
import { inTurn } from './in-turn.ts'
import { noSuchPerson } from './person-problems.ts'
import { type NewGrant, roleProblems } from './role-problems.ts'

/**
 * Grants a role to somebody else. What the separation of duties will stop later is said now, as a warning.
 * @returns the id of the grant
 */
export const grantRole = (fx: Effects, actor: Actor, grant: NewGrant): Promise<Outcome<string>> =>
  inTurn(fx, inside => granted(inside, actor, grant))

async function granted(fx: Effects, actor: Actor, grant: NewGrant): Promise<Outcome<string>> {
  const { person, unit } = grant
  const allowed = permitted(fx, actor, 'grant-role', { person, ...(unit !== undefined && { unit }) })
  if (!allowed.ok) return allowed
  const problems = await grantProblems(fx, grant, allowed.value.on)
  const id = fx.newId()
  const record = { subject: personChain(person), drafts: [grantDraft('grant-role', id, grant)] }
  return unlessRefused(problems, () =>
    recordedOn(fx, allowed.value, [record], async trx => {
      await trx
        .insertInto('role_grant')
        .values(grantRow(id, grant, fx.now()))
        .execute()
      return id
    }),
  )
}

async function grantProblems(fx: Effects, grant: NewGrant, on: string): Promise<readonly Problem[]> {
  if (!(await isThere(fx.db, grant.person))) return [noSuchPerson(grant.person)]
  return roleProblems(grant, await groundOf(fx.db, grant, on))
}

/** Ends a role from now on; what was done in it stays. @returns the id of the grant */
export const endRole = (fx: Effects, actor: Actor, grant: string): Promise<Outcome<string>> =>
  inTurn(fx, inside => ended(inside, actor, grant))

async function ended(fx: Effects, actor: Actor, grant: string): Promise<Outcome<string>> {
  const row = isId(grant)
    ? await fx.db.selectFrom('role_grant').selectAll().where('id', '=', grant).executeTakeFirst()
    : undefined
  const facts = row ? { person: row.person, ...(row.unit !== null && { unit: row.unit }) } : {}
  const allowed = permitted(fx, actor, 'end-role', facts)
  if (!allowed.ok) return allowed
  if (row === undefined || row.ended_at !== null) return refuse(noSuchGrant)
  const isLast =
    row.role === 'administrator' && (await otherAdministrators(fx.db, row.person, allowed.value.on)) === 0
  if (isLast) return refuse(lastAdministrator)
  const draft = {
    act: 'end-role',
    body: { grant, role: row.role, ...(row.unit !== null && { unit: row.unit }) },
  }
  const record = { subject: personChain(row.person), drafts: [draft] }
  return unlessRefused([], () =>
    recordedOn(fx, allowed.value, [record], async trx => {
      await trx.updateTable('role_grant').set({ ended_at: fx.now() }).where('id', '=', grant).execute()
      return grant
    }),
  )
}

const noSuchGrant = problem('unknown-grant', ['grant'], {
  vi: 'Không có lần giao vai trò này, hoặc đã thôi giao. Hãy tải lại trang.',
  en: 'There is no such grant, or it has ended. Load the page again.',
})
