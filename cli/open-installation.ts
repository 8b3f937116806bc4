import { dirname } from 'node:path'
import { accept, type Outcome, type Problem, problem, refuse } from '@thuocdo/engine'
import type { Db, Store, Tenant } from '@thuocdo/store'
import { type Input, type Options, type Session, textOf } from './command.ts'

/** The options of every command that needs the store. */
export const installationOptions: Options = {
  data: {
    value: { vi: 'thư mục', en: 'folder' },
    about: {
      vi: 'Thư mục dữ liệu; mặc định theo biến DATA, hoặc thư mục data của bản cài đặt này.',
      en: 'The data folder; DATA, or the folder data of this installation by default.',
    },
  },
  database: {
    value: { vi: 'địa chỉ', en: 'url' },
    about: {
      vi: 'Máy chủ PostgreSQL thay cho thư mục dữ liệu; mặc định theo biến DATABASE_URL.',
      en: 'A PostgreSQL server instead of the data folder; DATABASE_URL by default.',
    },
  },
}

/** The option that says which tenant is meant. */
export const tenantOption: Options = {
  tenant: {
    value: { vi: 'mã', en: 'code' },
    about: {
      vi: 'Đơn vị sử dụng, khi bản cài đặt phục vụ nhiều đơn vị.',
      en: 'The tenant, where the installation serves several.',
    },
  },
}

/** Does something with the store, and closes it whatever happens. */
export async function withStore<T>(
  input: Input,
  session: Session,
  act: (store: Store) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  // Loaded only here: commands that need no store start without the database's driver.
  const { databaseProblem, openStore } = await import('@thuocdo/store')
  const place = await placeOf(input, session)
  const opened = await openStore({ ...place, mayFound: session.mayFound === true })
  if (!opened.ok) return opened
  try {
    return await act(opened.value)
  } catch (error) {
    const found = databaseProblem(error, place.databaseUrl)
    if (found === null) throw error
    return refuse(found)
  } finally {
    await opened.value.close()
  }
}

/** Where the store is: what was typed before what the environment says, a server before a folder. */
export async function placeOf(input: Input, { environment, data }: Session) {
  const programs = environment.PG_BIN ?? ''
  const folder = textOf(input, 'data')
  const databaseUrl =
    textOf(input, 'database') ?? (folder === undefined ? environment.DATABASE_URL : undefined)
  return {
    databaseUrl: databaseUrl ?? '',
    dataFolder: folder ?? (environment.DATA || (await usualFolder(data))),
    ...(programs !== '' && { programs }),
  }
}

/** The usual folder of this installation. */
async function usualFolder(data: string | undefined): Promise<string> {
  if (data === undefined) return ''
  const { usualDataFolder } = await import('@thuocdo/store')
  return (await usualDataFolder(dirname(data))).folder
}

/** The tenant that is meant: the one named, or the only one there is. */
export async function tenantOf(
  input: Input,
  store: Store,
): Promise<Outcome<{ readonly tenant: Tenant; readonly db: Db }>> {
  const tenants = await store.tenants()
  const named = textOf(input, 'tenant')
  const meant = named === undefined ? tenants : tenants.filter(({ slug }) => slug === named)
  const [tenant] = meant
  if (tenant === undefined || meant.length > 1) return refuse(whichTenant(tenants, named))
  return accept({ tenant, db: await store.tenant(tenant.slug) })
}

function whichTenant(tenants: readonly Tenant[], named: string | undefined): Problem {
  const list = tenants.map(({ slug }) => slug).join(', ')
  if (tenants.length === 0)
    return problem('no-tenant', ['tenant'], {
      vi: 'Bản cài đặt này chưa có đơn vị sử dụng nào. Hãy thêm trước: thuocdo tenant add <mã> --name "Tên tỉnh".',
      en: 'This installation has no tenant yet. Add one first: thuocdo tenant add <code> --name "Name of the province".',
    })
  return problem('which-tenant', ['tenant'], {
    vi: `${named === undefined ? 'Bản cài đặt phục vụ nhiều đơn vị sử dụng' : `Không có đơn vị sử dụng “${named}”`}. Hãy ghi --tenant với một trong: ${list}.`,
    en: `${named === undefined ? 'The installation serves several tenants' : `There is no tenant “${named}”`}. Give --tenant one of: ${list}.`,
  })
}
