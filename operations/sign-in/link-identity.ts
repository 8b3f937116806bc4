import { type Actor, accept, type Outcome, problem, refuse } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import { recorded } from '../act-as.ts'
import type { Effects } from '../effects.ts'
import { permitted } from '../permitted.ts'
import { endSessions } from './end-sessions.ts'
import { noAccount } from './make-setup-link.ts'

/** One identity of an outside provider: its issuer and the subject that it knows the person by. */
export type Identity = { readonly issuer: string; readonly subject: string }

/** The outside identities of a person. */
export const identitiesOf = (db: Db, person: string): Promise<readonly Identity[]> =>
  db
    .selectFrom('external_identity')
    .select(['issuer', 'subject'])
    .where('person', '=', person)
    .orderBy('issuer')
    .orderBy('subject')
    .execute()

/** Whom a provider vouched for of late and nobody is linked to, the latest first, for who may link them. */
export async function refusedIdentities(
  fx: Effects,
  actor: Actor,
  { person, issuer }: { readonly person: string; readonly issuer: string },
): Promise<readonly string[]> {
  if (!permitted(fx, actor, 'make-setup-link', { person }).ok) return []
  const rows = await fx.db
    .selectFrom('sign_in')
    .select('login')
    .where('outcome', '=', 'unknown-person')
    .where('door', '=', 'oidc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
  const linked = await fx.db
    .selectFrom('external_identity')
    .select('subject')
    .where('issuer', '=', issuer)
    .execute()
  const known = new Set(linked.map(({ subject }) => subject))
  const subjects = rows.flatMap(({ login }) =>
    login?.startsWith(`${issuer} `) ? login.slice(issuer.length + 1) : [],
  )
  return [...new Set(subjects)].filter(subject => !known.has(subject))
}

/** Lets an outside identity in as a person with an account. It opens the account as a set-up link does, and needs the same right. */
export async function linkIdentity(
  fx: Effects,
  actor: Actor,
  { person, issuer, subject }: Identity & { readonly person: string },
): Promise<Outcome<null>> {
  const allowed = permitted(fx, actor, 'make-setup-link', { person })
  if (!allowed.ok) return allowed
  const account = await fx.db
    .selectFrom('account')
    .select('person')
    .where('person', '=', person)
    .executeTakeFirst()
  if (account === undefined) return refuse(noAccount)
  const [cleanIssuer, cleanSubject] = [issuer.trim(), subject.trim()]
  if (cleanIssuer === '' || cleanSubject === '') return refuse(identityMissing)
  const known = await fx.db
    .selectFrom('external_identity')
    .select('person')
    .where('issuer', '=', cleanIssuer)
    .where('subject', '=', cleanSubject)
    .executeTakeFirst()
  if (known !== undefined) return refuse(alreadyLinked)
  const identity = { issuer: cleanIssuer, subject: cleanSubject }
  const draft = { act: 'link-identity', body: { person, by: 'administrator' }, disclosed: identity }
  const values = { ...identity, person, linked_at: fx.now() }
  await recorded(fx, allowed.value, { kind: 'person', subject: person }, [draft], trx =>
    trx.insertInto('external_identity').values(values).execute(),
  )
  return accept(null)
}

/** Takes the link away, and ends the person's sessions: one of them may have been opened through it. */
export async function unlinkIdentity(
  fx: Effects,
  actor: Actor,
  { person, issuer, subject }: Identity & { readonly person: string },
): Promise<Outcome<null>> {
  const allowed = permitted(fx, actor, 'make-setup-link', { person })
  if (!allowed.ok) return allowed
  const draft = { act: 'unlink-identity', body: { person }, disclosed: { issuer, subject } }
  await recorded(fx, allowed.value, { kind: 'person', subject: person }, [draft], async trx => {
    await endSessions(trx, fx.now(), person, 'identity-unlinked')
    await trx
      .deleteFrom('external_identity')
      .where('person', '=', person)
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .execute()
  })
  return accept(null)
}

const identityMissing = problem('identity-missing', ['subject'], {
  vi: 'Hãy ghi địa chỉ của hệ thống đăng nhập và mã người dùng ở đó; cả hai có trong nhật ký đăng nhập bị từ chối.',
  en: 'Give the issuer and the subject; both stand in the record of refused sign-ins.',
})

const alreadyLinked = problem('identity-linked', ['subject'], {
  vi: 'Danh tính này đã được gắn với một tài khoản. Hãy gỡ liên kết cũ trước.',
  en: 'This identity is linked to an account already. Take the old link away first.',
})
