import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { compute, type Observations, type Program, recordOf, scoreboard } from '@thuocdo/engine'
import type { Release, ReleasedEdition } from '@thuocdo/operations'
import { type CDPSession, type Page, chromium as playwright } from 'playwright-core'
import { buildWeb } from '../scripts/build-web.ts'
import { chromium, noBrowser } from '../scripts/chromium.ts'
import { madeUpObservations, madeUpProgram } from './work.ts'

/** What is measured: so many units and criteria, recomputed so many times after a slider moved. */
const size = { units: 63, criteria: 120, moves: 200 }
/** A frame of a screen that draws sixty times a second, in milliseconds. */
const limit = 16

const client = new URL('../web/build/client/', import.meta.url)
const handler = new URL('../web/build/server/index.js', import.meta.url)

type BuiltPages = {
  readonly pageHandler: (release: Release, hash: string) => (request: Request) => Promise<Response>
}

/** A release of one edition that exists in memory alone. */
function madeUpRelease(program: Program, observations: Observations): Release {
  const framework = program.edition
  const units = scoreboard(compute(program, observations)).map(unit => ({
    ...unit,
    name: { vi: `Đơn vị ${unit.unit}`, en: `Unit ${unit.unit}` },
    published: { figures: {} },
  }))
  const coverage = { known: units.length, of: null }
  const { index, edition, title, kind, status, period } = framework
  const results: ReleasedEdition['results'] = {
    ...{ index, edition, units, coverage, classes: {}, reproductions: [], claims: [], problems: [] },
  }
  const opened: ReleasedEdition = { framework, observations, history: [], results }
  const entry = { title, kind, status, period, units: units.length, coverage: null, ranked: true }
  return {
    folder: '',
    manifest: {
      format: 1,
      engine: 'bench',
      files: {},
      editions: [{ id: 'bench/1', path: 'editions/bench/1', reproduces: null, ...entry }],
    },
    edition: async () => opened,
    registers: async () => new Map(),
    maps: async () => ({}),
  }
}

/** Answers as the server does: the page, the files of the build, and the two files of the release that the island reads. */
async function serve(program: Program, observations: Observations) {
  // The door: the build exports what web/page-handler.ts does.
  const { pageHandler }: BuiltPages = await import(handler.href)
  const pages = pageHandler(madeUpRelease(program, observations), 'bench')
  const files = new Map([
    ['/release/editions/bench/1/framework.json', JSON.stringify(program.edition)],
    [
      '/release/editions/bench/1/observations.json',
      JSON.stringify({ ...recordOf(observations), history: [] }),
    ],
  ])
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '/'
    const type = /\.js$/.test(path) ? 'text/javascript' : /\.css$/.test(path) ? 'text/css' : 'text/html'
    response.setHeader('content-type', type)
    const isBuilt = /^\/(assets|islands)\/[\w./-]+$/.test(path)
    const file = isBuilt ? await readFile(new URL(`.${path}`, client)).catch(() => '') : files.get(path)
    response.end(file ?? (await (await pages(new Request(`http://localhost${path}`))).text()))
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return { address: `http://127.0.0.1:${port}/bench/1`, close: () => server.close() }
}

/** In the page: moves one slider after another and takes the time until the table is laid out again, each move in a frame of its own. */
const moveSliders = `async moves => {
  const sliders = [...document.querySelectorAll('.what-if input[type="range"]')]
  const table = document.querySelector('.tried table')
  const times = []
  for (let i = 0; i < moves; i++) {
    await new Promise(requestAnimationFrame)
    const slider = sliders[i % sliders.length]
    const start = performance.now()
    slider.valueAsNumber = (slider.valueAsNumber + 37) % 100
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    table.getBoundingClientRect()
    document.body.offsetHeight
    times.push(performance.now() - start)
  }
  return times
}`

type Moved = { readonly times: readonly number[]; readonly busy: number }

async function measured(binary: string): Promise<Moved> {
  const program = madeUpProgram(size.criteria)
  const serving = await serve(
    program,
    madeUpObservations(program, size.units, () => ''),
  )
  const browser = await playwright.launch({ executablePath: binary, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(serving.address)
    await page.locator('.what-if').scrollIntoViewIfNeeded()
    await page
      .locator('.tried tbody tr')
      .nth(size.units - 1)
      .waitFor({ state: 'attached' })
    return await moved(page)
  } finally {
    await browser.close()
    serving.close()
  }
}

/** The times of all moves, and how long the page's one thread worked on each, painting too: what other programs take from it does not count there. */
async function moved(page: Page): Promise<Moved> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const before = await worked(session)
  const times: number[] = await page.evaluate(`(${moveSliders})(${size.moves})`)
  const busy = (1000 * ((await worked(session)) - before)) / size.moves
  return { times: times.sort((a, b) => a - b), busy }
}

/** The seconds that the thread of the page has worked so far. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
}

const at = (times: readonly number[], share: number): number =>
  times[Math.min(times.length - 1, Math.floor(share * times.length))]

const binary = chromium()
const built = buildWeb()
if (binary === null || typeof built === 'object') {
  console.error(binary === null ? noBrowser : typeof built === 'object' && built.failed)
  process.exitCode = 1
} else {
  const { times, busy } = await measured(binary)
  const [median, p95, most] = [at(times, 0.5), at(times, 0.95), times[times.length - 1]]
  console.log(
    `what-if, ${size.units} units × ${size.criteria} criteria, ${times.length} moves, from the input to the table laid out: ` +
      `median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, most ${most.toFixed(1)} ms; ` +
      `processor time with painting, mean ${busy.toFixed(1)} ms; ` +
      `limit ${limit} ms: ${p95 <= limit ? 'holds' : 'DOES NOT HOLD'}`,
  )
}
