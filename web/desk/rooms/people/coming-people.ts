import type { Day, Words } from '@thuocdo/engine'
import {
  divisionsOf,
  type Effects,
  type PersonRow,
  readGrantScope,
  registerOfStore,
} from '@thuocdo/operations/acts'
import { unitChoices } from '../parts/unit-choices.ts'
import type { ComingPerson } from './import-people-page.tsx'

/** Whom a table would add, with where and for what each role would count: what a wrong cell leads to is seen here. */
export async function comingPeople(
  { db }: Pick<Effects, 'db'>,
  on: Day,
  rows: readonly PersonRow[],
): Promise<readonly ComingPerson[]> {
  const { byId } = await registerOfStore(db)
  const ids = [...new Set(rows.flatMap(({ grant }) => grant?.unit ?? []))]
  const units = unitChoices(
    ids.flatMap(id => byId.get(id) ?? []),
    on,
  )
  const divisions = (await Promise.all(ids.map(id => divisionsOf(db, id)))).flat()
  const { blocks } = await readGrantScope(db)
  const named = (code: string) => blocks.find(block => block.code === code)?.names[0] ?? same(code)
  const reachOf = ({ unit, division, blocks = [], criteria = [] }: NonNullable<PersonRow['grant']>) => [
    ...units.filter(({ id }) => id === unit).map(({ name }) => name),
    ...divisions.filter(({ id }) => id === division).map(({ name }) => same(name)),
    ...blocks.map(named),
    ...(criteria.length > 0 ? [same(criteria.join(', '))] : []),
  ]
  return rows.map(({ person: { name, login }, grant }) => ({
    name,
    login,
    role: grant?.role ?? '',
    reach: grant ? reachOf(grant) : [],
  }))
}

const same = (text: string): Words => ({ vi: text, en: text })
