import type { KeyObject } from 'node:crypto'
import { accept, type Outcome, type Problem, refuse } from '@thuocdo/engine'
import {
  type Connection,
  closeStaging,
  databasePlace,
  giveUpOldLetters,
  type LostEntries,
  lostEntries,
  openStaging,
  putIntoPlace,
  readMigrations,
  type Staging,
  stagedChains,
  stageRows,
  stageSchema,
  tenantsIn,
} from '@thuocdo/store'
import type { Files } from '../ports/files.ts'
import { headsOfBackup } from '../trail/past-heads.ts'
import { filesNotRestored, loadedOtherwise, notEmpty, restoreUnderWay } from './backup-problems.ts'
import { type CheckedBackup, checkBackup, type ReadProgress } from './check-backup.ts'
import type { CopiedTable, CopiedTenant, Manifest } from './manifest.ts'
import { partsOf } from './parts-of.ts'
import { recordRestore } from './record-restore.ts'
import { resealSecrets } from './reseal-secrets.ts'

/** Which backup goes where. */
export type RestoreOrder = {
  readonly file: string
  readonly secret: string | null
  /** The database that it goes to. */
  readonly connection: Connection
  /** Where the files of a tenant go. */
  readonly files: (tenant: string) => Files
  /** What seals secrets where it goes to: those of the backup are sealed anew with it. */
  readonly secretsKey: KeyObject
  /** Whether what is there may be replaced; it stands until the new is whole. */
  readonly replace: boolean
  readonly now: () => Date
  readonly progress?: ReadProgress
  /** Told what is lost, before anything is replaced. */
  readonly replacing?: (lost: readonly LostEntries[]) => void
}

/** What was restored, and what the tenants that were there lost by it. */
export type Restored = Manifest & { readonly lost: readonly LostEntries[] }

/**
 * Puts a backup into a database: reads all of it and checks every byte, loads it beside what is there, compares rows and chain
 * heads with the manifest, and only then puts it into place, in one transaction.
 */
export async function restore(order: RestoreOrder): Promise<Outcome<Restored>> {
  const checked = await checkBackup(order.file, order.secret, order.progress)
  if (!checked.ok) return checked
  const staging = await openStaging(order.connection)
  if (staging === null) return refuse(restoreUnderWay)
  try {
    const target = await targetOf(staging, checked.value, order)
    if (!target.ok) return target
    if (target.value.lost.length > 0) order.replacing?.(target.value.lost)
    return await load(staging, checked.value, order, target.value)
  } finally {
    await closeStaging(staging)
  }
}

async function targetOf(
  staging: Staging,
  backup: CheckedBackup,
  { replace, connection }: RestoreOrder,
): Promise<Outcome<Target>> {
  const { scope, tenants } = backup.manifest
  const there = await tenantsIn(staging)
  const isWhole = scope === 'all' || there.length === 0
  const inTheWay = isWhole ? there : there.filter(slug => tenants.some(tenant => tenant.slug === slug))
  const lost = inTheWay.length === 0 ? [] : await lostBy(staging, backup, inTheWay)
  return lost.length > 0 && !replace
    ? refuse(notEmpty(lost, databasePlace(connection.url)))
    : accept({ isWhole, lost })
}

type Target = { readonly isWhole: boolean; readonly lost: readonly LostEntries[] }

async function lostBy(
  staging: Staging,
  backup: CheckedBackup,
  inTheWay: readonly string[],
): Promise<readonly LostEntries[]> {
  const heads = await headsOfBackup(backup)
  const lost: LostEntries[] = []
  for (const slug of inTheWay) lost.push(await lostEntries(staging, slug, heads.get(slug) ?? new Map()))
  return lost
}

