import { type Problem, problem } from '@thuocdo/engine'
import { tooLong } from '../too-long.ts'

/** What is known of a person, and the login of their account. */
export type PersonFields = {
  readonly login: string
  readonly name: string
  /** The post that they hold, such as “Phó Giám đốc Sở Nội vụ”. */
  readonly title: string
  readonly email: string
  readonly language: 'vi' | 'en'
}

const spaces = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ')

/** Fields as they are kept: names without double spaces, logins and addresses in lower case. */
export function tidied<T extends Partial<PersonFields>>(fields: T): T {
  const { login, name, title, email } = fields
  return {
    ...fields,
    ...(login !== undefined && { login: login.normalize('NFC').trim().toLowerCase() }),
    ...(name !== undefined && { name: spaces(name) }),
    ...(title !== undefined && { title: spaces(title) }),
    ...(email !== undefined && { email: email.trim().toLowerCase() }),
  }
}

/** Whether a text has the form of a login. */
export const isLogin = (text: string): boolean => /^[a-z0-9][a-z0-9._@-]{1,63}$/.test(text)

/** So many letters are kept of a name, a post or an address: more is a mistake, and stays for good. */
const mostLetters = 200

/** Everything that is wrong with the fields that are given, each with the field it is about. */
export const personProblems = ({
  login,
  name,
  title,
  email,
  language,
}: Partial<PersonFields>): readonly Problem[] => [
  ...(login !== undefined && !isLogin(login) ? [badLogin(login)] : []),
  ...(name === '' ? [noName] : []),
  ...tooLong({ name, title, email }, mostLetters),
  ...(email && !/^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/.test(email) ? [badEmail(email)] : []),
  ...(language === undefined || language === 'vi' || language === 'en' ? [] : [badLanguage]),
]

/** Refuses a login that another account has. */
export const loginTaken = (login: string): Problem =>
  problem('login-taken', ['login'], {
    vi: `Tên đăng nhập “${login}” đã có người dùng. Hãy chọn tên khác.`,
    en: `The login “${login}” is taken. Choose another.`,
  })

/** Refuses a person who is not there, or whose data were erased. */
export const noSuchPerson = (person: string): Problem =>
  problem('unknown-person', ['person'], {
    vi: `Không có người dùng “${person}”, hoặc dữ liệu của người này đã được xóa. Hãy chọn người khác.`,
    en: `There is no person “${person}”, or their data were erased. Choose somebody else.`,
  })

const badLogin = (login: string): Problem =>
  problem('bad-login', ['login'], {
    vi: `Tên đăng nhập “${login}” không hợp lệ. Hãy dùng từ 2 đến 64 chữ cái không dấu, chữ số hoặc các dấu . _ - @, bắt đầu bằng chữ cái hay chữ số.`,
    en: `The login “${login}” is not valid. Use 2 to 64 letters without marks, digits or . _ - @, a letter or digit first.`,
  })

const noName = problem('name-missing', ['name'], {
  vi: 'Chưa ghi tên người dùng. Hãy ghi họ tên, hoặc chức danh nếu tài khoản dùng chung theo chức danh.',
  en: 'The name is missing. Write the person’s name, or the post for an account that goes with a post.',
})

const badEmail = (email: string): Problem =>
  problem('bad-email', ['email'], {
    vi: `“${email}” không phải là địa chỉ thư. Hãy ghi dạng ten@tinh.gov.vn, hoặc để trống.`,
    en: `“${email}” is no e-mail address. Write it like name@province.gov.vn, or leave it empty.`,
  })

const badLanguage = problem('bad-language', ['language'], {
  vi: 'Ngôn ngữ là vi hoặc en. Hãy chọn một trong hai.',
  en: 'The language is vi or en. Choose one of them.',
})
