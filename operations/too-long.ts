import { type Problem, problem } from '@thuocdo/engine'

/** Refuses texts that are longer than anybody means them to be, each at its field: what is recorded stays for good. */
export const tooLong = (
  fields: Readonly<Record<string, string | undefined>>,
  most: number,
): readonly Problem[] =>
  Object.entries(fields).flatMap(([field, text = '']) => (text.length > most ? [longField(field, most)] : []))

const longField = (field: string, most: number): Problem =>
  problem('too-long', [field], {
    vi: `Nội dung ghi quá dài: chỉ nhận không quá ${most} ký tự. Hãy rút gọn.`,
    en: `This is too long: at most ${most} letters. Shorten it.`,
  })
