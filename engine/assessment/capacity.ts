import type { Grant } from './actor.ts'
import type { Draft } from './entry.ts'

/**
 * The same drafts, and of an acting head the capacity with each: in whose place and in which form they signed. The role alone would
 * tell it of the head (Nghị định 30/2020/NĐ-CP, Article 13).
 */
export function inCapacity(
  drafts: readonly Draft[],
  grant: Pick<Grant, 'actingFor' | 'actingForm'> | undefined,
): readonly Draft[] {
  const { actingFor, actingForm } = grant ?? {}
  if (actingFor === undefined) return drafts
  const acting = { for: actingFor, ...(actingForm !== undefined && { form: actingForm }) }
  return drafts.map(draft => ({ ...draft, body: { ...draft.body, acting } }))
}
