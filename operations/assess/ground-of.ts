import type { Day, Ground, Program } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'

/** What a decision about a unit stands on: its documents, its divisions and its officers, as they are today. */
export async function groundOf(
  db: Db,
  unit: string,
  { program, on, due }: { readonly program: Program; readonly on: Day; readonly due?: Day },
): Promise<Ground> {
  const documents = await db
    .selectFrom('evidence')
    .select('id')
    .where('unit', '=', unit)
    .where('withdrawn_at', 'is', null)
    .execute()
  const divisions = await db
    .selectFrom('division')
    .select('id')
    .where('unit', '=', unit)
    .where('ended_at', 'is', null)
    .execute()
  const officers = await db
    .selectFrom('role_grant')
    .select(['person', 'from_on', 'to_on'])
    .where('unit', '=', unit)
    .where('role', '=', 'unit-officer')
    .where('ended_at', 'is', null)
    .execute()
  const today = officers.filter(({ from_on, to_on }) => from_on <= on && (to_on === null || on <= to_on))
  return {
    program,
    on,
    ...(due !== undefined && { due }),
    documents: new Set(documents.map(({ id }) => id)),
    divisions: new Set(divisions.map(({ id }) => id)),
    officers: new Set(today.map(({ person }) => person)),
  }
}
