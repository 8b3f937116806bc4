import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Db } from '../connect.ts'
import { databaseProblem } from '../database-problem.ts'
import { openStore, type Store, type StoreOptions } from '../open-store.ts'
import { appendEntries } from '../trail/append-entries.ts'

// A process that does acts as fast as it can and says on its output which of them were acknowledged; the tests end it at any moment.

const writers = 16
const chains = 24

await main(readOptions(process.argv[2] ?? '{}'))

async function main(options: StoreOptions): Promise<void> {
  const opened = await openStore({
    ...options,
    isServer: true,
    report: ({ words }) => console.error(words.en),
  })
  if (!opened.ok) throw new Error(opened.problems.map(({ words }) => words.en).join('\n'))
  const store = opened.value
  const db = await tenantOf(store)
  let isStopping = false
  process.on('SIGTERM', () => {
    isStopping = true
  })
  const goOn = () => !isStopping
  await Promise.all(Array.from({ length: writers }, (_, index) => write(db, index, goOn)))
  await store.close()
}

/** The door: the tests that start this process write it. */
function readOptions(text: string): StoreOptions {
  return JSON.parse(text) as StoreOptions
}

async function tenantOf(store: Store): Promise<Db> {
  if ((await store.tenants()).length === 0)
    await store.addTenant({ slug: 'thu', nameVi: 'Thử', nameEn: 'Trial', hosts: [], isDemo: false })
  return store.tenant('thu')
}

async function write(db: Db, writer: number, goOn: () => boolean): Promise<void> {
  for (let turn = writer; goOn(); turn++) {
    try {
      await act(db, `chain-${turn % chains}`)
    } catch (error) {
      // What the world refuses was not done, as far as anybody was told; the next act is tried again.
      if (databaseProblem(error) === null) throw error
      await pause(20)
    }
  }
}

/** One act: a row of its own, two entries and the words behind one of them. */
async function act(db: Db, subject: string): Promise<void> {
  const unit = `unit-${randomUUID()}`
  const { chain, entries, head } = await db.transaction().execute(async trx => {
    await trx.insertInto('unit').values({ id: unit, level: 'commune', founded_on: '2025-07-01' }).execute()
    const drafts = [
      { act: 'found-unit', body: { unit } },
      { act: 'remark', body: { unit }, disclosed: { words: 'Đã kiểm tra hồ sơ' } },
    ]
    return appendEntries(trx, { kind: 'trial', subject }, drafts, { at: new Date() }, randomUUID())
  })
  process.stdout.write(`${chain} ${entries.at(-1)?.position} ${head.toString('hex')} ${unit}\n`)
}
