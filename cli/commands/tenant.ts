import { problem } from '@thuocdo/engine'
import type { Tenant } from '@thuocdo/store'
import { answer, misuse, sayJson } from '../answer.ts'
import { type Command, type Exit, exits, type Input, type Session, textOf } from '../command.ts'
import { installationOptions } from '../open-installation.ts'
import { type Installation, withInstallation } from '../with-installation.ts'

/** `thuocdo tenant`: who uses the installation. */
export const tenant: Command = {
  name: 'tenant',
  about: {
    vi: 'Thêm hoặc liệt kê các đơn vị sử dụng (mỗi tỉnh một đơn vị, dữ liệu tách riêng).',
    en: 'Add or list tenants (one for each province, their data apart).',
  },
  operands: [
    {
      name: { vi: 'list|add', en: 'list|add' },
      takes: 'one',
      about: { vi: 'Liệt kê, hoặc thêm.', en: 'List them, or add one.' },
    },
    {
      name: { vi: 'mã', en: 'code' },
      takes: 'maybe',
      about: {
        vi: 'Mã của đơn vị mới: chữ thường không dấu, chữ số, gạch dưới.',
        en: 'The code of the new one: small letters, digits, underscores.',
      },
    },
  ],
  options: {
    name: {
      value: { vi: 'tên', en: 'name' },
      about: { vi: 'Với add: tên tiếng Việt.', en: 'With add: the Vietnamese name.' },
    },
    'name-en': {
      value: { vi: 'tên', en: 'name' },
      about: { vi: 'Với add: tên tiếng Anh.', en: 'With add: the English name.' },
    },
    hosts: {
      value: { vi: 'tên-miền,…', en: 'host,…' },
      about: {
        vi: 'Với add: các tên miền dẫn tới đơn vị này; chỉ cần khi có nhiều đơn vị.',
        en: 'With add: the host names that lead to it; needed only among several.',
      },
    },
    ...installationOptions,
  },
  examples: [
    {
      line: 'thuocdo tenant add hungyen --name "Tỉnh Hưng Yên" --name-en "Hung Yen"',
      about: { vi: 'Thêm một tỉnh.', en: 'Add a province.' },
    },
    { line: 'thuocdo tenant list', about: { vi: 'Xem các đơn vị.', en: 'See them.' } },
  ],
  run: async (input, session) => {
    const [what, slug = ''] = input.operands
    if (what === 'list') return withInstallation(input, session, one => list(one, session))
    const wrong = what === 'add' ? missing(input, slug) : [unknownAct(what)]
    if (wrong.length > 0) return misuse(session, wrong, 'tenant')
    return withInstallation(input, { ...session, mayFound: true }, one => add(one, slug, input, session))
  },
}

async function list({ store }: Installation, session: Session): Promise<Exit> {
  const tenants = await store.tenants()
  if (session.json) return sayJson(session, { tenants })
  for (const one of tenants) session.terminal.out(lineOf(one, session))
  if (tenants.length === 0)
    session.terminal.err(
      session.language === 'vi' ? 'Chưa có đơn vị sử dụng nào.\n' : 'There is no tenant yet.\n',
    )
  return exits.fine
}

async function add({ store }: Installation, slug: string, input: Input, session: Session): Promise<Exit> {
  const nameVi = textOf(input, 'name') ?? ''
  const hosts = (textOf(input, 'hosts') ?? '').split(',').filter(host => host !== '')
  const nameEn = textOf(input, 'name-en') ?? nameVi
  const added = await store.addTenant({ slug, nameVi, nameEn, hosts, isDemo: false })
  return answer(session, added, one => {
    if (session.json) return sayJson(session, { tenant: one })
    session.terminal.out(lineOf(one, session))
    return exits.fine
  })
}

const lineOf = ({ slug, nameVi, nameEn, hosts }: Tenant, { language }: Session): string =>
  `${[slug, language === 'vi' ? nameVi : nameEn, hosts.join(', ')].filter(text => text !== '').join('  ')}\n`

const missing = (input: Input, slug: string) => [
  ...(slug === '' ? [noSlug] : []),
  ...(textOf(input, 'name') === undefined ? [noName] : []),
]

const noSlug = problem('operand-missing', [], { vi: 'Thiếu <mã>.', en: '<code> is missing.' })

const noName = problem('option-missing', [], {
  vi: 'Thiếu --name <tên>: hãy ghi tên tiếng Việt của đơn vị.',
  en: 'Missing --name <name>: give the Vietnamese name.',
})

const unknownAct = (what: string | undefined) =>
  problem('unknown-operand', [], {
    vi: `Không hiểu “${what}”. Hãy ghi list hoặc add.`,
    en: `“${what}” is not known. Write list or add.`,
  })
