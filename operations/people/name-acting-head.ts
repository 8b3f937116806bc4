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
import { isOfUnit } from './acting-candidates.ts'
import { type ActingGrant, grantDraft, grantRow, groundOf, holdsOwn, isThere, personChain } from './grants.ts'
import { inTurn } from './in-turn.ts'
import { judgesTheUnit } from './judges-the-unit.ts'
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
  /** Whether it is meant to stand beside another acting head in the same days. */
  readonly isBeside?: boolean
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
  const allowed = permitted(fx, actor, 'name-acting-head', {
    person,
    unit,
    until: to === '' ? acting.from : to,
  })
  if (!allowed.ok) return allowed
  const { form, isBeside: _, to: last, ...rest } = acting
  const grant: ActingGrant = {
    ...rest,
    ...(last !== '' && { to: last }),
    role: 'unit-head',
    actingForm: form,
  }
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
  acting: ActingHead,
  grant: ActingGrant,
  on: Day,
): Promise<readonly Problem[]> {
  const { person, unit, actingFor, form, to, basis } = acting
  if (person.trim() === '') return [nobodyChosen, ...(to === '' ? [endMissing] : [])]
  const unknown: Problem[] = []
  for (const who of [person, actingFor]) if (!(await isThere(fx.db, who))) unknown.push(noSuchPerson(who))
  if (unknown.length > 0) return unknown
  const isHead = holdsOwn(await actorOf(fx.db, actingFor, on), 'unit-head', unit)
  // “Quyền” stands where the post is vacant: in the place of whoever held it last.
  const isMeant = isHead || (form === 'q' && (await everHeaded(fx.db, actingFor, unit)))
  const ground = await groundOf(fx.db, grant, on)
  const isInside = isOfUnit(ground.held, unit)
  return [
    ...roleProblems(grant, ground),
    ...(person === actingFor ? [actsForOneself] : []),
    ...(form === 'q' || isInside ? [] : [notOfUnit]),
    ...(await judgesTheUnit(fx.db, unit, ground.held, acting)),
    ...(acting.isBeside !== true && (await hasAnother(fx.db, acting)) ? [anotherActs] : []),
    ...(isMeant ? [] : [notTheHead]),
    ...(basis.trim() === '' ? [noBasis] : []),
    ...(to === '' ? [endMissing] : to < on ? [overAlready] : []),
  ]
}

/** Whether somebody else stands in for the head of the unit on any of those days. */
async function hasAnother(db: Db, { unit, person, from, to }: ActingHead): Promise<boolean> {
  const row = await db
    .selectFrom('role_grant')
    .select('id')
    .where('unit', '=', unit)
    .where('person', '<>', person)
    .where('acting_for', 'is not', null)
    .where('ended_at', 'is', null)
    .where('from_on', '<=', to === '' ? from : to)
    .where('to_on', '>=', from)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
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

const nobodyChosen = problem('nobody-chosen', ['person'], {
  vi: 'Chưa chọn người được giao ký thay hoặc giao quyền. Hãy chọn một người.',
  en: 'Choose the person who is to stand in.',
})

const endMissing = problem('end-missing', ['to'], {
  vi: 'Giao ký thay phải có ngày kết thúc. Hãy ghi ngày cuối của thời hạn.',
  en: 'An acting headship must have a last day. Write it down.',
})

const notOfUnit = problem('not-of-unit', ['person'], {
  vi: 'Người được giao ký thay, thừa lệnh hoặc thừa ủy quyền phải đang giữ vai trò trong chính đơn vị này. Hãy chọn cấp phó hoặc cán bộ của đơn vị.',
  en: 'Whoever signs as deputy, by order or by authority must hold a role in this very unit. Choose a deputy or an officer of the unit.',
})

const anotherActs = problem('another-acts', ['from'], {
  vi: 'Trong thời hạn ấy đã có người khác ký thay thủ trưởng đơn vị. Hãy chọn thời hạn khác, chấm dứt phân công người kia, hoặc đánh dấu là giao nhiều người cùng lúc.',
  en: 'Somebody else stands in for the head in those days. Choose other days, end the other, or say that several are meant at once.',
})

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
