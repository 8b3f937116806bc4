import type { DeskContext } from '@thuocdo/operations/acts'
import type { DeskOptions } from './desk-options.ts'
import { refusals, refused } from './refusals.ts'

/** How the installation stands, for an administrator who is signed in: the version, and whether the database answers. */
export async function answerStatus(
  { actor, fx }: DeskContext,
  { version, store }: DeskOptions,
): Promise<Response> {
  const isAdministrator = actor?.grants.some(({ role }) => role === 'administrator') === true
  if (!isAdministrator) return refused(refusals['not-administrator'], 403)
  const { isEmbedded, serverVersion } = store
  const began = performance.now()
  await fx.db.selectFrom('chain').select('id').limit(1).execute()
  const milliseconds = Math.round(performance.now() - began)
  return Response.json({
    version,
    database: { isReachable: true, isEmbedded, version: serverVersion, milliseconds },
  })
}
