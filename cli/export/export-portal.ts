import { randomUUID } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { accept, type Outcome, refuse } from '@thuocdo/engine'
import { type CheckedRelease, checkRelease } from '@thuocdo/operations'
import { builtAssets, isPortalBuilt, openPortal } from './built-portal.ts'
import { clearWhenEnded } from './clear-when-ended.ts'
import { type Drawing, drawAddresses } from './draw-addresses.ts'
import { isFilled, isInside, notBuilt, notEmpty, pagesRefused, withinRelease } from './export-problems.ts'
import type { Written } from './export-thread.ts'
import { type Base, rebasePage, rebaseStyles } from './rebase.ts'

/** What to export, and where to. */
export type ExportOrder = {
  readonly out: string
  readonly base: Base
  /** Puts the release into the folder named: a copy of one, or a new one. */
  readonly putRelease: (folder: string) => Promise<Outcome<unknown>>
  /** The folder that the release is copied from, where it is. */
  readonly from?: string
  readonly progress: (done: number, of: number, what: string) => void
  /** How many threads draw; one for each core where it is left out. */
  readonly threads?: number
}

/** What was exported. */
export type Exported = {
  readonly folder: string
  readonly pages: number
  readonly files: number
  readonly bytes: number
  /** Links that lead to nothing, each with a page that holds it. */
  readonly dead: readonly { readonly path: string; readonly from: string }[]
}

/**
 * Writes the whole portal of a release into a new folder that any web server can serve: every page in both languages, what pages
 * ask for, and the release itself. All of it is written beside and moved into place at the end, so that nothing half done is seen.
 */
export async function exportPortal(order: ExportOrder): Promise<Outcome<Exported>> {
  const out = resolve(order.out)
  if (await isFilled(out)) return refuse(notEmpty(order.out))
  if (order.from !== undefined && isInside(out, resolve(order.from))) return refuse(withinRelease(order.out))
  if (!(await isPortalBuilt())) return refuse(notBuilt)
  await mkdir(dirname(out), { recursive: true })
  const draft = join(dirname(out), `.${basename(out)}-${randomUUID()}`)
  const forget = clearWhenEnded(draft)
  try {
    const written = await writeDraft(draft, order)
    if (!written.ok) return written
    await rename(draft, out)
    return accept({ ...written.value, folder: order.out }, written.problems)
  } finally {
    forget()
    await rm(draft, { recursive: true, force: true })
  }
}

async function writeDraft(draft: string, order: ExportOrder): Promise<Outcome<Exported>> {
  const folder = join(draft, 'release')
  const put = await order.putRelease(folder)
  if (!put.ok) return put
  const checked = await checkRelease(folder)
  if (!checked.ok) return checked
  await copyAssets(draft, order.base)
  const drawn = await drawAll(draft, checked.value, order)
  if (!drawn.ok) return drawn
  await writeMissingPages(draft, checked.value, order.base)
  const files = await readdir(draft, { recursive: true, withFileTypes: true })
  return accept({ ...drawn.value, files: files.filter(entry => entry.isFile()).length }, put.problems)
}

/** Copies what pages ask for: styles, letters and pictures, and the islands. The scripts beside the styles are for pages that come alive; ours do not. */
async function copyAssets(draft: string, base: Base): Promise<void> {
  const isUnused = (file: string): boolean =>
    dirname(file) === join(builtAssets, 'assets') && /\.js$/.test(file)
  await cp(builtAssets, draft, {
    recursive: true,
    filter: file => !isUnused(file) && !basename(file).startsWith('.'),
  })
  if (base === '') return
  const assets = join(draft, 'assets')
  for (const name of await readdir(assets)) {
    if (!name.endsWith('.css')) continue
    await writeFile(join(assets, name), rebaseStyles(await readFile(join(assets, name), 'utf8'), base))
  }
}

type Drawn = Omit<Exported, 'files'>

/** Draws every address of the portal, then those that its pages lead to and that the list does not hold. */
async function drawAll(draft: string, release: CheckedRelease, order: ExportOrder): Promise<Outcome<Drawn>> {
  const { addresses } = await openPortal(release)
  const paths = (await addresses()).map(({ path }) => path)
  const threads = order.threads ?? availableParallelism()
  const drawing = drawAddresses(threads, { release, folder: draft, base: order.base })
  try {
    const written = await drawing.write(paths, (done, last) => order.progress(done, paths.length, last))
    const refused = written.flatMap(one => one.refused)
    if (refused.length > 0) return refuse(pagesRefused(refused))
    return accept({ folder: draft, ...(await followLinks(drawing, written, new Set(paths), draft, order)) })
  } finally {
    await drawing.close()
  }
}

async function followLinks(
  drawing: Drawing,
  first: readonly Written[],
  drawn: Set<string>,
  draft: string,
  { progress }: ExportOrder,
): Promise<Omit<Drawn, 'folder'>> {
  const files = new Set((await readdir(draft, { recursive: true })).map(file => `/${file}`))
  const written = [...first]
  let fresh = first
  while (fresh.length > 0) {
    const next = [...new Set(fresh.flatMap(({ links }) => [...links.keys()]))].filter(
      path => !drawn.has(path) && !files.has(path),
    )
    const before = drawn.size
    for (const path of next) drawn.add(path)
    const told = (done: number, last: string) => progress(before + done, drawn.size, last)
    fresh = next.length === 0 ? [] : await drawing.write(next, told)
    written.push(...fresh)
  }
  const from = new Map(written.flatMap(({ links }) => [...links]))
  return {
    pages: written.reduce((sum, { pages }) => sum + pages, 0),
    bytes: written.reduce((sum, { bytes }) => sum + bytes, 0),
    dead: written
      .slice(first.length)
      .flatMap(({ refused }) => refused)
      .map(({ path }) => ({ path, from: from.get(path) ?? '' })),
  }
}

/** The pages that a web server shows for addresses that lead nowhere. */
async function writeMissingPages(draft: string, release: CheckedRelease, base: Base): Promise<void> {
  const { page } = await openPortal(release)
  for (const path of ['/404.html', '/en/404.html']) {
    const answer = await page(path)
    await writeFile(join(draft, path), rebasePage(await answer.text(), base))
  }
}
