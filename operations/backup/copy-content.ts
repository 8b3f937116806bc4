import { createHash, type KeyObject } from 'node:crypto'
import {
  countFiles,
  filesOf,
  headsOf,
  rowsOf,
  type Snapshot,
  stepsOf,
  type TableShape,
  tablesOf,
} from '@thuocdo/store'
import type { Files } from '../ports/files.ts'
import { textOfKey } from '../ports/secrets-key.ts'
import { containerFormat } from './container.ts'
import type { Frame } from './frames.ts'
import {
  type CopiedTable,
  type CopiedTenant,
  filePart,
  leftOut,
  type Manifest,
  tablePart,
} from './manifest.ts'

/** What is copied: from where, which tenants, and whom to tell how far it came. */
export type CopyPlan = {
  readonly snapshot: Snapshot
  readonly tenants: readonly string[]
  readonly scope: Manifest['scope']
  readonly files: (tenant: string) => Files
  readonly product: string
  /** What a restore on another machine opens sealed secrets with; null keeps it out of the copy. */
  readonly secretsKey: KeyObject | null
  /** Tables and files that are done, of all, and the one that is under way. */
  readonly progress: (done: number, of: number, what: string) => void
}

/** A frame of rows or of a file is cut at this many bytes. */
const dataBytes = 2 ** 20

/** The content of a backup: every table, every file that is cited, and the manifest, which is also handed back. */
export async function* copyContent(plan: CopyPlan): AsyncGenerator<Frame, Manifest> {
  const { snapshot, tenants, scope, product, secretsKey } = plan
  const step = await counter(plan)
  const installation = yield* copyInstallation(plan, step)
  const copied: CopiedTenant[] = []
  for (const slug of tenants) copied.push(yield* copyTenant(plan, slug, step))
  const manifest: Manifest = {
    format: containerFormat,
    product,
    at: snapshot.at.toISOString(),
    postgres: snapshot.postgres,
    scope,
    ...(secretsKey !== null && { secretsKey: textOfKey(secretsKey) }),
    installation,
    tenants: copied,
  }
  yield { kind: 'manifest', text: JSON.stringify(manifest) }
  return manifest
}

type Step = (what: string) => void

async function counter({ snapshot, tenants, progress }: CopyPlan): Promise<Step> {
  let of = (await copiedTables(snapshot, null)).length
  for (const slug of tenants)
    of += (await copiedTables(snapshot, slug)).length + (await countFiles(snapshot, slug))
  let done = 0
  return what => progress(++done, of, what)
}

async function copiedTables(snapshot: Snapshot, tenant: string | null): Promise<readonly TableShape[]> {
  return (await tablesOf(snapshot, tenant)).filter(({ name }) => !leftOut.includes(name))
}

async function* copyInstallation(
  { snapshot, tenants, scope }: CopyPlan,
  step: Step,
): AsyncGenerator<Frame, Manifest['installation']> {
  const tables: CopiedTable[] = []
  for (const table of await copiedTables(snapshot, null)) {
    // Of one tenant alone the installation says no more than that there is this tenant.
    if (scope === 'tenant' && table.name !== 'tenant') continue
    tables.push(yield* copyTable(snapshot, null, table, scope === 'tenant' ? tenants[0] : undefined))
    step(table.name)
  }
  return { migrations: [...(await stepsOf(snapshot, null))], tables }
}

async function* copyTenant(plan: CopyPlan, slug: string, step: Step): AsyncGenerator<Frame, CopiedTenant> {
  const { snapshot } = plan
  const tables: CopiedTable[] = []
  for (const table of await copiedTables(snapshot, slug)) {
    tables.push(yield* copyTable(snapshot, slug, table))
    step(`${slug} ${table.name}`)
  }
  const files = yield* copyFiles(plan, slug, step)
  const [migrations, heads] = [await stepsOf(snapshot, slug), await headsOf(snapshot, slug)]
  return { slug, migrations: [...migrations], tables, heads, files }
}

async function* copyTable(
  snapshot: Snapshot,
  tenant: string | null,
  table: TableShape,
  only?: string,
): AsyncGenerator<Frame, CopiedTable> {
  const part = tablePart(tenant, table.name)
  yield { kind: 'part', name: part }
  const hash = createHash('sha256')
  let [rows, bytes] = [0, 0]
  for await (const data of rowsOf(snapshot, tenant, table, only)) {
    hash.update(data)
    rows += linesIn(data)
    bytes += data.length
    yield* cut(data)
  }
  const { name, columns } = table
  return { part, name, columns: [...columns], rows, bytes, sha256: hash.digest('hex') }
}

/** A line feed ends a row; inside a row COPY writes it in another way. */
function linesIn(data: Buffer): number {
  let lines = 0
  for (let at = data.indexOf(10); at !== -1; at = data.indexOf(10, at + 1)) lines++
  return lines
}

async function* copyFiles(
  { snapshot, files }: CopyPlan,
  slug: string,
  step: Step,
): AsyncGenerator<Frame, CopiedTenant['files']> {
  const missing: string[] = []
  const store = files(slug)
  let [count, bytes] = [0, 0]
  for await (const file of filesOf(snapshot, slug)) {
    step(`${slug} ${file.hash.slice(0, 12)}`)
    if (!(await store.has(file.hash))) {
      missing.push(file.hash)
      continue
    }
    if (yield* copyFile(store, slug, file.hash)) {
      count++
      bytes += file.bytes
    } else missing.push(file.hash)
  }
  return { count, bytes, missing }
}

/** Copies a file and says whether it still is what its name says; a file store may tell by an error of its own. */
async function* copyFile(store: Files, slug: string, hash: string): AsyncGenerator<Frame, boolean> {
  yield { kind: 'part', name: filePart(slug, hash) }
  const sum = createHash('sha256')
  try {
    for await (const piece of store.read(hash)) {
      sum.update(piece)
      yield* cut(Buffer.from(piece))
    }
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error
    return false
  }
  return sum.digest('hex') === hash
}

function* cut(data: Buffer): Generator<Frame> {
  for (let at = 0; at < data.length; at += dataBytes)
    yield { kind: 'data', data: data.subarray(at, at + dataBytes) }
}
