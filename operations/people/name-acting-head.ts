import {
  type ActingForm,
  type Actor,
  type Day,
  type Outcome,
  type Problem,
  problem,
  type Words,
} from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { permitted, unlessRefused } from '../permitted.ts'
import { recordedOn } from '../recorded-on.ts'
import { actorOf } from '../sign-in/actor-of.ts'
import { type ActingGrant, grantDraft, grantRow, groundOf, holdsOwn, isThere, personChain } from './grants.ts'
import { inTurn } from './in-turn.ts'
import { noSuchPerson } from './person-problems.ts'
import { roleProblems } from './role-problems.ts'

/** Who stands in for a head: in whose place, in which form, and for how long. */
export type ActingHead = {
  readonly person: string
  readonly unit: string
  readonly actingFor: string
  readonly form: ActingForm
  readonly from: Day
  readonly to: Day
  readonly basis: string
}

/** The forms of signing for a head, with what stands before the name on paper (Nghị định 30/2020/NĐ-CP, Article 13). */
export const actingForms: Readonly<Record<ActingForm, Words & { readonly mark: string }>> = {
  kt: { mark: 'KT.', vi: 'ký thay', en: 'deputy, signing for the head' },
  tl: { mark: 'TL.', vi: 'thừa lệnh', en: 'by order of the head' },
  tuq: { mark: 'TUQ.', vi: 'thừa ủy quyền', en: 'by authority of the head' },
  q: { mark: 'Q.', vi: 'quyền', en: 'acting head' },
}

/** Names an acting head for a period that ends by itself. @returns the id of the grant */
export const nameActingHead = (fx: Effects, actor: Actor, acting: ActingHead): Promise<Outcome<string>> =>
  inTurn(fx, inside => named(inside, actor, acting))

async function named(fx: Effects, actor: Actor, acting: ActingHead): Promise<Outcome<string>> {
  const { person, unit, to } = acting
  const allowed = permitted(fx, actor, 'name-acting-head', { person, unit, until: to })
  if (!allowed.ok) return allowed
  const { form, ...rest } = acting
  const grant: ActingGrant = { ...rest, role: 'unit-head', actingForm: form }
  const problems = await actingProblems(fx, acting, grant, allowed.value.on)
  const id = fx.newId()
  const draft = grantDraft('name-acting-head', id, grant)
  const records = [person, acting.actingFor].map(who => ({ subject: personChain(who), drafts: [draft] }))
  return unlessRefused(problems, () =>
    recordedOn(fx, allowed.value, records, async trx => {
      await trx
        .insertInto('role_grant')
        .values(grantRow(id, grant, fx.now()))
        .execute()
      return id
    }),
  )
}

async function actingProblems(
  fx: Effects,
  { person, unit, actingFor, form, to, basis }: ActingHead,
  grant: ActingGrant,
  on: Day,
): Promise<readonly Problem[]> {
  const unknown: Problem[] = []
  for (const who of [person, actingFor]) if (!(await isThere(fx.db, who))) unknown.push(noSuchPerson(who))
  if (unknown.length > 0) return unknown
  const isHead = holdsOwn(await actorOf(fx.db, actingFor, on), 'unit-head', unit)
  // “Quyền” stands where the post is vacant: in the place of whoever held it last.
  const isMeant = isHead || (form === 'q' && (await everHeaded(fx.db, actingFor, unit)))
  return [
    ...roleProblems(grant, await groundOf(fx.db, grant, on)),
    ...(person === actingFor ? [actsForOneself] : []),
    ...(isMeant ? [] : [notTheHead]),
    ...(basis.trim() === '' ? [noBasis] : []),
    ...(to < on ? [overAlready] : []),
  ]
}

async function everHeaded(db: Db, person: string, unit: string): Promise<boolean> {
  const row = await db
    .selectFrom('role_grant')
    .select('id')
    .where('person', '=', person)
    .where('unit', '=', unit)
    .where('role', '=', 'unit-head')
    .where('acting_for', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

const actsForOneself = problem('acts-for-oneself', ['actingFor'], {
  vi: 'Không ai ký thay chính mình. Hãy chọn người khác.',
  en: 'Nobody stands in for themselves. Choose somebody else.',
})

const notTheHead = problem('not-the-head', ['actingFor'], {
  vi: 'Người được thay không phải là thủ trưởng của đơn vị này. Hãy chọn đúng thủ trưởng, hoặc giao vai trò thủ trưởng trước.',
  en: 'The person to be stood in for is not the head of this unit. Choose the head, or grant that role first.',
})

const noBasis = problem('basis-missing', ['basis'], {
  vi: 'Chưa ghi căn cứ giao ký thay. Hãy ghi số và ngày của văn bản phân công, ủy quyền.',
  en: 'The basis is missing. Write the number and day of the document that assigns or authorises.',
})

const overAlready = problem('over-already', ['to'], {
  vi: 'Thời hạn đã qua. Hãy chọn ngày cuối từ hôm nay trở đi.',
  en: 'The period is over. Choose a last day from today on.',
})
