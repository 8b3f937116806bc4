import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { accept, type Outcome, type Problem, refuse } from '@thuocdo/engine'
import { type Migration, readMigrations, type TakenStep } from '@thuocdo/store'
import { z } from 'zod'
import { keyOf } from './backup-key.ts'
import { damaged, keyMissing, newerBackup, notABackup, strangeStep } from './backup-problems.ts'
import { chunkBytes, containerFormat, type Header, magic, opened, sealingOf } from './container.ts'
import { type Frame, unframed } from './frames.ts'
import { filePart, type Manifest, manifestSchema } from './manifest.ts'

/** A backup in which every byte was read and found as it was written. */
export type CheckedBackup = {
  readonly file: string
  readonly manifest: Manifest
  /** Reads its content once more. */
  readonly frames: () => AsyncIterable<Frame>
}

/** How far the reading has come, in bytes of the file. */
export type ReadProgress = (done: number, of: number) => void

/** Reads the whole of a backup: key, seals, checksums, manifest and version. Nothing else is touched. */
export async function checkBackup(
  file: string,
  secret: string | null,
  progress: ReadProgress = () => {},
): Promise<Outcome<CheckedBackup>> {
  const head = await readHead(file)
  if (!head.ok) return head
  const key = await keyFor(head.value.header, secret)
  if (!key.ok) return key
  const frames = () => framesOf(file, head.value, key.value, progress)
  const manifest = await whole(file, frames())
  if (!manifest.ok) return manifest
  const problems = await strangeSteps(file, manifest.value)
  return problems.length > 0 ? refuse(...problems) : accept({ file, manifest: manifest.value, frames })
}

type Head = { readonly header: Header; readonly bytes: Buffer; readonly size: number }

const headerSchema = z.object({
  format: z.int(),
  product: z.string(),
  cipher: z.enum(['aes-256-gcm', 'none']),
  chunk: z.literal(chunkBytes),
  nonce: z.string().regex(/^[0-9a-f]{14}$/),
  key: z
    .object({
      salt: z.string().regex(/^[0-9a-f]{32}$/),
      n: z.int().min(2),
      r: z.int().min(1),
      p: z.int().min(1),
      check: z.string(),
    })
    .optional(),
})

/** The head is short; anything longer is not one of ours. */
const longestHead = 4096

async function readHead(file: string): Promise<Outcome<Head>> {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    const begin = Buffer.alloc(longestHead)
    const { bytesRead } = await handle.read(begin, 0, longestHead, 0)
    const at = magic.length + 4
    if (bytesRead < at || !begin.subarray(0, magic.length).equals(magic)) return refuse(notABackup(file))
    const end = at + begin.readUInt32BE(magic.length)
    if (end > bytesRead) return refuse(damaged(file))
    return headerOf(file, begin.subarray(at, end).toString(), begin.subarray(0, end), size)
  } finally {
    await handle.close()
  }
}

function headerOf(file: string, text: string, bytes: Buffer, size: number): Outcome<Head> {
  const json = parsed(text)
  const { data: version } = z.object({ format: z.int(), product: z.string() }).safeParse(json)
  if (version !== undefined && version.format > containerFormat)
    return refuse(newerBackup(file, version.product))
  const { data } = headerSchema.safeParse(json)
  if (data === undefined) return refuse(damaged(file))
  const { key, ...header } = data
  return accept({ header: { ...header, ...(key !== undefined && { key }) }, bytes, size })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function keyFor({ key }: Header, secret: string | null): Promise<Outcome<Buffer | null>> {
  if (key === undefined) return accept(null)
  return secret === null ? refuse(keyMissing) : keyOf(secret, key)
}

function framesOf(file: string, { header, bytes, size }: Head, key: Buffer | null, progress: ReadProgress) {
  const sealing = sealingOf(key, header, bytes)
  async function* counted(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let done = bytes.length
    for await (const piece of content) {
      done += piece.length
      progress(done, size)
      yield piece
    }
  }
  const content = pipeline(
    createReadStream(file, { start: bytes.length, highWaterMark: 2 ** 18 }),
    counted,
    (pieces: AsyncIterable<Uint8Array>) => opened(pieces, sealing),
    createGunzip(),
    () => {},
  )
  return unframed(content)
}

/** Reads to the end. What is wrong with the bytes is said as damage; what the system refuses stays what it is. */
async function whole(file: string, frames: AsyncIterable<Frame>): Promise<Outcome<Manifest>> {
  try {
    const { parts, text } = await sums(frames)
    const { data } = manifestSchema.safeParse(parsed(text))
    return data !== undefined && agrees(data, parts) ? accept(data) : refuse(damaged(file))
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error
    return refuse(damaged(file))
  }
}

type Sum = { readonly bytes: number; readonly sha256: string }

async function sums(frames: AsyncIterable<Frame>) {
  const parts = new Map<string, Sum>()
  let [name, hash, bytes, text] = ['', createHash('sha256'), 0, '']
  const close = (): void => {
    if (name !== '') parts.set(name, { bytes, sha256: hash.digest('hex') })
  }
  for await (const frame of frames) {
    if (frame.kind === 'data') {
      hash.update(frame.data)
      bytes += frame.data.length
    } else if (frame.kind === 'part') {
      close()
      ;[name, hash, bytes] = [frame.name, createHash('sha256'), 0]
    } else if (frame.kind === 'manifest') {
      close()
      text = frame.text
    }
  }
  return { parts, text }
}

/** Whether the parts are those that the manifest lists, no fewer and no more, each with its checksum. */
function agrees({ installation, tenants }: Manifest, parts: ReadonlyMap<string, Sum>): boolean {
  const tables = [installation, ...tenants].flatMap(one => one.tables)
  const files = tenants.map(({ slug, files: { missing } }) => filesIn(slug, parts, new Set(missing)))
  return (
    tables.every(({ part, sha256, bytes }) => {
      const found = parts.get(part)
      return found?.sha256 === sha256 && found.bytes === bytes
    }) &&
    tenants.every(({ files: { count } }, index) => files[index]?.whole === count) &&
    parts.size === tables.length + files.reduce((sum, { whole, damaged }) => sum + whole + damaged, 0)
  )
}

/** How many files of a tenant are what their names say, and how many the manifest tells as damaged. */
function filesIn(slug: string, parts: ReadonlyMap<string, Sum>, missing: ReadonlySet<string>) {
  const begin = filePart(slug, '')
  const own = [...parts].filter(([name]) => name.startsWith(begin))
  const damaged = own.filter(([name]) => missing.has(name.slice(begin.length))).length
  const whole = own.filter(([name, { sha256 }]) => name === begin + sha256).length
  return { whole, damaged: Math.min(damaged, own.length - whole) }
}

/** A restore begins at the steps that the copy had taken: each of them must be one that this version knows. */
async function strangeSteps(file: string, { installation, tenants, product }: Manifest) {
  const [ours, theirs] = await Promise.all([readMigrations('installation'), readMigrations('tenant')])
  return [
    ...stepProblems(file, product, installation.migrations, ours),
    ...tenants.flatMap(({ migrations }) => stepProblems(file, product, migrations, theirs)),
  ]
}

function stepProblems(
  file: string,
  product: string,
  taken: readonly TakenStep[],
  known: readonly Migration[],
): readonly Problem[] {
  return taken.flatMap(({ name, sha256 }, index) => {
    const step = known[index]
    if (step === undefined) return [newerBackup(file, product)]
    return step.name === name && step.sha256 === sha256 ? [] : [strangeStep(file, name)]
  })
}
