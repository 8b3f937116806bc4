import type { CommandName, Day, Ground, Period, Program } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'

const nobody: ReadonlySet<string> = new Set()

/** What a decision about a unit stands on, as it is today: its documents, divisions and officers, where the act asks for them. */
export async function groundOf(
  db: Db,
  unit: string,
  act: CommandName,
  {
    program,
    on,
    assessed,
    due,
  }: {
    readonly program: Program
    readonly on: Day
    readonly assessed: Period
    readonly due?: Day | undefined
  },
): Promise<Ground> {
  const isCiting = act === 'cite' || act === 'intake'
  const isAssigning = act === 'assign'
  return {
    program,
    on,
    assessed,
    ...(due !== undefined && { due }),
    documents: isCiting ? await documentsOf(db, unit) : nobody,
    divisions: isAssigning ? await divisionsOf(db, unit) : nobody,
    officers: isAssigning ? await officersOf(db, unit, on) : nobody,
  }
}

async function documentsOf(db: Db, unit: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('evidence')
    .select('id')
    .where('unit', '=', unit)
    .where('withdrawn_at', 'is', null)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

async function divisionsOf(db: Db, unit: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('division')
    .select('id')
    .where('unit', '=', unit)
    .where('ended_at', 'is', null)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

async function officersOf(db: Db, unit: string, on: Day): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('role_grant')
    .select('person')
    .where('unit', '=', unit)
    .where('role', '=', 'unit-officer')
    .where('ended_at', 'is', null)
    .where('from_on', '<=', on)
    .where(({ eb, or }) => or([eb('to_on', 'is', null), eb('to_on', '>=', on)]))
    .execute()
  return new Set(rows.map(({ person }) => person))
}
