import { type Problem, problem } from '@thuocdo/engine'

/** A form that asks for what the page does not do. */
export const unknownAct = (act: string): Problem =>
  problem('unknown-act', ['act'], {
    vi: `Trang này không làm việc “${act}”. Hãy tải lại trang.`,
    en: `This page does not do “${act}”. Load it again.`,
  })

/** An act that cannot be undone, without its confirmation. */
export const unconfirmed: Problem = problem('not-confirmed', ['confirmed'], {
  vi: 'Việc này không hoàn tác được. Hãy đánh dấu xác nhận rồi thực hiện.',
  en: 'This cannot be undone. Tick the confirmation, then go on.',
})
