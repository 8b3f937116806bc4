import { type Problem, problem } from '@thuocdo/engine'
import { timeInVietNam } from '@thuocdo/operations'
import type { RemovedTenant, Tenant } from '@thuocdo/store'
import { answer, misuse, sayJson } from '../answer.ts'
import { keyOptions } from '../backup-secret.ts'
import { type Command, type Exit, exits, type Input, type Session, textOf } from '../command.ts'
import { installationOptions } from '../open-installation.ts'
import { removeTenant } from '../tenant-remove.ts'
import { type Installation, withInstallation } from '../with-installation.ts'

/** `thuocdo tenant`: who uses the installation. */
export const tenant: Command = {
  name: 'tenant',
  about: {
    vi: 'Thêm, sửa, gỡ hoặc liệt kê các đơn vị sử dụng (mỗi tỉnh một đơn vị, dữ liệu tách riêng).',
    en: 'Add, change, remove or list tenants (one for each province, their data apart).',
  },
  operands: [
    {
      name: { vi: 'list|add|change|remove', en: 'list|add|change|remove' },
      takes: 'one',
      about: {
        vi: 'Liệt kê, thêm, sửa, hoặc gỡ hẳn cùng mọi dữ liệu.',
        en: 'List them, add one, change one, or remove one with all its data.',
      },
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
    confirm: {
      value: { vi: 'tên', en: 'name' },
      about: {
        vi: 'Với remove: đúng tên tiếng Việt của đơn vị bị gỡ.',
        en: 'With remove: exactly the Vietnamese name of the tenant that goes.',
      },
    },
    out: {
      value: { vi: 'tệp|thư-mục', en: 'file|folder' },
      about: {
        vi: 'Với remove: sao lưu đơn vị ấy vào đây trước.',
        en: 'With remove: back the tenant up to here first.',
      },
    },
    ...keyOptions,
    'without-backup': {
      about: { vi: 'Với remove: không sao lưu trước.', en: 'With remove: no backup first.' },
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
    {
      line: 'thuocdo tenant remove minh_hoa --confirm "Tỉnh Minh Họa" --without-backup',
      about: { vi: 'Gỡ tỉnh minh họa trước khi dùng thật.', en: 'Remove the made-up province.' },
    },
    { line: 'thuocdo tenant list', about: { vi: 'Xem các đơn vị.', en: 'See them.' } },
  ],
  run: async (input, session) => {
    const [what, slug = ''] = input.operands
    const wrong = wrongIn(what, input, slug)
    if (wrong.length > 0) return misuse(session, wrong, 'tenant')
    if (what === 'list') return withInstallation(input, session, one => list(one, session))
    if (what === 'remove')
      return withInstallation(input, session, one => removeTenant(one, slug, input, session))
    if (what === 'change') return withInstallation(input, session, one => change(one, slug, input, session))
    return withInstallation(input, { ...session, mayFound: true }, one => add(one, slug, input, session))
  },
}

async function list({ store }: Installation, session: Session): Promise<Exit> {
  const tenants = await store.tenants()
  const { removedTenants } = await import('@thuocdo/store')
  const removed = await removedTenants(store.installation)
  if (session.json) return sayJson(session, { tenants, removed })
  for (const one of tenants) session.terminal.out(lineOf(one, session))
  for (const one of removed) session.terminal.err(removedLine(one, session))
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

const removedLine = ({ slug, nameVi, removedAt, backup }: RemovedTenant, { language }: Session): string => {
  const when = timeInVietNam(removedAt)
  const kept = backup === null ? { vi: 'không sao lưu', en: 'no backup' }[language] : backup
  return language === 'vi'
    ? `Đã gỡ lúc ${when}: ${slug}  ${nameVi}  (${kept})\n`
    : `Removed at ${when}: ${slug}  ${nameVi}  (${kept})\n`
}

const lineOf = ({ slug, nameVi, nameEn, hosts }: Tenant, { language }: Session): string =>
  `${[slug, language === 'vi' ? nameVi : nameEn, hosts.join(', ')].filter(text => text !== '').join('  ')}\n`

function wrongIn(what: string | undefined, input: Input, slug: string): readonly Problem[] {
  if (what === 'list') return [...(slug === '' ? [] : [surplus(slug)]), ...strayed(what, input)]
  const withoutSlug = slug === '' ? [noSlug] : []
  if (what === 'remove') return withoutSlug
  if (what === 'add')
    return [...withoutSlug, ...strayed(what, input), ...(textOf(input, 'name') === undefined ? [noName] : [])]
  if (what !== 'change') return [unknownAct(what)]
  const isSomething = ['name', 'name-en', 'hosts'].some(name => textOf(input, name) !== undefined)
  return [...withoutSlug, ...strayed(what, input), ...(isSomething ? [] : [noChange])]
}

/** Options of `remove` beside something else: nobody may believe that a backup was made. */
const strayed = (what: string, { options }: Input): readonly Problem[] =>
  ['confirm', 'out', 'without-backup']
    .filter(name => options[name] !== undefined)
    .map(name => stray(name, what))

const stray = (name: string, what: string) =>
  problem('unknown-option', [], {
    vi: `--${name} chỉ dùng với: thuocdo tenant remove, không dùng với ${what}.`,
    en: `--${name} belongs to: thuocdo tenant remove, not to ${what}.`,
  })

const surplus = (text: string) =>
  problem('operand-unwanted', [], {
    vi: `Thừa “${text}”: tenant list liệt kê mọi đơn vị. Hãy bỏ đi.`,
    en: `“${text}” is one too many: tenant list shows every tenant. Leave it out.`,
  })

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
    vi: `Không hiểu “${what}”. Hãy ghi list, add, change hoặc remove.`,
    en: `“${what}” is not known. Write list, add, change or remove.`,
  })
