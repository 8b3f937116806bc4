import type { Entry, Json, Words } from '@thuocdo/engine'
import { type Db, sql } from '@thuocdo/store'
import { isUuid } from '../is-uuid.ts'
import { settingList, settingNames } from '../settings/setting-list.ts'
import type { TrailLine } from './trail-line.ts'

/**
 * What the ids and codes in entries are called today: ids of units, people, divisions, documents and rounds as they stand; blocks,
 * editions and settings with their kind before them: `block:commune`, `edition:tiny/2025`, `setting:digest-hour`. Who was erased
 * has none.
 */
export type EntryNames = ReadonlyMap<string, Words>

/** The names of whatever the entries mention. */
export async function entryNames(
  db: Db,
  lines: readonly Pick<TrailLine, 'subject' | 'body'>[],
): Promise<EntryNames> {
  const mentioned = [
    ...new Set(lines.flatMap(({ subject, body }) => [subject, ...textsIn(withoutRegister(body))])),
  ]
  const { rows } = await sql<Row>`
    select id, vi, en from (
      select w.id, n.vi, n.en from unnest(${mentioned.filter(text => !isUuid(text))}::text[]) as w(id)
        cross join lateral (
          select vi, en from unit_name where unit = w.id order by from_on desc nulls last limit 1
        ) n
      union all
      select 'edition:' || id, framework -> 'title' ->> 'vi', framework -> 'title' ->> 'en' from edition
      union all
      select 'block:' || (b ->> 'code'), b -> 'name' ->> 'vi', b -> 'name' ->> 'en'
        from edition, json_array_elements(coalesce(framework -> 'blocks', '[]')) b
      union all
      select id::text, name, name from person where id = any (${mentioned.filter(isUuid)}::uuid[]) and erased_at is null
      union all
      select id::text, name, name from division where id = any (${mentioned.filter(isUuid)}::uuid[])
      union all
      select id::text, title, title from evidence where id = any (${mentioned.filter(isUuid)}::uuid[])
      union all
      select id::text, name_vi, name_en from round where id = any (${mentioned.filter(isUuid)}::uuid[])
    ) named`.execute(db)
  return new Map([...settings, ...rows.map(({ id, vi, en }) => [id, { vi, en }] as const)])
}

type Row = { readonly id: string; readonly vi: string; readonly en: string }

const settings = settingNames.map(name => [`setting:${name}`, settingList[name].words] as const)

/** The register that an import brought: thousands of names, of which nobody asks for any. */
const withoutRegister = ({ register: _, ...body }: Entry['body']): Entry['body'] => body

/** Every text in the body of an entry, however deep: any may be an id. */
const textsIn = (json: Json): readonly string[] => {
  if (typeof json === 'string') return [json]
  return typeof json === 'object' && json !== null ? Object.values(json).flatMap(textsIn) : []
}
