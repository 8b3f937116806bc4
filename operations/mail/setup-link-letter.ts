import { createHash } from 'node:crypto'
import type { Db } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { writeLetter } from './write-letter.ts'

/**
 * Sends a set-up link to the person whom it lets in, where an address is known. The words are emptied from the store once sent, and
 * a backup holds no link that still works.
 * @param link the whole address, with the token
 * @returns whether a letter is on its way; otherwise the administrator hands the link over
 */
export function writeSetupLinkLetter(
  trx: Db,
  fx: Pick<Effects, 'now' | 'newId'>,
  { person, link, hours }: { readonly person: string; readonly link: string; readonly hours: number },
): Promise<boolean> {
  const key = `setup-link:${createHash('sha256').update(link).digest('hex').slice(0, 16)}`
  return writeLetter(trx, fx, {
    person,
    kind: 'setup-link',
    key,
    subject: { vi: 'Thước Đo: đặt mật khẩu cho tài khoản của Anh/Chị', en: 'Thước Đo: set your password' },
    words: {
      vi: `Kính gửi Anh/Chị,\n\nTài khoản Thước Đo của Anh/Chị đã sẵn sàng. Mở liên kết đặt mật khẩu sau để đặt mật khẩu; liên kết dùng được một lần, trong ${hours} giờ:\n\n${link}\n\nNếu Anh/Chị không chờ thư này, xin bỏ qua và báo cho quản trị hệ thống.\n`,
      en: `Hello,\n\nYour account in Thước Đo is ready. Open this link to set your password; it works once, within ${hours} hours:\n\n${link}\n\nIf you did not expect this letter, ignore it and tell your administrator.\n`,
    },
  })
}
