import { availableParallelism, loadavg } from 'node:os'
import { actOnAssessment, assessmentFold } from '@thuocdo/operations/acts'
import { verifyTrail } from '@thuocdo/store'
import { type Cluster, embeddedCluster, serverCluster, serverPrograms } from '@thuocdo/store/testing'
import { longTrail } from './long-trail.ts'
import { fsyncRate, pgbenchCommits, singleRowCommits } from './machine-rates.ts'
import { communes, edition, type StoreWorld, storeWorld, value } from './store-world.ts'
import { writeSection } from './write-section.ts'
import { type Writing, writing } from './writers.ts'

const writers = 16
const wanted = { share: 0.6, verifySeconds: 10 }
const entries = 250_000
/** How long the parts run, in seconds; all of it stays below ninety. */
const seconds = { fsync: 1, single: 3, pgbench: 3, acts: 5 }

type Verifying = { readonly seconds: number; readonly entries: number; readonly megabytes: number }

/** What was measured on one database. */
type Measured = {
  readonly name: string
  readonly single: Writing
  readonly pgbench: number | null
  readonly acts: Writing
  readonly verify: Verifying | null
}

// Every commit waits for the disk, as in service.
const durable = { max_connections: '60' }
// As if each flush took two milliseconds longer, as on an ordinary disk; those who wait share it, as they share a flush.
const slowed = { ...durable, commit_delay: '2000', commit_siblings: '0' }

async function main(): Promise<void> {
  const busy = loadavg()[0]
  const fsync = await fsyncRate(seconds.fsync)
  const programs = serverPrograms()
  const measured = [await onCluster('embedded', await embeddedCluster(durable))]
  if (programs !== null)
    measured.push(await onCluster('PostgreSQL 15', await serverCluster(programs, durable)))
  measured.push(await onCluster('embedded, flush + 2 ms', await embeddedCluster(slowed), false))
  const report = reportOf(measured, { fsync, busy })
  console.log(report)
  if (process.argv.includes('--write'))
    await writeSection('docs/quality-store.md', 'Writing and verifying', pageOf(report))
}

async function onCluster(name: string, cluster: Cluster, isVerified = true): Promise<Measured> {
  try {
    const world = await storeWorld(cluster.url)
    try {
      return await measure(name, cluster.url, world, isVerified)
    } finally {
      await world.close()
    }
  } finally {
    await cluster.remove()
  }
}

async function measure(name: string, url: string, world: StoreWorld, isVerified: boolean): Promise<Measured> {
  const single = await singleRowCommits(url, seconds.single, writers)
  const pgbench = await pgbenchCommits(url, seconds.pgbench, writers)
  const acts = await writing((_, nth) => act(world, nth), { writers, seconds: seconds.acts })
  if (isVerified) await longTrail(world, entries)
  return { name, single, pgbench, acts, verify: isVerified ? await verified(world) : null }
}

/** One act as the desk does it: load, permission, decide, fold, append, durable when it answers. */
async function act({ fx, assessments, declarations }: StoreWorld, nth: number): Promise<void> {
  const { id, officer } = assessments[nth % assessments.length]
  const command = declarations[Math.floor(nth / assessments.length) % declarations.length]
  value(await actOnAssessment(fx, officer, id, command))
}

async function verified({ db }: StoreWorld): Promise<Verifying> {
  const start = performance.now()
  let most = 0
  const found = await verifyTrail(db, assessmentFold, {
    progress: () => {
      most = Math.max(most, process.memoryUsage.rss())
    },
  })
  if (found.differences > 0) throw new Error(found.problems[0]?.words.en)
  return { seconds: (performance.now() - start) / 1000, entries: found.entries, megabytes: most / 1e6 }
}

const told =
  (say: (verify: Verifying) => string) =>
  ({ verify }: Measured): string =>
    verify === null ? '' : say(verify)

const whole = (x: number): string => Math.round(x).toLocaleString('en-GB')
const verdict = (holds: boolean): string => (holds ? 'yes' : '**no**')

function reportOf(
  measured: readonly Measured[],
  { fsync, busy }: { readonly fsync: number; readonly busy: number },
): string {
  const columns = ['| what | wanted |', '|---|---|'].map(
    (start, nth) => start + measured.map(({ name }) => (nth === 0 ? ` ${name} |` : '--:|')).join(''),
  )
  const row = (what: string, limit: string, cell: (one: Measured) => string): string =>
    `| ${what} | ${limit} | ${measured.map(cell).join(' | ')} |`
  const share = ({ acts, single }: Measured): number => acts.perSecond / single.perSecond
  return [
    `${availableParallelism()} cores, shared by the writers, the database and everything else; load ${busy.toFixed(1)} before the run and ${loadavg()[0].toFixed(1)} after it. A page of 8 kB written and safe on the disk: ${whole(fsync)} times a second, one after the other.`,
    '',
    ...columns,
    row(
      `single-row commits through our driver, ${writers} connections`,
      '',
      ({ single }) => `${whole(single.perSecond)}/s`,
    ),
    row(`the same by pgbench`, '', ({ pgbench }) => (pgbench === null ? 'none here' : `${whole(pgbench)}/s`)),
    row(
      `acts on assessments, ${writers} writers: load, permission, decide, fold, append`,
      '',
      ({ acts }) => `${whole(acts.perSecond)}/s`,
    ),
    row('– of the single-row commits', `≥ ${wanted.share * 100} %`, one => `${whole(share(one) * 100)} %`),
    row('– holds', '', one => verdict(share(one) >= wanted.share)),
    row('– one act, p50 and p95', '', ({ acts }) => `${acts.p50.toFixed(1)} and ${acts.p95.toFixed(1)} ms`),
    row(
      '– of the rate at which the disk takes pages',
      '',
      ({ acts }) => `${whole((acts.perSecond / fsync) * 100)} %`,
    ),
    row(
      'entries verified: every link, every commitment, every assessment folded anew',
      '',
      told(({ entries: read }) => whole(read)),
    ),
    row(
      '– how long',
      `≤ ${wanted.verifySeconds} s for 250,000`,
      told(one => `${one.seconds.toFixed(1)} s`),
    ),
    row(
      '– holds',
      '',
      told(one => verdict(one.seconds / one.entries <= wanted.verifySeconds / entries)),
    ),
    row(
      '– memory of the whole process at most',
      '',
      told(({ megabytes }) => `${whole(megabytes)} MB`),
    ),
  ].join('\n')
}

const pageOf = (report: string): string => `The edition ${edition} for ${communes} communes.

${report}

An act is the entry with its indexes, the end of the chain and the row of the criterion; the row of the assessment where it changed,
and the words behind commitments where there are any. It is decided on as this process last saw the assessment; the database takes it
only if chain and round still are what they were. Acts that arrive while a commit is under way share the next one. On a disk as quick
as here nobody waits for it: both sides wait for the processors, of which an act takes about twice as much as a single row. The last column is the embedded database with two milliseconds added to each flush, shared by those who wait, as on an
ordinary disk.
`

await main()
