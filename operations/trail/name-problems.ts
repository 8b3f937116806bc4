import type { Problem, Words } from '@thuocdo/engine'
import { type Db, sql } from '@thuocdo/store'

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** The same problems, with the unit and the round in the place of the ids of assessments, and rounds by their names. */
export async function withNames(db: Db, problems: readonly Problem[]): Promise<readonly Problem[]> {
  const ids = [...new Set(problems.flatMap(({ words }) => words.vi.match(uuid) ?? []))]
  if (ids.length === 0) return problems
  const names = await namesOf(db, ids)
  return problems.map(found => ({
    ...found,
    words: {
      vi: found.words.vi.replace(uuid, id => names.get(id)?.vi ?? id),
      en: found.words.en.replace(uuid, id => names.get(id)?.en ?? id),
    },
  }))
}

async function namesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Words>> {
  const { rows } = await sql<Words & { readonly id: string }>`
    select r.id, '“' || r.name_vi || '”' as vi, '“' || r.name_en || '”' as en
    from round r where r.id::text = any(${ids})
    union all
    select a.id, coalesce(n.vi, a.unit) || ' (' || r.name_vi || ')', coalesce(n.en, a.unit) || ' (' || r.name_en || ')'
    from assessment a join round r on r.id = a.round
    left join lateral (select vi, en from unit_name where unit = a.unit order by from_on desc nulls last limit 1) n on true
    where a.id::text = any(${ids})`.execute(db)
  return new Map(rows.map(({ id, vi, en }) => [id, { vi, en }]))
}
