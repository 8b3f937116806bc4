import { accept, type Outcome, type Problem, problem, refuse } from '@thuocdo/engine'
import pg from 'pg'
import {
  type Connection,
  connectInstallation,
  connectTenant,
  type Db,
  type InstallationDb,
  installationSchema,
  schemaOf,
} from './connect.ts'
import { databasePlace, databaseProblem } from './database-problem.ts'
import { oldestMajor } from './embedded/binaries.ts'
import { majorOf } from './embedded/initialise.ts'
import { layoutOf } from './embedded/layout.ts'
import { type EmbeddedOptions, openEmbedded } from './embedded/open-embedded.ts'
import { migrate, readMigrations } from './migrate.ts'
import { patient, usualPatience } from './patient.ts'
import { type RemovalOrder, type RemovedTenant, removeTenant } from './remove-tenant.ts'
import {
  addTenant,
  changeTenant,
  type NewTenant,
  type Tenant,
  type TenantChange,
  tenantsOf,
} from './tenants.ts'

/** All that is remembered: one database, open. */
export type Store = {
  readonly connection: Connection
  readonly installation: InstallationDb
  readonly tenants: () => Promise<readonly Tenant[]>
  /** The tables of a tenant, opened once; throws where there is no tenant of that slug. */
  readonly tenant: (slug: string) => Promise<Db>
  /** Makes the tables of a new tenant; refuses a slug that is taken or cannot be one. */
  readonly addTenant: (tenant: NewTenant) => Promise<Outcome<Tenant>>
  /** Changes names and hosts of a tenant; refuses a host that leads to another. */
  readonly changeTenant: (slug: string, change: TenantChange) => Promise<Outcome<Tenant>>
  /** Takes a tenant out with all its tables, and keeps a line about it; refuses where something was recorded after its backup. */
  readonly removeTenant: (order: RemovalOrder) => Promise<Outcome<RemovedTenant>>
  /** Whether the database is the embedded one, which this installation looks after itself. */
  readonly isEmbedded: boolean
  /** Such as `18.4`. */
  readonly serverVersion: string
  /** Closes every connection; the embedded database is stopped by whoever leaves it last. */
  readonly close: () => Promise<void>
}

/** Where the database is: a server, or an embedded one in the data folder. */
export type StoreOptions = Partial<EmbeddedOptions> & {
  /** A PostgreSQL server; several processes may serve it. Without one the embedded database of `dataFolder` is opened. */
  readonly databaseUrl?: string | undefined
  /** Whether a database that holds nothing of ours yet becomes an installation; unless it is false. */
  readonly mayFound?: boolean
}

/** Opens the store and brings its tables up to this version. */
export async function openStore(options: StoreOptions): Promise<Outcome<Store>> {
  const { databaseUrl = '', dataFolder = '', mayFound = true } = options
  if (databaseUrl !== '') return onServer(databaseUrl, options.isServer === true, mayFound)
  if (dataFolder === '') return refuse(nowhere)
  // A mistyped folder must not become an installation without anything in it.
  if (!mayFound && (await majorOf(layoutOf(dataFolder).database)) === null)
    return refuse(nothingIn(dataFolder))
  const embedded = await openEmbedded({ isServer: false, ...options, dataFolder })
  if (!embedded.ok) return embedded
  return opened(embedded.value.url, {
    isEmbedded: true,
    close: embedded.value.close,
    patience: usualPatience,
    mayFound,
  })
}

// When a machine starts, our server may be quicker than the database's; a person at a terminal wants to know at once.
async function onServer(url: string, isServer: boolean, mayFound: boolean): Promise<Outcome<Store>> {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) return refuse(wrongUrl)
  const patience = isServer ? usualPatience : 0
  return opened(url, { isEmbedded: false, close: async () => {}, patience, mayFound })
}

type Way = {
  readonly isEmbedded: boolean
  readonly close: () => Promise<void>
  readonly patience: number
  readonly mayFound: boolean
}

async function opened(url: string, way: Way): Promise<Outcome<Store>> {
  const store = await said(url, () => patient(() => openAt(url, way), way.patience))
  if (!store.ok) await way.close()
  return store
}

/** What the world refuses becomes a sentence; a fault of ours stays a fault. */
async function said<T>(url: string, act: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await act()
  } catch (error) {
    const found = databaseProblem(error, url)
    if (found === null) throw error
    return refuse(found)
  }
}

async function openAt(url: string, way: Way): Promise<Outcome<Store>> {
  const version = await versionAt(url, way.mayFound)
  if (!version.ok) return version
  const connection: Connection = { url }
  const installation = connectInstallation(connection)
  const migrated = await migrateAll(installation).catch(async error => {
    await installation.destroy()
    throw error
  })
  if (migrated.ok) return accept(storeOf(connection, installation, version.value, way))
  await installation.destroy()
  return migrated
}

