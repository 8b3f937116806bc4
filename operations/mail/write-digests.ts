import type { Day } from '@thuocdo/engine'
import { type Db, sql } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { digestLetter, type KindCount } from './digest-letter.ts'
import { writeLetter } from './write-letter.ts'

/** What the daily letters need to know of the world. */
export type DigestDay = { readonly day: Day; readonly desk: string }

/**
 * Writes the letters of a day: one for each person to whom something new was told and who has not read it; none for who wants none,
 * has no address or may not sign in. Called twice on a day it writes nothing more.
 * @returns how many letters were written
 */
export async function writeDigests(
  fx: Pick<Effects, 'db' | 'now' | 'newId'>,
  { day, desk }: DigestDay,
): Promise<number> {
  let written = 0
  for (const { person, counts } of await unread(fx.db)) {
    const { subject, words } = digestLetter(counts, desk)
    const isWritten = await fx.db.transaction().execute(async trx => {
      const letter = { person, kind: 'digest', key: `digest:${day}`, subject, words } as const
      if (!(await writeLetter(trx, fx, letter))) return false
      await markMailed(trx, person, fx.now())
      return true
    })
    if (isWritten) written++
  }
  return written
}

type Waiting = { readonly person: string; readonly counts: readonly KindCount[] }

async function unread(db: Db): Promise<readonly Waiting[]> {
  const { rows } = await sql<Waiting>`
    select person, json_agg(json_build_object('kind', kind, 'count', count) order by kind) as counts
    from (
      select n.person, n.kind, count(*) as count, count(*) filter (where n.mailed_at is null) as fresh
      from notice n
      join person p on p.id = n.person and p.erased_at is null and p.email <> ''
      join account a on a.person = n.person and a.disabled_at is null
      where n.read_at is null and not exists (select from without_digest w where w.person = n.person)
      group by n.person, n.kind
    ) as by_kind
    group by person having sum(fresh) > 0 order by person`.execute(db)
  return rows
}

const markMailed = (trx: Db, person: string, now: Date): Promise<unknown> =>
  trx
    .updateTable('notice')
    .set({ mailed_at: now })
    .where('person', '=', person)
    .where('read_at', 'is', null)
    .where('mailed_at', 'is', null)
    .execute()
