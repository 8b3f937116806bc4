import { type ChainKind, type ComparedTable, type Db, type KeptRow, sql } from '@thuocdo/store'
import { put, said, tellsBy } from './told.ts'

const signIns: ComparedTable = {
  name: 'sign_in',
  one: { vi: 'dòng nhật ký đăng nhập', en: 'line of the record of sign-ins' },
  many: { vi: 'dòng nhật ký đăng nhập', en: 'lines of the record of sign-ins' },
  columns: {
    outcome: { vi: 'kết quả', en: 'outcome' },
    door: { vi: 'cách vào', en: 'door' },
    person: { vi: 'người dùng', en: 'person' },
    login: { vi: 'tài khoản', en: 'login', isPrivate: true },
    source: { vi: 'nguồn', en: 'source', isPrivate: true },
    destination: { vi: 'đích', en: 'destination', isPrivate: true },
  },
  kept: linesOf,
  strays: linesWithoutDay,
}

type Line = Readonly<Record<'day' | 'id' | 'outcome' | 'door' | 'source' | 'destination', string>> &
  Readonly<Record<'person' | 'login', string | null>>

/** The lines of some days, each day as it is counted in Việt Nam. */
async function linesOf(db: Db, days: readonly string[]): Promise<readonly KeptRow[]> {
  const { rows } = await sql<Line>`
    select d.day, s.id, s.outcome, s.door, s.person, s.login, s.source, s.destination
    from unnest(${days}::text[]) as d(day) join sign_in s
      on s.at >= (d.day || 'T00:00:00+07:00')::timestamptz
      and s.at < (d.day || 'T00:00:00+07:00')::timestamptz + interval '24 hours'`.execute(db)
  return rows.map(({ day, id, ...fields }) => ({ subject: day, key: id, fields }))
}

async function linesWithoutDay(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.id from sign_in s left join chain c
      on c.kind = 'sign-in' and c.subject = to_char(s.at at time zone 'UTC' + interval '7 hours', 'YYYY-MM-DD')
    where c.id is null order by 1`.execute(db)
  return rows.map(({ id }) => id)
}

/** What the chain of a day of sign-ins tells, until its time is over. */
export const ofSignIns: ChainKind = {
  kind: 'sign-in',
  tells: tellsBy({
    'sign-in': entry => [
      put('sign_in', entry.body.id, {
        outcome: entry.body.outcome ?? null,
        door: entry.body.door ?? null,
        person: entry.actor ?? null,
        login: said(entry, 'login'),
        source: said(entry, 'source'),
        destination: said(entry, 'destination'),
      }),
    ],
    'forget-sign-ins': () => [{ kind: 'drop', table: 'sign_in' }],
  }),
  tables: [signIns],
}
