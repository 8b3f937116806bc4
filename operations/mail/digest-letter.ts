import type { Words } from '@thuocdo/engine'
import { isNoticeKind, noticeKinds } from './notify.ts'

/** How many unread notices of a kind a person has. */
export type KindCount = { readonly kind: string; readonly count: number }

/**
 * The daily letter: how many notices wait, by kind, and the way to the desk. What they say stays in the desk, so that no name and no
 * score travels by mail.
 * @param desk where the desk stands on the web; empty where nobody said
 */
export function digestLetter(counts: readonly KindCount[], desk: string) {
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  const lines = (language: keyof Words): string =>
    merged(counts)
      .map(({ kind, count }) => `- ${count} ${noticeKinds[kind][language]}`)
      .join('\n')
  return { subject: subjectOf(all), words: wordsOf(lines('vi'), lines('en'), desk) }
}

function merged(counts: readonly KindCount[]) {
  const named = counts.map(
    ({ kind, count }) => ({ kind: isNoticeKind(kind) ? kind : 'system', count }) as const,
  )
  return [...Map.groupBy(named, ({ kind }) => kind)].map(([kind, same]) => ({
    kind,
    count: same.reduce((sum, { count }) => sum + count, 0),
  }))
}

const subjectOf = (all: number): Words => ({
  vi: `Thước Đo: ${all} thông báo chưa đọc`,
  en: `Thước Đo: ${all} unread ${all === 1 ? 'notice' : 'notices'}`,
})

function wordsOf(vi: string, en: string, desk: string): Words {
  const way = {
    vi: desk === '' ? 'Mở bàn làm việc Thước Đo để xem.' : `Mở bàn làm việc để xem: ${desk}`,
    en: desk === '' ? 'Open the desk of Thước Đo to read them.' : `Open the desk to read them: ${desk}`,
  }
  return {
    vi: `Kính gửi Anh/Chị,\n\nTrên Thước Đo đang có thông báo Anh/Chị chưa đọc:\n\n${vi}\n\n${way.vi}\n\nThư này được gửi tự động, nhiều nhất một lần mỗi ngày làm việc và chỉ khi có thông báo mới. Nếu không muốn nhận, Anh/Chị tắt mục “Thư tổng hợp hằng ngày” trong trang tài khoản của mình.\n`,
    en: `Hello,\n\nYou have notices in Thước Đo that you have not read:\n\n${en}\n\n${way.en}\n\nThis letter is sent automatically, at most once a working day and only when something is new. If you do not want it, switch the daily letter off on your account page.\n`,
  }
}
