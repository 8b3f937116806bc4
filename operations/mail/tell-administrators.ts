import type { Effects } from '../effects.ts'
import { todayIn } from '../today.ts'
import { audienceOn } from './hearers.ts'
import { unsoundTrail } from './news-table.ts'
import { notify } from './notify.ts'

/** What administrators are told of the work of the night. */
export type NightFailure = 'backup-failed' | 'verify-failed' | 'trail-unsound'

const failures = {
  'backup-failed': {
    vi: 'Sao lưu tự động không thành công. Hãy mở trang tình trạng hệ thống để xem lý do.',
    en: 'The automatic backup failed. Open the status page to see why.',
  },
  'verify-failed': {
    vi: 'Không chạy được việc kiểm tra nhật ký tự động. Hãy mở trang tình trạng hệ thống để xem lý do.',
    en: 'The automatic check of the trail could not be run. Open the status page to see why.',
  },
  'trail-unsound': unsoundTrail,
} as const

/** Tells the administrators of a tenant that something failed at night: each failure once a day, however often it was tried. */
export async function tellAdministrators(
  fx: Pick<Effects, 'db' | 'now' | 'newId'>,
  failure: NightFailure,
): Promise<void> {
  const on = todayIn(fx.now())
  const { grants } = await audienceOn(fx.db, on)
  const administrators = new Set(
    grants.filter(({ role }) => role === 'administrator').map(({ person }) => person),
  )
  const notice = {
    kind: 'system',
    key: `${failure}:${on}`,
    words: failures[failure],
    link: '/status',
  } as const
  for (const person of administrators) await notify(fx.db, fx, person, notice)
}
