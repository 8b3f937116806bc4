import { databaseProblem } from '@thuocdo/store'
import { Hono } from 'hono'
import { answerPage } from './answer-page.ts'
import { onlyHttps } from './desk/desk-headers.ts'
import type { DeskOptions } from './desk/desk-options.ts'
import type { Metrics } from './desk/metrics.ts'
import { isDesk, mountDesk } from './desk/mount-desk.ts'
import type { ServedFiles } from './list-files.ts'
import { pageCache } from './page-cache.ts'
import type { Pages } from './pages.ts'
import { securityHeaders } from './security-headers.ts'
import { serveFile } from './serve-file.ts'

/** What the server serves. */
export type AppOptions = {
  readonly pages: Pages
  /** Files of the web build: those below `assets/` hold the hash of their content in their names. */
  readonly assets: ServedFiles
  /** Files of the release, open to everyone. */
  readonly release: ServedFiles
  /** Changes whenever any page may change: the release and the code that draws it. */
  readonly version: string
  /** How many bytes of drawn pages are kept; the whole portal of a hundred editions takes some thirty million. */
  readonly keptBytes?: number
  /** What the desk is served from; without it only the portal is. */
  readonly desk?: DeskOptions
  /** Whether readers come by https alone. */
  readonly isSecure?: boolean
  /** Where each answer is counted; nowhere unless somebody reads the figures. */
  readonly observe?: Metrics['observe']
  /** Where a failure is noted. */
  readonly report: (error: unknown) => void
}

const assetSettings = { cacheControl: 'public, max-age=31536000, immutable', isOpen: false }
// The name of an island stays while its content changes: a browser asks each time whether its copy still holds.
const islandSettings = { cacheControl: 'public, max-age=0, must-revalidate', isOpen: false }
const releaseSettings = { cacheControl: 'public, max-age=300', isOpen: true }

/** The folders of files by the address that they stand below, and how much of that address their paths leave out. */
const folders = [
  { below: '/assets/', from: 'assets', leaves: 1, settings: assetSettings },
  { below: '/islands/', from: 'assets', leaves: 1, settings: islandSettings },
  { below: '/release/', from: 'release', leaves: '/release/'.length, settings: releaseSettings },
] as const

/** The whole service: files of the build, files of the release, and pages for every other address. */
export function createApp(options: AppOptions): Hono {
  const {
    pages,
    assets,
    release,
    version,
    keptBytes = 128 * 2 ** 20,
    desk,
    isSecure = false,
    observe,
    report,
  } = options
  const files = { assets, release }
  const source = { pages, version, cache: pageCache(keptBytes) }
  const app = new Hono()
  app.use(async (context, next) => {
    const began = performance.now()
    await next()
    // The desk has a policy of its own for each answer.
    const isFree = (name: string) => !isDesk(context.req.path) || !context.res.headers.has(name)
    for (const [name, value] of Object.entries({ ...securityHeaders, ...(isSecure && onlyHttps) }))
      if (isFree(name)) context.res.headers.set(name, value)
    const part = isDesk(context.req.path) ? 'desk' : 'portal'
    observe?.(part, context.res.status, (performance.now() - began) / 1000)
  })
  if (desk !== undefined) mountDesk(app, desk, source.cache)
  app.on(['POST', 'PUT', 'PATCH', 'DELETE'], '*', context =>
    context.text(notAllowed, 405, { allow: 'GET, HEAD' }),
  )
  for (const { below, from, leaves, settings } of folders)
    app.get(`${below}*`, async context => {
      const path = context.req.path.slice(leaves)
      const file = await serveFile(context, files[from], path, { ...settings, cache: source.cache })
      return file ?? context.text(noFile, 404)
    })
  for (const path of personalPaths) app.get(path, context => personal(context.req.raw, pages))
  app.get('*', context => answerPage(context.req.raw, source))
  app.onError((error, context) => {
    report(error)
    const known = databaseProblem(error)
    if (known !== null) return context.text(`${known.words.vi} · ${known.words.en}\n`, 503)
    return context.text(failed, 500)
  })
  return app
}

/** The two addresses that answer to one reader: the style sheet of the reader's own choice, and where it is chosen. */
const personalPaths = ['/display.css', '/display/set']

const notAllowed = 'Trang này chỉ để đọc. · This site is read only.\n'
const noFile =
  'Không có tệp này; xem danh mục tại /release/manifest.json. · There is no such file; see /release/manifest.json.\n'
const failed =
  'Máy chủ gặp lỗi, đã ghi lại. Hãy thử lại sau ít phút. · The server failed; try again in a few minutes.\n'

/** An answer to one reader: it alone is given the cookie, and says itself how long it may be kept. */
async function personal({ url, headers }: Request, pages: Pages): Promise<Response> {
  return pages(new Request(url, { headers: { cookie: headers.get('cookie') ?? '' } }))
}
