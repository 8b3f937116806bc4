import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { type Writing, writing } from './writers.ts'

/** How often a second this machine writes a page of 8 kB and has it safe on the disk, one after the other. */
export async function fsyncRate(seconds: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-do-'))
  const file = await open(join(folder, 'trang'), 'w')
  const page = Buffer.alloc(8192, 1)
  await file.write(Buffer.alloc(8_192_000))
  await file.sync()
  const start = performance.now()
  let times = 0
  while (performance.now() - start < seconds * 1000) {
    await file.write(page, 0, page.length, (times++ % 1000) * page.length)
    await file.datasync()
  }
  const rate = (times * 1000) / (performance.now() - start)
  await file.close()
  await rm(folder, { recursive: true })
  return rate
}

const words = 'một dòng như mọi dòng khác'

/** Commits of a single row, each on its own, by writers with a connection each, through the driver that the store uses. */
export async function singleRowCommits(url: string, seconds: number, writers: number): Promise<Writing> {
  const pool = new pg.Pool({ connectionString: url, max: writers })
  await pool.query('create table if not exists do_mot_dong (id bigserial primary key, so integer, loi text)')
  const result = await writing(
    (_, nth) => pool.query('insert into do_mot_dong (so, loi) values ($1, $2)', [nth, words]),
    { writers, seconds },
  )
  await pool.end()
  return result
}

const run = promisify(execFile)

/** The same commits a second by PostgreSQL's own pgbench, in C and without our driver; null where there is none. */
export async function pgbenchCommits(url: string, seconds: number, writers: number): Promise<number | null> {
  const program = join(process.env.PG15_BIN ?? '/usr/lib/postgresql/15/bin', 'pgbench')
  if (!existsSync(program)) return null
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-do-'))
  const script = join(folder, 'mot-dong.sql')
  await writeFile(script, `insert into do_mot_dong (so, loi) values (1, '${words}');\n`)
  const options = ['-n', '-c', String(writers), '-j', '2', '-T', String(seconds), '-f', script, url]
  const { stdout } = await run(program, options)
  await rm(folder, { recursive: true })
  const found = /tps = ([\d.]+)/.exec(stdout)
  return found === null ? null : Number(found[1])
}
