import { dayWords } from '@thuocdo/engine'
import { type Db, sql } from '@thuocdo/store'
import { todayIn } from '../today.ts'
import type { Waiting } from './waiting-item.ts'

type Count = { readonly count: number }

const one = async (rows: Promise<{ readonly rows: readonly Count[] }>): Promise<number> =>
  (await rows).rows[0]?.count ?? 0

/** What waits for an administrator: accounts that nobody has set up, or that are held back, and letters that did not leave. */
export async function accountsWaiting(db: Db, now: Date, isDemo: boolean): Promise<readonly Waiting[]> {
  const unset = await one(
    sql<Count>`select count(*) as count from account a where password is null and disabled_at is null
      and not exists (select from external_identity e where e.person = a.person)`.execute(db),
  )
  const locked = await one(
    sql<Count>`select count(*) as count from attempt where kind = 'login' and locked_until > ${now}`.execute(
      db,
    ),
  )
  const stuck = await one(
    sql<Count>`select count(*) as count from letter where given_up_at is not null and sent_at is null`.execute(
      db,
    ),
  )
  const of = (kind: string, count: number, vi: string, en: string, link: string): Waiting => ({
    kind,
    role: 'administrator',
    count,
    words: { vi: `${count} ${vi}`, en: `${count} ${en}` },
    link,
  })
  return [
    of(
      'accounts-not-set-up',
      isDemo ? 0 : unset,
      'tài khoản chưa đặt mật khẩu',
      'accounts not set up yet',
      '/people',
    ),
    of('accounts-locked', locked, 'tài khoản đang tạm khóa', 'accounts locked for now', '/people'),
    of('letters-stuck', stuck, 'thư không gửi được', 'letters that could not be sent', '/status'),
  ]
}

/** What an auditor looks at first: what happened since the trail was last verified, and what happened today. */
export async function trailWaiting(db: Db, now: Date): Promise<readonly Waiting[]> {
  const { rows } = await sql<{ at: string | null }>`
    select max(at) as at from entry where act = 'verify-trail'`.execute(db)
  const verified = rows[0]?.at ?? null
  const since = await one(
    sql<Count>`select count(*) as count from entry where at > ${verified ?? ''}`.execute(db),
  )
  const day = todayIn(now)
  const midnight = new Date(`${day}T00:00:00+07:00`).toISOString()
  const today = await one(sql<Count>`select count(*) as count from entry where at >= ${midnight}`.execute(db))
  const last = verified === null ? undefined : todayIn(new Date(verified))
  return [
    {
      kind: 'entries-unverified',
      role: 'auditor',
      count: since,
      words: {
        vi: `${since} mục nhật ký ${last ? `từ lần kiểm tra ngày ${dayWords(last, 'vi')}` : 'chưa được kiểm tra lần nào'}`,
        en: `${since} entries of the trail ${last ? `since it was verified on ${dayWords(last, 'en')}` : 'never verified yet'}`,
      },
      link: '/audit',
    },
    {
      kind: 'entries-today',
      role: 'auditor',
      count: today,
      words: { vi: `${today} mục nhật ký hôm nay`, en: `${today} entries of the trail today` },
      link: '/audit',
    },
  ]
}
