import type { Actor, Outcome, Problem } from '@thuocdo/engine'
import type { Effects } from '../effects.ts'
import { permitted, unlessRefused } from '../permitted.ts'
import { recordedOn } from '../recorded-on.ts'
import { grantDraft, grantRow, groundOf, isThere, personChain } from './grants.ts'
import { inTurn } from './in-turn.ts'
import type { NewGrant } from './new-grant.ts'
import { noSuchPerson } from './person-problems.ts'
import { roleProblems } from './role-problems.ts'

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
