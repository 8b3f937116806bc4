import { execFile } from 'node:child_process'
import { chown, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { accept, type Outcome, problem, refuse } from '@thuocdo/engine'
import type { Binaries } from './binaries.ts'
import { embeddedName } from './database-url.ts'
import { isAlive } from './is-alive.ts'
import type { Owner } from './owner.ts'

/** How a new database is made. */
export type NewDatabase = {
  readonly binaries: Binaries
  /** The folder that it becomes. */
  readonly database: string
  readonly owner: Owner | null
  /** Who comes over the network must say this; the socket is open to whoever may reach its folder. */
  readonly password?: string
}

/** The major version of the database in a folder; nothing where there is none. */
export async function majorOf(database: string): Promise<number | null> {
  const text = await readFile(join(database, 'PG_VERSION'), 'utf8').catch(() => '')
  return text === '' ? null : Number.parseInt(text, 10)
}

/** Makes an empty database, complete or not at all: it is made beside and moved into place. */
export async function initialise({
  binaries,
  database,
  owner,
  password,
}: NewDatabase): Promise<Outcome<string>> {
  await clearDrafts(database)
  const draft = await mkdtemp(`${database}.${process.pid}-`)
  if (owner !== null) await chown(draft, owner.uid, owner.gid)
  try {
    await runInitdb(binaries, draft, owner, password)
    // Another process may have been quicker: a folder with something in it is not replaced.
    await rename(draft, database).catch(error => notQuicker(error))
    return accept(database)
  } catch (error) {
    return refuse(failed(database, error))
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function runInitdb({ bin, major }: Binaries, folder: string, owner: Owner | null, password = '') {
  const secret = `${folder}.secret`
  const locale = major >= 17 ? ['--locale-provider=builtin', '--locale=C.UTF-8'] : ['--locale=C.UTF-8']
  const asked =
    password === ''
      ? ['--auth=trust']
      : ['--auth-local=trust', '--auth-host=scram-sha-256', `--pwfile=${secret}`]
  const args = ['-D', folder, '-U', embeddedName, '-E', 'UTF8', '--data-checksums', '--no-instructions']
  if (password !== '') await writeSecret(secret, password, owner)
  const way = { env: { PATH: process.env.PATH, LC_ALL: 'C' }, cwd: '/', ...owner }
  await promisify(execFile)(join(bin, 'initdb'), [...args, ...locale, ...asked], way)
  await rm(secret, { force: true })
}

async function writeSecret(file: string, password: string, owner: Owner | null): Promise<void> {
  await writeFile(file, password, { mode: 0o600 })
  if (owner !== null) await chown(file, owner.uid, owner.gid)
}

function notQuicker(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error
}

// What a process that was ended in the middle left behind.
async function clearDrafts(database: string): Promise<void> {
  const names = await readdir(dirname(database))
  const drafts = names.filter(name => name.startsWith(`${basename(database)}.`))
  for (const draft of drafts) {
    const pid = Number(/\.(\d+)-/.exec(draft)?.[1] ?? 0)
    if (pid > 0 && !isAlive(pid)) await rm(join(dirname(database), draft), { recursive: true, force: true })
  }
}

function failed(database: string, error: unknown) {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
  const detail = said.trim().split('\n').slice(0, 3).join(' ')
  return problem('database-not-made', [], {
    vi: `Không tạo được cơ sở dữ liệu trong “${database}”: ${detail}. Hãy xem còn chỗ trên đĩa và quyền ghi, rồi chạy lại.`,
    en: `The database could not be made in “${database}”: ${detail}. See whether there is room on the disk and a right to write, then start again.`,
  })
}
