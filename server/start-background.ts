import { type Problem, problem } from '@thuocdo/engine'
import {
  type Effects,
  type JobWorld,
  mailOnPage,
  nightlyBackup,
  productVersion,
  type RunningJobs,
  readDaysOff,
  type Site,
  saidAddress,
  startJobs,
  unreadableSecrets,
  verifyStore,
} from '@thuocdo/operations/acts'
import type { Store } from '@thuocdo/store'
import type { BackupSettings } from './settings.ts'

/** What goes on without anybody asking: letters, daily letters, the backup and the check of every night. */
export type Background = {
  readonly store: Store
  /** What every tenant has in common; the tables are its own. */
  readonly ports: Omit<Effects, 'db'>
  /** Where the portal stands on the web, and on which port. */
  readonly site: Site
  /** Where the backup of the night goes; without it none is made. */
  readonly backup: BackupSettings | null
  /** Removes requests from the log that are older than so many months. */
  readonly sweepLog?: ((months: number, now: Date) => Promise<void>) | undefined
  readonly report: (error: unknown) => void
  readonly tell: (problem: Problem) => void
}

/** Starts it; only one process of an installation does the work, the others wait for it to end. */
export async function startBackground(background: Background): Promise<RunningJobs> {
  const { store, report } = background
  await tellUnreadable(background)
  return startJobs({ connection: store.connection, world: await worldOf(background), report })
}

/** Whoever starts the service with another secrets key hears of it at once, not from the first one who cannot come in. */
async function tellUnreadable({ store, ports, tell }: Background): Promise<void> {
  for (const { slug } of await store.tenants()) {
    const count = await unreadableSecrets({ ...ports, db: await store.tenant(slug) })
    if (count > 0) tell(otherSecretsKey(slug, count))
  }
}

/** What jobs do their work with. */
export async function worldOf(background: Background): Promise<JobWorld> {
  const { store, ports, site, backup, sweepLog, tell } = background
  return {
    tenants: async () => (await store.tenants()).map(({ slug }) => slug),
    effectsOf: tenant => effectsOf(store, ports, tenant),
    daysOff: await readDaysOff(),
    desk: tenant => deskOf(store, site, tenant),
    note: tell,
    verify: () => verify(background),
    ...(sweepLog && { sweepLog: months => sweepLog(months, ports.now()) }),
    ...(backup !== null && { backUp: () => backUp(background, backup) }),
  }
}

async function deskOf(store: Store, site: Site, slug: string): Promise<string> {
  const address = saidAddress(site, await store.tenants(), slug)
  return address === '' ? '' : `${address}/desk`
}

/** From a demonstration no letter leaves, whatever mail server is named. */
async function effectsOf(store: Store, ports: Omit<Effects, 'db'>, slug: string): Promise<Effects> {
  const isDemo = (await store.tenants()).some(tenant => tenant.slug === slug && tenant.isDemo)
  return { ...ports, db: await store.tenant(slug), ...(isDemo && { mail: mailOnPage }) }
}

async function verify({ store, ports, tell }: Background): Promise<readonly string[]> {
  const { now, files } = ports
  const results = await verifyStore(store, { now, files })
  for (const { verified } of results) verified.problems.forEach(tell)
  return results.filter(({ verified }) => verified.differences > 0).map(({ tenant }) => tenant.slug)
}

/** What refuses a backup is told at once, shown among the jobs that failed, and tried again. */
async function backUp(
  { store, ports, tell }: Background,
  { folder, key, keep }: BackupSettings,
): Promise<void> {
  const { connection } = store
  // Before anybody is in the installation there is nothing to copy.
  if ((await store.tenants()).length === 0) return
  const { files, now, secretsKey } = ports
  const written = await nightlyBackup({
    connection,
    secretsKey,
    files: () => files,
    out: folder,
    secret: key,
    product: await productVersion(),
    now,
    keep,
  })
  written.problems.forEach(tell)
  if (!written.ok) throw new Error(written.problems[0]?.code)
}

const otherSecretsKey = (slug: string, count: number): Problem =>
  problem('other-secrets-key', [slug], {
    vi: `${slug}: khóa bí mật (secrets.key trong thư mục dữ liệu, hoặc SECRETS_KEY) không mở được mã xác thực của ${count} người. Hãy đặt lại khóa cũ, hoặc cấp cho họ liên kết đặt mật khẩu.`,
    en: `${slug}: the secrets key (secrets.key in the data folder, or SECRETS_KEY) does not open the authenticators of ${count}. Put the old key back, or give them links to set a password.`,
  })
