import type { CommandName, Day, Ground, Program } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'

/** What a decision about a unit stands on, as it is today: what the act does not ask for is not looked up. */
export async function groundOf(
  db: Db,
  unit: string,
  act: CommandName,
  basis: { readonly program: Program; readonly on: Day; readonly due?: Day },
): Promise<Ground> {
  const none: readonly string[] = []
  const isCiting = act === 'cite' || act === 'intake'
  const isAssigning = act === 'assign'
  return {
    ...basis,
    documents: new Set(isCiting ? await documentsOf(db, unit) : none),
    divisions: new Set(isAssigning ? await divisionsOf(db, unit) : none),
    officers: new Set(isAssigning ? await officersOf(db, unit, basis.on) : none),
  }
}

async function documentsOf(db: Db, unit: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('evidence')
    .select('id')
    .where('unit', '=', unit)
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

async function divisionsOf(db: Db, unit: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('division')
    .select('id')
    .where('unit', '=', unit)
    .where('ended_at', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

async function officersOf(db: Db, unit: string, on: Day): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('role_grant')
    .select(['person', 'from_on', 'to_on'])
    .where('unit', '=', unit)
    .where('role', '=', 'unit-officer')
    .where('ended_at', 'is', null)
    .execute()
  return rows
    .filter(({ from_on, to_on }) => from_on <= on && (to_on === null || on <= to_on))
    .map(({ person }) => person)
}
