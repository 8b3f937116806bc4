import { type Day, isAlive } from '@thuocdo/engine'
import { type Db, readUnits } from '@thuocdo/store'
import { todayIn } from '../today.ts'
import { type GrantScope, noScope, readGrantScope } from './grant-scope.ts'
import type { NewGrant } from './new-grant.ts'

/** What there is to be named in a grant: its unit, the divisions of that, blocks and criteria. */
export type GrantPlaces = {
  /** Whether the unit lives in the period of the grant. */
  readonly isUnitThere: boolean
  /** The divisions that the unit has through all the days of the grant. */
  readonly divisions: readonly { readonly id: string; readonly name: string }[]
  /** The blocks and criteria that there are; empty where no grant names any. */
  readonly scope: GrantScope
}

/** Reads what some grants may name, once for all of them; gives it for each. */
export async function placesOf(
  db: Db,
  grants: readonly NewGrant[],
): Promise<(grant: NewGrant) => GrantPlaces> {
  const ids = [...new Set(grants.flatMap(({ unit }) => unit ?? []))]
  const found = ids.length === 0 ? [] : await readUnits(db, { ids })
  const units = new Map(found.map(unit => [unit.id, unit]))
  const divisions = await divisionsIn(db, ids)
  const scope = grants.some(namesView) ? await readGrantScope(db) : noScope
  return grant => {
    const unit = grant.unit === undefined ? undefined : units.get(grant.unit)
    return {
      // A unit that is yet to be founded gets its people before its first day; one that ended gets nobody.
      isUnitThere: unit !== undefined && (unit.endedOn === undefined || isAlive(unit, grant.from)),
      divisions: divisions.filter(one => one.unit === grant.unit && isThrough(one, grant)),
      scope,
    }
  }
}

const namesView = ({ blocks = [], criteria = [] }: NewGrant): boolean => blocks.length + criteria.length > 0

type DivisionRow = {
  readonly id: string
  readonly unit: string
  readonly name: string
  readonly ended_at: Date | null
}

const isThrough = ({ ended_at }: DivisionRow, { to }: { readonly to?: Day }): boolean =>
  ended_at === null || (to !== undefined && to <= todayIn(ended_at))

async function divisionsIn(db: Db, units: readonly string[]): Promise<readonly DivisionRow[]> {
  if (units.length === 0) return []
  return db
    .selectFrom('division')
    .select(['id', 'unit', 'name', 'ended_at'])
    .where('unit', 'in', units)
    .orderBy('name')
    .execute()
}
