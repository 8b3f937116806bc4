import {
  type Actor,
  accept,
  type Draft,
  type Outcome,
  type Problem,
  problem,
  refuse,
  refuses,
} from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { permitted } from '../permitted.ts'
import { recordedOn } from '../recorded-on.ts'
import { inTurn } from './in-turn.ts'
import { takenLogins } from './insert-people.ts'
import { loginTaken, noSuchPerson, type PersonFields, personProblems, tidied } from './person-problems.ts'

/** Changes what is known of a person; everybody may change their own, but not their login. Fields left out stay. */
export const changePerson = (
  fx: Effects,
  actor: Actor,
  person: string,
  change: Partial<PersonFields>,
): Promise<Outcome<string>> => inTurn(fx, inside => changed(inside, actor, person, change))

async function changed(
  fx: Effects,
  actor: Actor,
  person: string,
  change: Partial<PersonFields>,
): Promise<Outcome<string>> {
  const allowed = permitted(fx, actor, 'change-person', { person })
  if (!allowed.ok) return allowed
  const before = await fieldsOf(fx.db, person)
  if (before === undefined) return refuse(noSuchPerson(person))
  const fields = changedFields(before, tidied(change))
  const problems = [
    ...personProblems(fields),
    ...(fields.login === undefined ? [] : await loginProblems(fx.db, fields.login, allowed.value.role)),
  ]
  if (refuses(problems)) return refuse(...problems)
  if (Object.keys(fields).length === 0) return accept(person)
  const record = {
    subject: { kind: 'person', subject: person },
    drafts: [draftOf(fields)],
  }
  await recordedOn(fx, allowed.value, [record], trx => write(trx, person, fields))
  return accept(person)
}

/** The language is a code; all else of a person is disclosed. */
function draftOf({ language, ...disclosed }: Partial<PersonFields>): Draft {
  const fields = [...Object.keys(disclosed), ...(language === undefined ? [] : ['language'])]
  return {
    act: 'change-person',
    body: { fields, ...(language !== undefined && { language }) },
    ...(Object.keys(disclosed).length > 0 && { disclosed }),
  }
}

async function fieldsOf(db: Db, person: string): Promise<PersonFields | undefined> {
  const row = await db
    .selectFrom('person')
    .leftJoin('account', 'account.person', 'person.id')
    .select(['name', 'title', 'email', 'language', 'login'])
    .where('person.id', '=', person)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { name, title, email, language, login } = row
  return { name, title, email: email ?? '', language: language === 'en' ? 'en' : 'vi', login: login ?? '' }
}

const changedFields = (before: PersonFields, after: Partial<PersonFields>): Partial<PersonFields> => ({
  ...(after.name !== undefined && after.name !== before.name && { name: after.name }),
  ...(after.title !== undefined && after.title !== before.title && { title: after.title }),
  ...(after.email !== undefined && after.email !== before.email && { email: after.email }),
  ...(after.language !== undefined && after.language !== before.language && { language: after.language }),
  ...(after.login !== undefined && after.login !== before.login && { login: after.login }),
})

async function loginProblems(db: Db, login: string, role: string): Promise<readonly Problem[]> {
  if (role !== 'administrator') return [loginByAdministrator]
  return [...(await takenLogins(db, [login]))].map(loginTaken)
}

async function write(
  trx: Db,
  person: string,
  { login, email, ...row }: Partial<PersonFields>,
): Promise<void> {
  const columns = { ...row, ...(email !== undefined && { email: email === '' ? null : email }) }
  if (Object.keys(columns).length > 0)
    await trx.updateTable('person').set(columns).where('id', '=', person).execute()
  if (login !== undefined)
    await trx.updateTable('account').set({ login }).where('person', '=', person).execute()
}

const loginByAdministrator = problem('login-by-administrator', ['login'], {
  vi: 'Chỉ người quản trị đổi được tên đăng nhập. Hãy nhờ người quản trị.',
  en: 'Only an administrator changes a login. Ask one.',
})
