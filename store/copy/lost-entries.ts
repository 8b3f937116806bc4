import { schemaOf } from '../connect.ts'
import { standIn } from './open-client.ts'
import type { Staging } from './staging.ts'

/** Where a chain ended in an earlier copy: how long it was, and the hash of its last entry in hexadecimal. */
export type CopiedEnd = { readonly length: number; readonly head: string }

/** What the trail of a tenant loses where an earlier copy takes its place. */
export type LostEntries = {
  readonly tenant: string
  /** How many entries are there now. */
  readonly entries: number
  /** How many of them the copy does not hold. */
  readonly lost: number
  /** The instant of the first of those. */
  readonly since: string | null
}

/** Counts the entries of a tenant that an earlier copy does not hold; a chain that does not begin as the copy's counts whole. */
export async function lostEntries(
  { client }: Staging,
  tenant: string,
  copied: ReadonlyMap<string, CopiedEnd>,
): Promise<LostEntries> {
  await standIn(client, schemaOf(tenant))
  const ends = [...copied].filter(([, { length }]) => length > 0)
  const { rows } = await client.query<{ entries: string; lost: string; since: string | null }>(
    `with kept as (
      select entry.chain, entry.position from entry
      join unnest($1::uuid[], $2::integer[], $3::text[]) as copied (chain, length, head)
        on entry.chain = copied.chain and entry.position = copied.length and entry.hash = decode(copied.head, 'hex'))
    select count(*) as entries, count(*) filter (where is_lost) as lost, min(at) filter (where is_lost) as since
    from (select at, kept.chain is null or entry.position > kept.position as is_lost
      from entry left join kept on kept.chain = entry.chain) as known`,
    [ends.map(([id]) => id), ends.map(([, { length }]) => length), ends.map(([, { head }]) => head)],
  )
  const [found] = rows
  return {
    tenant,
    entries: Number(found?.entries ?? 0),
    lost: Number(found?.lost ?? 0),
    since: found?.since ?? null,
  }
}