async function load(
  staging: Staging,
  { manifest, frames }: CheckedBackup,
  { files, secretsKey, now }: RestoreOrder,
  { isWhole, lost }: Target,
): Promise<Outcome<Restored>> {
  const unreadable: Problem[] = []
  await stageAll(staging, manifest, 'as copied')
  const problems = [...(await loadParts(staging, manifest, frames(), files))]
  await stageAll(staging, manifest, 'to the last step')
  for (const tenant of manifest.tenants) {
    problems.push(...(await compareChains(staging, tenant)))
    await giveUpOldLetters(staging, tenant.slug, now())
    unreadable.push(...(await resealSecrets(staging, tenant.slug, manifest, secretsKey)))
  }
  if (problems.length > 0) return refuse(...problems)
  await recordRestore(staging, manifest, lost, now())
  const tenants = manifest.tenants.map(({ slug }) => slug)
  const missing = manifest.tenants.reduce((sum, { files }) => sum + files.missing.length, 0)
  const backup = { at: manifest.at, missing }
  await putIntoPlace(staging, { tenants, isWhole, backup, now: now() })
  return accept({ ...manifest, lost }, [...notRestored(manifest), ...unreadable])
}

const notRestored = ({ tenants }: Manifest) =>
  tenants
    .filter(({ files }) => files.missing.length > 0)
    .map(({ slug, files }) => filesNotRestored(slug, files.missing))

async function stageAll(
  staging: Staging,
  { installation, tenants }: Manifest,
  how: 'as copied' | 'to the last step',
): Promise<void> {
  const [ofInstallation, ofTenant] = await Promise.all([
    readMigrations('installation'),
    readMigrations('tenant'),
  ])
  const upTo = (taken: readonly unknown[]): number | undefined =>
    how === 'as copied' ? taken.length : undefined
  await stageSchema(staging, null, ofInstallation.slice(0, upTo(installation.migrations)))
  for (const { slug, migrations } of tenants)
    await stageSchema(staging, slug, ofTenant.slice(0, upTo(migrations)))
}

async function loadParts(
  staging: Staging,
  manifest: Manifest,
  frames: Parameters<typeof partsOf>[0],
  files: (tenant: string) => Files,
): Promise<readonly Problem[]> {
  const tables = tablesByPart(manifest)
  const missing = new Set(manifest.tenants.flatMap(tenant => tenant.files.missing))
  const problems: Problem[] = []
  for await (const { name, content } of partsOf(frames)) {
    const table = tables.get(name)
    if (table !== undefined) {
      const rows = await stageRows(staging, table.tenant, table.table, content)
      if (rows !== table.table.rows) problems.push(loadedOtherwise(table.tenant ?? '', table.table.name))
    } else problems.push(...(await keepFile(name, content, files, missing)))
  }
  return problems
}

type Placed = { readonly tenant: string | null; readonly table: CopiedTable }

function tablesByPart({ installation, tenants }: Manifest): ReadonlyMap<string, Placed> {
  return new Map([
    ...installation.tables.map((table): [string, Placed] => [table.part, { tenant: null, table }]),
    ...tenants.flatMap(({ slug, tables }) =>
      tables.map((table): [string, Placed] => [table.part, { tenant: slug, table }]),
    ),
  ])
}

async function keepFile(
  part: string,
  content: AsyncIterable<Uint8Array>,
  files: (tenant: string) => Files,
  missing: ReadonlySet<string>,
): Promise<readonly Problem[]> {
  const [, tenant = '', hash = ''] = part.split('/')
  // A file that was damaged when it was copied is not put back under the name of the whole one.
  if (missing.has(hash)) return []
  const kept = await files(tenant).keep(content)
  return kept.hash === hash ? [] : [loadedOtherwise(tenant, hash.slice(0, 12))]
}

async function compareChains(staging: Staging, { slug, heads }: CopiedTenant): Promise<readonly Problem[]> {
  const loaded = await stagedChains(staging, slug)
  const isSame = loaded.heads.sha256 === heads.sha256 && loaded.heads.entries === heads.entries
  if (!isSame) return [loadedOtherwise(slug, 'chain heads')]
  return loaded.broken.length === 0 ? [] : [loadedOtherwise(slug, `chain ${loaded.broken[0]}`)]
}
