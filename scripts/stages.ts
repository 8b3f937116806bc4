import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Cluster,
  embeddedCluster,
  serverCluster,
  serverPrograms,
  throwAwayFolder,
} from '../store/testing/throw-away-cluster.ts'
import { buildWeb } from './build-web.ts'
import { chromium, noBrowser } from './chromium.ts'
import { findFiles } from './find-files.ts'
import { nothing, type Outcome, together } from './outcome.ts'
import { prepareRelease } from './prepare-release.ts'
import { releaseFolder, root } from './root.ts'
import { type Check, runCheck } from './run-check.ts'
import { runTests, type TestSet } from './run-tests.ts'
import { serve } from './serve.ts'

/** One part of `npm test`. `run` returns null when there is nothing of its kind in the checkout. */
export type Stage = {
  readonly name: string
  readonly vi: string
  readonly run: (show: (text: string) => void) => Promise<Outcome | null>
}

type Show = (text: string) => void
type Environment = Readonly<Record<string, string>>

const browserPort = 4400
const tests = findFiles(root).filter(file => /\.test\.tsx?$/.test(file))
const isArchitecture = (file: string): boolean => file.startsWith('tests/architecture/')
const isOf = (kind: string) => (file: string) => new RegExp(`\\.${kind}\\.test\\.tsx?$`).test(file)
const isUnit = (file: string): boolean =>
  !isArchitecture(file) && !['golden', 'oracle', 'browser', 'store', 'faults'].some(kind => isOf(kind)(file))

/** The stages of `npm test`, in their order: the quick ones that explain the later ones come first. */
export const stages: readonly Stage[] = [
  { name: 'types', vi: 'kiểu dữ liệu', run: async () => types() },
  { name: 'lint', vi: 'quy tắc viết mã', run: async () => biome('lint', '--formatter-enabled=false') },
  {
    name: 'format',
    vi: 'định dạng mã',
    run: async () =>
      biome('format', '--linter-enabled=false', '--assist-enabled=false', '--reporter=summary'),
  },
  { name: 'architecture', vi: 'kiến trúc', run: show => testsIn(tests.filter(isArchitecture), show) },
  { name: 'unit', vi: 'từng phần và định luật', run: show => testsIn(tests.filter(isUnit), show) },
  { name: 'golden', vi: 'số liệu đã công bố', run: show => testsIn(tests.filter(isOf('golden')), show) },
  { name: 'oracle', vi: 'đối chiếu phần mềm khác', run: show => testsIn(tests.filter(isOf('oracle')), show) },
  { name: 'store', vi: 'cơ sở dữ liệu đi kèm', run: show => storeTests(embeddedCluster, show) },
  { name: 'store-server', vi: 'máy chủ PostgreSQL 15', run: storeTestsOnServer },
  { name: 'faults', vi: 'sự cố', run: show => testsIn(tests.filter(isOf('faults')), show) },
  { name: 'web', vi: 'dựng trang', run: async () => web() },
  { name: 'browser', vi: 'trình duyệt', run: browser },
]

function types(): Outcome {
  const projects = ['tsconfig.json', 'engine/tsconfig.json', 'web/tsconfig.json']
  const present = projects.filter(project => hasSources(join(project, '..')))
  const typegen: Check = {
    name: 'typegen',
    command: ['node_modules/@react-router/dev/bin.cjs', 'typegen'],
    folder: 'web',
  }
  if (hasPages()) runCheck(typegen)
  return together(
    present.map(project =>
      runCheck({ name: `tsc ${project}`, command: ['node_modules/typescript/bin/tsc', '-p', project] }),
    ),
  )
}

const hasSources = (folder: string): boolean => findFiles(root, folder).some(file => /\.tsx?$/.test(file))

const hasPages = (): boolean => existsSync(join(root, 'web', 'react-router.config.ts'))

const biome = (name: string, ...args: readonly string[]): Outcome =>
  runCheck({
    name: `biome ${name}`,
    command: [
      'node_modules/@biomejs/biome/bin/biome',
      'ci',
      '--colors=off',
      '--error-on-warnings',
      '--max-diagnostics=200',
      ...args,
    ],
  })

async function testsIn(files: readonly string[], show: Show, env: Environment = {}): Promise<Outcome | null> {
  if (files.length === 0) return null
  const outcomes: Outcome[] = []
  for (const set of setsOf(files)) outcomes.push(await runTests({ ...set, env }, show))
  return together(outcomes)
}

/** The tests of everything that needs a database, on a cluster of this run. */
async function storeTests(begin: () => Promise<Cluster>, show: Show): Promise<Outcome | null> {
  const cluster = await begin()
  const outcome = await testsIn(tests.filter(isOf('store')), show, { TEST_DATABASE_URL: cluster.url })
  await cluster.remove()
  return outcome
}

async function storeTestsOnServer(show: Show): Promise<Outcome | null> {
  const bin = serverPrograms()
  return bin === null ? { ...nothing, notRun: [noServer] } : storeTests(() => serverCluster(bin), show)
}

const noServer =
  'store-server: PostgreSQL 15 is not on this machine (Debian: apt-get install postgresql-15; elsewhere PG15_BIN=/folder/of/programs)'

function setsOf(files: readonly string[]): readonly TestSet[] {
  const below = (folder: string) => files.filter(file => file.startsWith(folder))
  const others = files.filter(file => !file.startsWith('engine/') && !file.startsWith('web/'))
  return [
    // The engine has no globals to leak: its tests share one process, which is several times faster.
    { files: below('engine/'), isolation: 'none' },
    { files: others, isolation: 'process' },
    { files: below('web/'), isolation: 'process', preload: 'scripts/load-tsx.ts' },
  ]
}

function web(): Outcome | null {
  if (!hasPages()) return null
  return together([made('release', prepareRelease()), made('web', buildWeb())])
}

const made = (name: string, outcome: ReturnType<typeof buildWeb>): Outcome =>
  typeof outcome === 'string'
    ? { ...nothing, passed: 1 }
    : { ...nothing, failures: [{ file: name, name: `prepare ${name}`, message: outcome.failed }] }

async function browser(show: Show): Promise<Outcome | null> {
  const files = tests.filter(isOf('browser'))
  if (files.length === 0) return null
  const binary = chromium()
  if (binary === null) return refused(noBrowser)
  const prepared = web()
  if (prepared === null || prepared.failures.length > 0)
    return refused('the pages could not be built: see the stage web')
  const data = await throwAwayFolder()
  const serving = await serve(browserPort, { DATA: data })
  if (serving === null) return refused('the server ended before it answered')
  const env = { CHROMIUM: binary, ADDRESS: serving.address, RELEASE: releaseFolder, DATA: data }
  const outcome = await runTests({ files, isolation: 'process', env }, show)
  // The server stops its database before it ends.
  const ended = once(serving.child, 'exit')
  serving.child.kill()
  await ended
  await rm(data, { recursive: true, force: true })
  return outcome
}

const refused = (message: string): Outcome => ({
  ...nothing,
  failures: [{ file: '', name: 'browser', message }],
})
