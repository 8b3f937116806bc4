import { problem } from '@thuocdo/engine'
import { timeInVietNam } from '@thuocdo/operations'
import type { FirstAdministrator } from '@thuocdo/operations/acts'
import type { Store } from '@thuocdo/store'
import { answer, misuse, sayJson } from '../answer.ts'
import { type Command, type Exit, exits, type Input, type Session, textOf } from '../command.ts'
import { installationOptions, tenantOf, tenantOption } from '../open-installation.ts'
import { type Installation, withInstallation } from '../with-installation.ts'

/** `thuocdo person`: the first administrator, who then adds everyone else in the desk, and the way back in for one who is locked out. */
export const person: Command = {
  name: 'person',
  about: {
    vi: 'Tạo người quản trị đầu tiên, hoặc cấp lại liên kết đặt mật khẩu cho người quản trị.',
    en: 'Make the first administrator, or a new link for an administrator’s password.',
  },
  operands: [
    {
      name: { vi: 'add-admin|new-link', en: 'add-admin|new-link' },
      takes: 'one',
      about: {
        vi: 'Tạo người quản trị đầu tiên, hoặc cấp liên kết mới.',
        en: 'Make the first administrator, or a new link.',
      },
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
      about: { vi: 'Với add-admin: họ và tên (bắt buộc).', en: 'With add-admin: the full name (required).' },
    },
    email: {
      value: { vi: 'địa-chỉ', en: 'address' },
      about: { vi: 'Với add-admin: địa chỉ thư điện tử.', en: 'With add-admin: the e-mail address.' },
    },
    ...tenantOption,
    ...installationOptions,
  },
  examples: [
    {
      line: 'thuocdo person add-admin quantri --name "Nguyễn Văn An"',
      about: { vi: 'Rồi mở liên kết để đặt mật khẩu.', en: 'Then open the link to set the password.' },
    },
    {
      line: 'thuocdo person new-link quantri',
      about: {
        vi: 'Liên kết đầu bị mất hay hết hạn, quên mật khẩu, hoặc sau khi khôi phục.',
        en: 'The first link was lost or ran out, the password was forgotten, or after a restore.',
      },
    },
  ],
  run: async (input, session) => {
    const [what] = input.operands
    if (what === 'new-link') return withInstallation(input, session, one => renew(one, input, session))
    const name = textOf(input, 'name')
    const wrong = [
      ...(what === 'add-admin' ? [] : [unknownAct(what)]),
      ...(name === undefined ? [noName] : []),
    ]
    if (wrong.length > 0) return misuse(session, wrong, 'person')
    return withInstallation(input, session, one => add(one, input, session))
  },
}

async function renew({ store, effectsOf }: Installation, input: Input, session: Session): Promise<Exit> {
  const meant = await tenantOf(input, store)
  if (!meant.ok) return answer(session, meant, () => exits.problems)
  const { renewSetupLink } = await import('@thuocdo/operations/acts')
  const [, login = ''] = input.operands
  const { slug } = meant.value.tenant
  const made = await renewSetupLink(await effectsOf(slug), login)
  const address = await addressOf(store, slug, session)
  return answer(session, made, value => show(value, 'renewed', address, session))
}

async function add({ store, effectsOf }: Installation, input: Input, session: Session): Promise<Exit> {
  const meant = await tenantOf(input, store)
  if (!meant.ok) return answer(session, meant, () => exits.problems)
  const { createFirstAdministrator } = await import('@thuocdo/operations/acts')
  const [, login = ''] = input.operands
  const [name = '', email] = [textOf(input, 'name'), textOf(input, 'email')]
  const address = await addressOf(store, meant.value.tenant.slug, session)
  const made = await createFirstAdministrator(await effectsOf(meant.value.tenant.slug), {
    login,
    name,
    ...(email !== undefined && { email }),
  })
  return answer(session, made, value => show(value, 'made', address, session))
}

/** Where the desk of a tenant is reached from outside: what this shell says, else where the server last was. */
async function addressOf(store: Store, slug: string, { environment }: Session): Promise<string> {
  const { publicAddress, readServed } = await import('@thuocdo/operations/acts')
  const { SITE = '', PORT = '' } = environment
  const served = SITE === '' && PORT === '' ? await readServed(store.installation) : null
  const site = served ?? { address: SITE.replace(/\/+$/, ''), port: Number(PORT || 4310) }
  return publicAddress(site, await store.tenants(), slug)
}

function show(
  { person: id, token, expiresAt }: FirstAdministrator,
  how: 'made' | 'renewed',
  address: string,
  session: Session,
): Exit {
  const link = `${address}/desk/set-up/${token}`
  if (session.json) return sayJson(session, { person: id, link, expiresAt })
  const until = timeInVietNam(expiresAt)
  const did = {
    made: { vi: 'Đã tạo người quản trị.', en: 'The administrator is made.' },
    renewed: {
      vi: 'Đã cấp liên kết mới; liên kết cũ không dùng được nữa.',
      en: 'The link is made; earlier ones no longer work.',
    },
  }[how]
  session.terminal.out(
    session.language === 'vi'
      ? `${did.vi} Mở liên kết này để đặt mật khẩu; liên kết chỉ hiện một lần, dùng được một lần, đến ${until}:\n${link}\n`
      : `${did.en} Open this link to set the password; it is shown once and works once, until ${until}:\n${link}\n`,
  )
  return exits.fine
}

const noName = problem('option-missing', [], {
  vi: 'Thiếu --name <họ-tên>: hãy ghi họ và tên người quản trị.',
  en: 'Missing --name <name>: give the full name of the administrator.',
})

const unknownAct = (what: string | undefined) =>
  problem('unknown-operand', [], {
    vi: `Không hiểu “${what}”. Lệnh này có: thuocdo person add-admin <tên-đăng-nhập> và thuocdo person new-link <tên-đăng-nhập>.`,
    en: `“${what}” is not known. There are: thuocdo person add-admin <login> and thuocdo person new-link <login>.`,
  })