async function versionAt(url: string, mayFound: boolean): Promise<Outcome<string>> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string; encoding: string; founded: boolean }>(
      `select current_setting('server_version') as version, current_setting('server_encoding') as encoding,
        to_regclass($1) is not null as founded`,
      [`${installationSchema}.tenant`],
    )
    const { version = '', encoding = '', founded = false } = rows[0] ?? {}
    const problems = [
      ...(Number.parseInt(version, 10) >= oldestMajor ? [] : [tooOld(version)]),
      ...(encoding === 'UTF8' ? [] : [notUnicode(encoding)]),
      ...(founded || mayFound ? [] : [nothingAt(databasePlace(url))]),
    ]
    return problems.length > 0 ? refuse(...problems) : accept(version.split(' ')[0] ?? version)
  } finally {
    void client.end().catch(() => {})
  }
}

/** The tables of the installation first, then those of each tenant that it names. */
async function migrateAll(db: InstallationDb): Promise<Outcome<readonly string[]>> {
  const installation = await migrate(db, installationSchema, await readMigrations('installation'))
  if (!installation.ok) return installation
  const own = await readMigrations('tenant')
  const taken: string[] = [...installation.value]
  for (const { slug } of await db.selectFrom('tenant').select('slug').orderBy('slug').execute()) {
    const tenant = await migrate(db, schemaOf(slug), own)
    if (!tenant.ok) return tenant
    taken.push(...tenant.value)
  }
  return accept(taken)
}

function storeOf(
  connection: Connection,
  installation: InstallationDb,
  serverVersion: string,
  way: Way,
): Store {
  const open = new Map<string, Db>()
  const tenants = () => tenantsOf(installation)
  return {
    connection,
    installation,
    tenants,
    tenant: async slug => {
      const known = open.get(slug)
      if (known !== undefined) return known
      if (!(await tenants()).some(tenant => tenant.slug === slug)) throw new Error(`no tenant ${slug}`)
      const db = open.get(slug) ?? connectTenant(connection, slug)
      open.set(slug, db)
      return db
    },
    addTenant: tenant => said(connection.url, () => addTenant(installation, tenant)),
    changeTenant: (slug, change) => said(connection.url, () => changeTenant(installation, slug, change)),
    removeTenant: async order => {
      await open.get(order.slug)?.destroy()
      open.delete(order.slug)
      return said(connection.url, () => removeTenant(installation, order))
    },
    isEmbedded: way.isEmbedded,
    serverVersion,
    close: async () => {
      await Promise.all([installation, ...open.values()].map(db => db.destroy()))
      await way.close()
    },
  }
}

const nowhere: Problem = problem('no-database', [], {
  vi: 'Chưa biết cơ sở dữ liệu ở đâu. Hãy đặt DATA (thư mục dữ liệu) hoặc DATABASE_URL (máy chủ PostgreSQL).',
  en: 'Nobody said where the database is. Set DATA (a data folder) or DATABASE_URL (a PostgreSQL server).',
})

const nothingIn = (folder: string): Problem =>
  problem('no-installation', [folder], {
    vi: `Trong thư mục “${folder}” không có dữ liệu nào của Thước Đo, và không có gì được tạo ra. Hãy kiểm tra DATA hoặc --data. Muốn lập mới ở đó: thuocdo tenant add <mã> --name "Tên tỉnh".`,
    en: `The folder “${folder}” holds no data of Thước Đo, and nothing was made there. Check DATA or --data. To begin anew there: thuocdo tenant add <code> --name "Name of the province".`,
  })

const nothingAt = (place: string): Problem =>
  problem('no-installation', [], {
    vi: `Cơ sở dữ liệu${place} chưa có dữ liệu nào của Thước Đo, và không có gì được tạo ra. Hãy kiểm tra DATABASE_URL hoặc --database. Muốn lập mới ở đó: thuocdo tenant add <mã> --name "Tên tỉnh".`,
    en: `The database${place} holds no data of Thước Đo, and nothing was made there. Check DATABASE_URL or --database. To begin anew there: thuocdo tenant add <code> --name "Name of the province".`,
  })

const wrongUrl: Problem = problem('wrong-setting', [], {
  vi: 'DATABASE_URL phải có dạng postgres://tài-khoản:mật-khẩu@máy-chủ:5432/tên-cơ-sở-dữ-liệu; ký tự đặc biệt trong mật khẩu phải viết dạng %XX.',
  en: 'DATABASE_URL must look like postgres://account:password@server:5432/database; special characters of the password are written as %XX.',
})

const tooOld = (version: string): Problem =>
  problem('database-too-old', [], {
    vi: `Máy chủ cơ sở dữ liệu là PostgreSQL ${version}; cần ${oldestMajor} trở lên. Hãy nâng cấp máy chủ.`,
    en: `The database server is PostgreSQL ${version}; ${oldestMajor} or later is needed. Upgrade the server.`,
  })

const notUnicode = (encoding: string): Problem =>
  problem('database-not-unicode', [], {
    vi: `Cơ sở dữ liệu dùng bảng mã ${encoding}; chữ Việt cần UTF8. Hãy tạo cơ sở dữ liệu khác: createdb -E UTF8 -T template0.`,
    en: `The database is encoded in ${encoding}; Vietnamese needs UTF8. Make another one: createdb -E UTF8 -T template0.`,
  })
