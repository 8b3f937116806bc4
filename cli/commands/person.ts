import { problem } from '@thuocdo/engine'
import type { FirstAdministrator } from '@thuocdo/operations/acts'
import { answer, misuse, sayJson } from '../answer.ts'
import { type Command, type Exit, exits, type Input, type Session, textOf } from '../command.ts'
import { installationOptions, tenantOf, tenantOption } from '../open-installation.ts'
import { type Installation, withInstallation } from '../with-installation.ts'

/** `thuocdo person`: the first administrator, who then adds everyone else in the desk. */
export const person: Command = {
  name: 'person',
  about: {
    vi: 'Tạo người quản trị đầu tiên; liên kết đặt mật khẩu chỉ hiện một lần.',
    en: 'Make the first administrator; the link for the password is shown once.',
  },
  operands: [
    {
      name: { vi: 'add-admin', en: 'add-admin' },
      takes: 'one',
      about: { vi: 'Tạo người quản trị đầu tiên.', en: 'Make the first administrator.' },
    },
    {
      name: { vi: 'tên-đăng-nhập', en: 'login' },
      takes: 'one',
      about: { vi: 'Tên đăng nhập.', en: 'The login.' },
    },
  ],
  options: {
    name: {
      value: { vi: 'họ-tên', en: 'name' },
      about: { vi: 'Họ và tên (bắt buộc).', en: 'The full name (required).' },
    },
    email: {
      value: { vi: 'địa-chỉ', en: 'address' },
      about: { vi: 'Địa chỉ thư điện tử.', en: 'The e-mail address.' },
    },
    ...tenantOption,
    ...installationOptions,
  },
  examples: [
    {
      line: 'thuocdo person add-admin quantri --name "Nguyễn Văn An"',
      about: { vi: 'Rồi mở liên kết để đặt mật khẩu.', en: 'Then open the link to set the password.' },
    },
  ],
  run: async (input, session) => {
    const [what] = input.operands
    const name = textOf(input, 'name')
    const wrong = [
      ...(what === 'add-admin' ? [] : [unknownAct(what)]),
      ...(name === undefined ? [noName] : []),
    ]
    if (wrong.length > 0) return misuse(session, wrong, 'person')
    return withInstallation(input, session, one => add(one, input, session))
  },
}

async function add({ store, effectsOf }: Installation, input: Input, session: Session): Promise<Exit> {
  const meant = await tenantOf(input, store)
  if (!meant.ok) return answer(session, meant, () => exits.problems)
  const { createFirstAdministrator, publicAddress } = await import('@thuocdo/operations/acts')
  const [, login = ''] = input.operands
  const [name = '', email] = [textOf(input, 'name'), textOf(input, 'email')]
  const { SITE = '', PORT = '' } = session.environment
  const site = { address: SITE.replace(/\/+$/, ''), port: Number(PORT || 4310) }
  const address = publicAddress(site, await store.tenants(), meant.value.tenant.slug)
  const made = await createFirstAdministrator(await effectsOf(meant.value.tenant.slug), {
    login,
    name,
    ...(email !== undefined && { email }),
  })
  return answer(session, made, value => show(value, address, session))
}

function show({ person: id, token, expiresAt }: FirstAdministrator, address: string, session: Session): Exit {
  const link = `${address}/desk/set-up/${token}`
  if (session.json) return sayJson(session, { person: id, link, expiresAt })
  const until = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(expiresAt)
  session.terminal.out(
    session.language === 'vi'
      ? `Đã tạo người quản trị. Mở liên kết này để đặt mật khẩu; liên kết chỉ hiện một lần, dùng được một lần, đến ${until}:\n${link}\n`
      : `The administrator is made. Open this link to set the password; it is shown once and works once, until ${until}:\n${link}\n`,
  )
  return exits.fine
}

const noName = problem('option-missing', [], {
  vi: 'Thiếu --name <họ-tên>: hãy ghi họ và tên người quản trị.',
  en: 'Missing --name <name>: give the full name of the administrator.',
})

const unknownAct = (what: string | undefined) =>
  problem('unknown-operand', [], {
    vi: `Không hiểu “${what}”. Lệnh này chỉ có: thuocdo person add-admin <tên-đăng-nhập>.`,
    en: `“${what}” is not known. There is only: thuocdo person add-admin <login>.`,
  })
