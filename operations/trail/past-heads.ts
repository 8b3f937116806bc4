import { open } from 'node:fs/promises'
import { accept, type Outcome, refuse } from '@thuocdo/engine'
import { type CheckedBackup, checkBackup } from '../backup/check-backup.ts'
import { magic } from '../backup/container.ts'
import { type CopiedTable, tablePart } from '../backup/manifest.ts'
import { type Part, partsOf } from '../backup/parts-of.ts'
import type { PastHead } from './head-problems.ts'
import { verifyExport } from './verify-export.ts'

/** Ends of chains as a file holds them: of one tenant that it does not name (an export), or of those that it names (a backup). */
export type PastHeads =
  | { readonly kind: 'export'; readonly heads: ReadonlyMap<string, PastHead> }
  | { readonly kind: 'backup'; readonly heads: ReadonlyMap<string, ReadonlyMap<string, PastHead>> }

/** Whether a file begins as a backup does. */
export async function isBackup(file: string): Promise<boolean> {
  const handle = await open(file, 'r')
  try {
    const begin = Buffer.alloc(magic.length)
    await handle.read(begin, 0, magic.length, 0)
    return begin.equals(magic)
  } finally {
    await handle.close()
  }
}

/**
 * Reads where every chain ended when an export or a backup was written. The file itself is verified first.
 * @param secret the key of a backup, `null` where it has none
 */
export async function readPastHeads(file: string, secret: string | null): Promise<Outcome<PastHeads>> {
  return (await isBackup(file)) ? ofBackup(file, secret) : ofExport(file)
}

async function ofExport(file: string): Promise<Outcome<PastHeads>> {
  const { heads, problems } = await verifyExport((await open(file)).readLines())
  if (problems.length > 0) return refuse(...problems)
  return accept({ kind: 'export', heads: new Map([...heads].map(([id, end]) => [id, worded(end)])) })
}

async function ofBackup(file: string, secret: string | null): Promise<Outcome<PastHeads>> {
  const checked = await checkBackup(file, secret)
  return checked.ok ? accept({ kind: 'backup', heads: await headsOfBackup(checked.value) }) : checked
}

/** Where the chains of every tenant in a backup ended when it was made. */
export async function headsOfBackup({
  manifest,
  frames,
}: CheckedBackup): Promise<ReadonlyMap<string, ReadonlyMap<string, PastHead>>> {
  const tables = new Map(
    manifest.tenants.flatMap(({ slug, tables }) =>
      tables
        .filter(({ name }) => name === 'chain')
        .map(table => [tablePart(slug, 'chain'), { slug, table }] as const),
    ),
  )
  const heads = new Map<string, ReadonlyMap<string, PastHead>>()
  for await (const part of partsOf(frames())) {
    const found = tables.get(part.name)
    if (found !== undefined) heads.set(found.slug, await headsIn(part, found.table))
  }
  return heads
}

/** The rows of the table of chains, as COPY writes them. */
async function headsIn({ content }: Part, { columns }: CopiedTable): Promise<ReadonlyMap<string, PastHead>> {
  const pieces: Buffer[] = []
  for await (const piece of content) pieces.push(piece)
  const rows = Buffer.concat(pieces)
    .toString('utf8')
    .split('\n')
    .filter(row => row !== '')
  return new Map(
    rows.map(row => {
      const cells = row.split('\t')
      const of = (name: string): string => cells[columns.indexOf(name)] ?? ''
      // Bytes are written in hexadecimal after a backslash, itself doubled, and an x.
      const head = of('head').replace(/^\\+x/, '')
      return [
        of('id'),
        worded({ kind: of('kind'), subject: of('subject'), length: Number(of('length')), head }),
      ]
    }),
  )
}

type End = {
  readonly kind: string
  readonly subject: string
  readonly length: number
  readonly head: string
}

const worded = ({ kind, subject, length, head }: End): PastHead => ({
  length,
  head,
  words: { vi: `chuỗi ${kind}/${subject}`, en: `chain ${kind}/${subject}` },
})
