import type { CommandName, Day, Ground, Program } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'

/** What is known of an assessment before anything of its unit is looked up. */
type Basis = { readonly program: Program; readonly on: Day; readonly due?: Day }

/** What a decision about a unit stands on, as it is today: what the act does not ask for is not looked up. */
export const groundOf = (db: Db, unit: string, act: CommandName, basis: Basis): Promise<Ground> =>
  groundFor(db, unit, [act], basis)

/** The same for several acts, one after the other. */
export async function groundFor(
  db: Db,
  unit: string,
  acts: readonly CommandName[],
  basis: Basis,
): Promise<Ground> {
  const none: readonly string[] = []
  const isCiting = acts.some(act => act === 'cite' || act === 'intake')
  const isAssigning = acts.includes('assign')
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
