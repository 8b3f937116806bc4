import { mayAnywhere, statusActs } from '@thuocdo/engine'
import { type DeskContext, todayIn } from '@thuocdo/operations/acts'
import type { DeskOptions } from './desk-options.ts'
import { refusals, refused } from './refusals.ts'

/** How the installation stands, for whoever may see the status on the desk: the version, and whether the database answers. */
export async function answerStatus(
  { actor, fx }: DeskContext,
  { version, store }: DeskOptions,
): Promise<Response> {
  const today = todayIn(fx.now())
  const maySee = actor !== null && statusActs.some(act => mayAnywhere(actor, act, today))
  if (!maySee) return refused(refusals['no-status'], 403)
  const { isEmbedded, serverVersion } = store
  const began = performance.now()
  await fx.db.selectFrom('chain').select('id').limit(1).execute()
  const milliseconds = Math.round(performance.now() - began)
  return Response.json({
    version,
    database: { isReachable: true, isEmbedded, version: serverVersion, milliseconds },
  })
}
