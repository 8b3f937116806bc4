import { accept, type Outcome, problem, refuse } from '@thuocdo/engine'
import { commonStems } from './common-stems.ts'
import { preparedPassword } from './hash-password.ts'

/** The least and the most characters of a password (NIST SP 800-63B, 5.1.1.2 wants 8 and 64 at least; ASVS 2.1.1 wants 12). */
export const passwordLength = { least: 12, most: 128 }

/**
 * Whether a password may be taken: long enough, and none of those that are tried first (NIST SP 800-63B, 5.1.1.2; ASVS 2.1.7). No
 * rule asks for digits or capitals, which make passwords alike (ASVS 2.1.9).
 * @param login a password must not be made of it
 */
export function checkPassword(password: string, login: string): Outcome<string> {
  const prepared = preparedPassword(password)
  const characters = [...prepared].length
  if (characters < passwordLength.least || characters > passwordLength.most) return refuse(wrongLength)
  return isCommon(prepared, login) ? refuse(tooCommon) : accept(prepared)
}

/**
 * Whether fewer than four different letters are left of a password once its digits, marks and the commonest words are taken away:
 * `Matkhau@123456`, `vietnamvietnam`, a telephone number or the number of an identity card are tried first.
 */
function isCommon(password: string, login: string): boolean {
  const stems = [...commonStems, lettersOf(login)].filter(stem => stem.length > 2)
  const left = stems.reduce((text, stem) => text.replaceAll(stem, ''), lettersOf(password))
  return new Set(left).size < 4
}

/** The plain letters of a text: no marks, no case, the usual stand-ins (`@` for a, `0` for o within a word) read as what they stand for. */
function lettersOf(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')
  const read = plain.replace(/(?<=[a-z@$])[013457](?=[a-z@$])|[@$](?=[a-z])/g, mark => standIns[mark] ?? '')
  return read.replace(/[\p{N}\p{P}\p{Z}\p{Sc}\p{Sm}\p{Sk}]/gu, '')
}

const standIns: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
}

const wrongLength = problem('password-length', ['password'], {
  vi: `Mật khẩu phải có từ ${passwordLength.least} đến ${passwordLength.most} ký tự. Hãy đặt một câu dài, dễ nhớ; không bắt buộc có chữ số hay ký hiệu.`,
  en: `A password has ${passwordLength.least} to ${passwordLength.most} characters. Take a long sentence that is easy to remember; it needs neither digits nor symbols.`,
})

const tooCommon = problem('password-common', ['password'], {
  vi: 'Mật khẩu này quá phổ biến, người khác dễ đoán ra. Hãy đặt một câu của riêng mình, không dựa vào tên đăng nhập, tên cơ quan, dãy phím liền nhau và không chỉ gồm chữ số.',
  en: 'This password is among those that are guessed first. Take a sentence of your own, without your login, the name of your office or a row of keys, and not of digits alone.',
})
