import { availableParallelism, loadavg } from 'node:os'
import { type Random, random } from '@thuocdo/engine'
import { checkRelease, readRelease } from '@thuocdo/operations'
import { buildWeb } from '../scripts/build-web.ts'
import { prepareRelease } from '../scripts/prepare-release.ts'
import { releaseFolder } from '../scripts/root.ts'
import { serve } from '../scripts/serve.ts'
import { type Load, type LoadOptions, load } from './load.ts'
import { processorTime } from './processor-time.ts'

/** A run, and how long the server was on the processors for one answer, in milliseconds: waiting for others does not count. */
type Run = Load & { readonly processor: number | null }

type Address = { readonly kind: string; readonly path: string }

const wanted = { pagesPerSecond: 500, p95: 50 }
const connections = 32
const firstPort = 4500
/** How many others wanted the processors in the minute before. */
const [busy] = loadavg()
/** How long each part runs at most, in seconds; all of it stays below thirty. */
const seconds = { alone: 3, cold: 10, early: 10, steady: 6 }

/** Measures the portal as it is served: on this machine alone, in production mode, every kind of page in both languages. */
async function main(): Promise<void> {
  for (const made of [prepareRelease(), buildWeb()])
    if (typeof made === 'object') throw new Error(made.failed)
  const addresses = await allAddresses()
  const serving = await serve(firstPort)
  if (serving === null) throw new Error('the server ended before it answered')
  try {
    const chance = random(2021)
    const mixed = shuffled(addresses, chance).map(({ path }) => path)
    const host = serving.address
    const fresh = mixed[Symbol.iterator]()
    const next = (): string | undefined => fresh.next().value
    const run = (options: Omit<LoadOptions, 'host'>) => measured({ host, ...options }, serving.child.pid)
    const alone = await run({ next, connections: 1, seconds: seconds.alone })
    const cold = await run({ next, connections, seconds: seconds.cold })
    const readers = readersOf(addresses, chance)
    const early = await run({ next: readers, connections, seconds: seconds.early })
    const steady = await run({ next: readers, connections, seconds: seconds.steady })
    console.log(report(addresses, { alone, cold, early, steady }))
  } finally {
    serving.child.kill()
  }
}

async function measured(options: LoadOptions, pid: number | undefined): Promise<Run> {
  const before = processorTime(pid)
  const done = await load(options)
  const after = processorTime(pid)
  return { ...done, processor: before === null || after === null ? null : (after - before) / done.answers }
}

async function allAddresses(): Promise<readonly Address[]> {
  process.env.NODE_ENV = 'production'
  const checked = await checkRelease(releaseFolder)
  if (!checked.ok) throw new Error(checked.problems.map(({ words }) => words.en).join('\n'))
  const built = new URL('../web/build/server/index.js', import.meta.url)
  // The door: the build exports what web/page-handler.ts does.
  const { portalAddresses } = await import(built.href)
  return portalAddresses(readRelease(checked.value))
}

function shuffled<T>(list: readonly T[], chance: Random): readonly T[] {
  return list
    .map(one => ({ one, at: chance() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

/** How often readers ask for a kind of page, next to each other; other kinds count 1 each. */
const popularity: Readonly<Record<string, number>> = { home: 10, index: 2, edition: 35, unit: 45 }

/** Addresses as readers ask for them: by the popularity of their kind, and within it a few pages far more often than the rest. */
function readersOf(addresses: readonly Address[], chance: Random): () => string {
  const kinds = [...Map.groupBy(addresses, ({ kind }) => kind)].map(([kind, of]) => ({
    of: shuffled(of, chance),
    weight: popularity[kind] ?? 1,
  }))
  const whole = kinds.reduce((sum, { weight }) => sum + weight, 0)
  return () => {
    let at = chance() * whole
    const { of } =
      kinds.find(({ weight }) => {
        at -= weight
        return at < 0
      }) ?? kinds[0]
    return of[Math.floor(of.length * chance() ** 3)].path
  }
}

function report(
  addresses: readonly Address[],
  { alone, cold, early, steady }: { readonly [run in 'alone' | 'cold' | 'early' | 'steady']: Run },
): string {
  const kinds = [...Map.groupBy(addresses, ({ kind }) => kind)].map(([kind, of]) => `${kind} ${of.length}`)
  return [
    `${addresses.length} addresses: ${kinds.join(', ')}; ${availableParallelism()} cores, shared with the client that asks`,
    ...(busy > availableParallelism() / 2
      ? [`others keep this machine busy (load ${busy.toFixed(1)}): measure again when it is idle`]
      : []),
    '',
    '| run | answers | failed | pages/s | p50, ms | p95, ms | slowest, ms | server ms/page | MB/s sent |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|',
    row('every page for the first time, one connection', alone),
    row(`every page for the first time, ${connections} connections`, cold),
    row(`the first ${seconds.early} seconds of readers, ${connections} connections`, early),
    row(`steady state after that, ${connections} connections`, steady),
    '',
    `wanted: at least ${wanted.pagesPerSecond} pages/s and p95 of at most ${wanted.p95} ms at ${connections} connections`,
    verdict('drawn for the first time', cold),
    verdict('steady state', steady),
  ].join('\n')
}

const row = (name: string, { answers, failed, bytes, seconds, p50, p95, slowest, processor }: Run): string =>
  `| ${name} | ${answers} | ${failed} | ${Math.round(answers / seconds)} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${slowest.toFixed(0)} | ${processor?.toFixed(2) ?? ''} | ${(bytes / 1e6 / seconds).toFixed(1)} |`

function verdict(name: string, { answers, failed, seconds, p95 }: Load): string {
  const isFast = answers / seconds >= wanted.pagesPerSecond && failed === 0
  return `${name}: pages/s ${isFast ? 'holds' : 'MISSED'}, p95 ${p95 <= wanted.p95 ? 'holds' : 'MISSED'}`
}

await main()
