import { type Problem, problem } from '@thuocdo/engine'
import type { Tenant } from '@thuocdo/store'
import { answer, misuse, sayJson } from '../answer.ts'
import { type Command, type Exit, exits, type Input, type Session, textOf } from '../command.ts'
import { installationOptions } from '../open-installation.ts'
import { type Installation, withInstallation } from '../with-installation.ts'

/** `thuocdo tenant`: who uses the installation. */
export const tenant: Command = {
  name: 'tenant',
  about: {
    vi: 'Thêm, sửa hoặc liệt kê các đơn vị sử dụng (mỗi tỉnh một đơn vị, dữ liệu tách riêng).',
    en: 'Add, change or list tenants (one for each province, their data apart).',
  },
  operands: [
    {
      name: { vi: 'list|add|change', en: 'list|add|change' },
      takes: 'one',
      about: { vi: 'Liệt kê, thêm, hoặc sửa.', en: 'List them, add one, or change one.' },
    },
    {
      name: { vi: 'mã', en: 'code' },
      takes: 'maybe',
      about: {
        vi: 'Mã của đơn vị: chữ thường không dấu, chữ số, gạch dưới.',
        en: 'Its code: small letters, digits, underscores.',
      },
    },
  ],
  options: {
    name: {
      value: { vi: 'tên', en: 'name' },
      about: { vi: 'Tên tiếng Việt.', en: 'The Vietnamese name.' },
    },
    'name-en': {
      value: { vi: 'tên', en: 'name' },
      about: { vi: 'Tên tiếng Anh.', en: 'The English name.' },
    },
    hosts: {
      value: { vi: 'tên-miền,…', en: 'host,…' },
      about: {
        vi: 'Các tên miền dẫn tới đơn vị này; bắt buộc khi có nhiều đơn vị.',
        en: 'The host names that lead to it; required among several.',
      },
    },
    ...installationOptions,
  },
  examples: [
    {
      line: 'thuocdo tenant add hungyen --name "Tỉnh Hưng Yên" --name-en "Hung Yen"',
      about: { vi: 'Thêm một tỉnh.', en: 'Add a province.' },
    },
    {
      line: 'thuocdo tenant change hungyen --hosts chiso.hungyen.gov.vn',
      about: { vi: 'Đặt tên miền.', en: 'Set its host name.' },
    },
    { line: 'thuocdo tenant list', about: { vi: 'Xem các đơn vị.', en: 'See them.' } },
  ],
  run: async (input, session) => {
    const [what, slug = ''] = input.operands
    if (what === 'list') return withInstallation(input, session, one => list(one, session))
    const wrong = wrongIn(what, input, slug)
    if (wrong.length > 0) return misuse(session, wrong, 'tenant')
    if (what === 'change') return withInstallation(input, session, one => change(one, slug, input, session))
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
  const hosts = hostsIn(input) ?? []
  const nameEn = textOf(input, 'name-en') ?? nameVi
  const added = await store.addTenant({ slug, nameVi, nameEn, hosts, isDemo: false })
  return answer(session, added, one => show(one, session))
}

async function change({ store }: Installation, slug: string, input: Input, session: Session): Promise<Exit> {
  const [nameVi, nameEn, hosts] = [textOf(input, 'name'), textOf(input, 'name-en'), hostsIn(input)]
  const changed = await store.changeTenant(slug, {
    ...(nameVi !== undefined && { nameVi }),
    ...(nameEn !== undefined && { nameEn }),
    ...(hosts !== undefined && { hosts }),
  })
  return answer(session, changed, one => show(one, session))
}

function show(one: Tenant, session: Session): Exit {
  if (session.json) return sayJson(session, { tenant: one })
  session.terminal.out(lineOf(one, session))
  return exits.fine
}

const hostsIn = (input: Input): readonly string[] | undefined =>
  textOf(input, 'hosts')
    ?.split(',')
    .map(host => host.trim())
    .filter(host => host !== '')

const lineOf = ({ slug, nameVi, nameEn, hosts }: Tenant, { language }: Session): string =>
  `${[slug, language === 'vi' ? nameVi : nameEn, hosts.join(', ')].filter(text => text !== '').join('  ')}\n`

function wrongIn(what: string | undefined, input: Input, slug: string): readonly Problem[] {
  const withoutSlug = slug === '' ? [noSlug] : []
  if (what === 'add') return [...withoutSlug, ...(textOf(input, 'name') === undefined ? [noName] : [])]
  if (what !== 'change') return [unknownAct(what)]
  const isSomething = ['name', 'name-en', 'hosts'].some(name => textOf(input, name) !== undefined)
  return [...withoutSlug, ...(isSomething ? [] : [noChange])]
}

const noChange = problem('option-missing', [], {
  vi: 'Chưa ghi cần sửa gì. Hãy dùng --name, --name-en hoặc --hosts.',
  en: 'Nothing to change was named. Use --name, --name-en or --hosts.',
})

const noSlug = problem('operand-missing', [], { vi: 'Thiếu <mã>.', en: '<code> is missing.' })

const noName = problem('option-missing', [], {
  vi: 'Thiếu --name <tên>: hãy ghi tên tiếng Việt của đơn vị.',
  en: 'Missing --name <name>: give the Vietnamese name.',
})

const unknownAct = (what: string | undefined) =>
  problem('unknown-operand', [], {
    vi: `Không hiểu “${what}”. Hãy ghi list, add hoặc change.`,
    en: `“${what}” is not known. Write list, add or change.`,
  })
