import { type KeyObject, randomBytes } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream'
import { createGzip } from 'node:zlib'
import { accept, type Outcome, refuse } from '@thuocdo/engine'
import {
  type Connection,
  closeSnapshot,
  connectInstallation,
  noteMilestone,
  openSnapshot,
  type Snapshot,
} from '@thuocdo/store'
import type { Files } from '../ports/files.ts'
import { makeFolder } from '../ports/make-folder.ts'
import { backupMilestone } from '../status/last-backup.ts'
import { newKey } from './backup-key.ts'
import { alreadyThere, filesMissing, nothingToBackUp, unknownTenant } from './backup-problems.ts'
import { chunkBytes, containerFormat, type Header, headBytes, sealed, sealingOf } from './container.ts'
import { type CopyPlan, copyContent } from './copy-content.ts'
import { type Frame, framed } from './frames.ts'
import type { Manifest } from './manifest.ts'
import { writeSafely } from './write-safely.ts'

/** What a backup is to hold, and where it goes. */
export type BackupOrder = {
  readonly connection: Connection
  /** Where the files of a tenant lie. */
  readonly files: (tenant: string) => Files
  /** A new file, or a folder in which one named after the time is written. */
  readonly out: string
  /** The passphrase, or the text of a key file; `null` leaves the backup readable to everyone who has the file. */
  readonly secret: string | null
  /** What seals secrets in the database; it goes into the backup where that is encrypted itself. */
  readonly secretsKey: KeyObject | null
  /** Only this tenant. */
  readonly tenant?: string
  /** The version of the product. */
  readonly product: string
  readonly now: () => Date
  readonly progress?: CopyPlan['progress']
}

/** A backup that was written. */
export type WrittenBackup = { readonly file: string; readonly bytes: number; readonly manifest: Manifest }

/**
 * Copies the installation and its tenants as they stood at one instant, with every file that they cite, into one file. Whoever
 * works meanwhile is not hindered. What was begun and not finished never has the name of a backup.
 */
export async function backUp(order: BackupOrder): Promise<Outcome<WrittenBackup>> {
  const file = await fileFor(order.out, order.now())
  if ((await kindOf(file)) !== null) return refuse(alreadyThere(file))
  const lock = order.secret === null ? accept(null) : await newKey(order.secret)
  if (!lock.ok) return lock
  const snapshot = await openSnapshot(order.connection)
  try {
    const { tenants } = snapshot
    if (tenants.length === 0) return refuse(nothingToBackUp)
    if (order.tenant !== undefined && !tenants.includes(order.tenant))
      return refuse(unknownTenant(order.tenant, tenants))
    const written = await write(order, snapshot, file, lock.value)
    await note(order, written)
    return accept(written, warningsOf(written.manifest))
  } finally {
    await closeSnapshot(snapshot)
  }
}

type Lock = Exclude<Extract<Awaited<ReturnType<typeof newKey>>, { ok: true }>['value'], undefined>

async function write(
  { files, tenant, product, secretsKey, now, progress = () => {} }: BackupOrder,
  snapshot: Snapshot,
  file: string,
  lock: Lock | null,
): Promise<WrittenBackup> {
  const scope = tenant === undefined ? 'all' : 'tenant'
  const tenants = tenant === undefined ? snapshot.tenants : [tenant]
  const header = headerOf(product, lock)
  const head = headBytes(header)
  // Beside what it seals, in a file that anyone reads, the key would seal nothing.
  const carried = lock === null ? null : secretsKey
  const plan: CopyPlan = { snapshot, tenants, scope, files, product, secretsKey: carried, progress }
  const { frames, manifest } = watched(copyContent(plan))
  const sealing = sealingOf(lock?.key ?? null, header, head)
  await makeFolder(dirname(file))
  const bytes = await writeSafely(file, after(head, sealed(zipped(framed(frames)), sealing)), now())
  return { file, bytes, manifest: manifest() }
}

function headerOf(product: string, lock: Lock | null): Header {
  return {
    format: containerFormat,
    product,
    cipher: lock === null ? 'none' : 'aes-256-gcm',
    chunk: chunkBytes,
    nonce: randomBytes(7).toString('hex'),
    ...(lock !== null && { key: lock.recipe }),
  }
}

/** The frames of a copy, and what it handed back once they have all been read. */
function watched(copy: AsyncGenerator<Frame, Manifest>) {
  let result: Manifest | null = null
  async function* frames(): AsyncGenerator<Frame> {
    result = yield* copy
  }
  const manifest = (): Manifest => {
    if (result === null) throw new Error('the copy has not ended')
    return result
  }
  return { frames: frames(), manifest }
}

/** Rows of text shrink to a fifth; the first level of compression already does it. */
const zipped = (content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> =>
  pipeline(content, createGzip({ level: 1 }), () => {})

async function* after(head: Uint8Array, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head
  yield* content
}

const warningsOf = ({ tenants }: Manifest) =>
  tenants
    .filter(({ files }) => files.missing.length > 0)
    .map(({ slug, files }) => filesMissing(slug, files.missing))

async function note(
  { connection, tenant, now }: BackupOrder,
  { bytes, manifest }: WrittenBackup,
): Promise<void> {
  const db = connectInstallation({ ...connection, most: 1 })
  try {
    const tenants = manifest.tenants.map(({ slug }) => slug)
    const missing = manifest.tenants.reduce((sum, { files }) => sum + files.missing.length, 0)
    await noteMilestone(db, backupMilestone(tenant), now(), { bytes, tenants, missing })
  } finally {
    await db.destroy()
  }
}

async function fileFor(out: string, now: Date): Promise<string> {
  const path = resolve(out)
  if (!/[\\/]$/.test(out) && (await kindOf(path)) !== 'folder') return path
  const time = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  return join(path, `thuocdo-${time.format(now).replaceAll(/[-:]/g, '').replace(' ', '-')}.backup`)
}

const kindOf = (path: string): Promise<'file' | 'folder' | null> =>
  stat(path).then(
    found => (found.isDirectory() ? 'folder' : 'file'),
    () => null,
  )
