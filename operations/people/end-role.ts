import {
  type Actor,
  type Day,
  dayWords,
  isDay,
  type Outcome,
  type Problem,
  problem,
  refuse,
} from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import { dayProblem } from '../day-problem.ts'
import type { Effects } from '../effects.ts'
import { permitted, unlessRefused } from '../permitted.ts'
import { recordedOn } from '../recorded-on.ts'
import { dayBefore } from '../today.ts'
import { lastAdministrator, otherAdministrators } from './administrators.ts'
import { isId, personChain } from './grants.ts'
import { inTurn } from './in-turn.ts'

/** On what a role ends, and since when it is no longer held: from now on where no day is named, never in the past. */
export type RoleEnding = { readonly basis: string; readonly from?: Day }

/** Ends a role; what was done in it stays. @returns the id of the grant */
export const endRole = (
  fx: Effects,
  actor: Actor,
  grant: string,
  ending: RoleEnding,
): Promise<Outcome<string>> => inTurn(fx, inside => ended(inside, actor, grant, ending))

async function ended(
  fx: Effects,
  actor: Actor,
  grant: string,
  { basis, from }: RoleEnding,
): Promise<Outcome<string>> {
  const row = isId(grant)
    ? await fx.db.selectFrom('role_grant').selectAll().where('id', '=', grant).executeTakeFirst()
    : undefined
  const facts = row ? { person: row.person, ...(row.unit !== null && { unit: row.unit }) } : {}
  const allowed = permitted(fx, actor, 'end-role', facts)
  if (!allowed.ok) return allowed
  if (row === undefined || row.ended_at !== null) return refuse(noSuchGrant)
  const today = allowed.value.on
  const day = from ?? today
  const isLast = row.role === 'administrator' && (await otherAdministrators(fx.db, row.person, today)) === 0
  const problems = [
    ...endingProblems({ basis, day, today, to: row.to_on }),
    ...(isLast ? [lastAdministrator] : []),
  ]
  const isAtOnce = day <= today || day <= row.from_on
  const draft = {
    act: 'end-role',
    body: {
      grant,
      role: row.role,
      on: day,
      // Until a later day the role goes on: then this is its last day, and without it the role is over at once.
      ...(!isAtOnce && isDay(day) && { to: dayBefore(day) }),
      ...(row.unit !== null && { unit: row.unit }),
    },
    disclosed: { basis: basis.trim() },
  }
  const record = { subject: personChain(row.person), drafts: [draft] }
  return unlessRefused(problems, () =>
    recordedOn(fx, allowed.value, [record], async trx => {
      await setEnd(trx, grant, isAtOnce ? { ended_at: fx.now() } : { to_on: dayBefore(day) })
      return grant
    }),
  )
}

const setEnd = (trx: Db, grant: string, end: { readonly ended_at: Date } | { readonly to_on: Day }) =>
  trx.updateTable('role_grant').set(end).where('id', '=', grant).execute()

type Ending = {
  readonly basis: string
  readonly day: Day
  readonly today: Day
  readonly to: Day | null
}

function endingProblems({ basis, day, today, to }: Ending): readonly Problem[] {
  const ofBasis = basis.trim() === '' ? [noBasis] : []
  if (!isDay(day)) return [notADay(day), ...ofBasis]
  const endsBefore = to !== null && to < day
  return [...(day < today ? [inThePast] : []), ...(endsBefore ? [endsAnyway(to)] : []), ...ofBasis]
}

const noSuchGrant = problem('unknown-grant', ['grant'], {
  vi: 'Không có lần giao vai trò này, hoặc đã chấm dứt phân công. Hãy tải lại trang.',
  en: 'There is no such grant, or it has ended. Load the page again.',
})

const noBasis = problem('basis-missing', ['basis'], {
  vi: 'Chưa ghi căn cứ chấm dứt phân công. Hãy ghi số và ngày của văn bản.',
  en: 'The basis is missing. Write the number and day of the document.',
})

const notADay = (text: string): Problem =>
  dayProblem('from', text, {
    vi: 'ngày thôi giữ vai trò',
    en: 'the day from which the role is no longer held',
  })

const inThePast = problem('ends-in-the-past', ['from'], {
  vi: 'Vai trò không kết thúc lùi về trước hôm nay được: việc đã làm trong vai trò ấy vẫn có hiệu lực. Hãy chọn hôm nay hoặc một ngày sau.',
  en: 'A role cannot end before today: what was done in it counts. Choose today or a later day.',
})

const endsAnyway = (to: Day): Problem =>
  problem('ends-anyway', ['from'], {
    vi: `Vai trò này chỉ giao đến hết ngày ${dayWords(to, 'vi')}. Hãy chọn ngày không muộn hơn ngày ấy, hoặc để nguyên.`,
    en: `This role is held up to ${dayWords(to, 'en')} anyway. Choose no later day, or leave it.`,
  })
