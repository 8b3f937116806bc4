import { type Day, problem } from '@thuocdo/engine'
import { type Db, sql } from '@thuocdo/store'

/** How many people but one hold the role of administrator on a day, with an account that is not closed. */
export async function otherAdministrators(db: Db, person: string | undefined, on: Day): Promise<number> {
  const row = await db
    .selectFrom('role_grant')
    .innerJoin('account', 'account.person', 'role_grant.person')
    .select(sql<number>`count(distinct role_grant.person)`.as('count'))
    .where('role', '=', 'administrator')
    .where('ended_at', 'is', null)
    .where('disabled_at', 'is', null)
    .where('from_on', '<=', on)
    .where(eb => eb.or([eb('to_on', 'is', null), eb('to_on', '>=', on)]))
    .$if(person !== undefined, query => query.where('role_grant.person', '<>', person ?? ''))
    .executeTakeFirstOrThrow()
  return row.count
}

/** Whether a person administers the installation on a day, and nobody else does. */
export async function isLastAdministrator(db: Db, person: string, on: Day): Promise<boolean> {
  const others = await otherAdministrators(db, person, on)
  return others === 0 && (await otherAdministrators(db, undefined, on)) > 0
}

/** Refuses to leave an installation without anybody to administer it. */
export const lastAdministrator = problem('last-administrator', ['person'], {
  vi: 'Đây là người quản trị cuối cùng còn hiệu lực. Hãy giao vai trò quản trị cho người khác trước.',
  en: 'This is the last administrator there is. Grant the role to somebody else first.',
})
