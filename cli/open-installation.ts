import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accept, type Outcome, refuse } from '@thuocdo/engine'
import type { Effects, Files } from '@thuocdo/operations/acts'
import type { Store } from '@thuocdo/store'
import { type Exit, exits, type Session } from './command.ts'
import { sayProblems } from './say-problems.ts'

/** The installation that a command works on. */
export type Installation = {
  readonly store: Store
  /** Where the embedded database and the files lie. */
  readonly dataFolder: string
  readonly files: (tenant: string) => Files
  /** The tray of one tenant. No letter leaves from a command: the server sends those that wait. */
  readonly effectsOf: (tenant: string) => Promise<Effects>
  /** The version of the product. */
  readonly product: string
}

/** The folder of the product. */
const root = join(import.meta.dirname, '..')

/**
 * Opens the installation that `DATABASE_URL` and `DATA` name, does something with it, and closes it again, however that ends. What
 * the database refuses on the way is said as a sentence.
 * @param databaseUrl another server than the one of the environment
 */
export async function withInstallation(
  session: Session,
  act: (installation: Installation) => Promise<Exit>,
  databaseUrl: string = session.environment.DATABASE_URL ?? '',
): Promise<Exit> {
  // Loaded here, so that commands without a store stay as quick as they are.
  const { databaseProblem, openStore } = await import('@thuocdo/store')
  const dataFolder = await dataFolderOf(session)
  const opened = await openStore({ databaseUrl, dataFolder, programs: session.environment.PG_BIN })
  if (!opened.ok) return told(session, opened)
  try {
    return await act(await installationOf(session, opened.value, dataFolder))
  } catch (error) {
    const problem = databaseProblem(error, databaseUrl)
    if (problem === null) throw error
    return told(session, refuse(problem))
  } finally {
    await opened.value.close()
  }
}

/** Says why there is no answer. */
export function told(session: Session, { problems }: Outcome<unknown>): Exit {
  sayProblems(session, problems)
  return exits.problems
}

/** The tenant that a command is for: the one named, or the only one. */
export async function tenantMeant(store: Store, named: string | undefined): Promise<Outcome<string>> {
  const { tenantProblem } = await import('./tenant-problem.ts')
  const slugs = (await store.tenants()).map(({ slug }) => slug)
  const slug = named ?? (slugs.length === 1 ? slugs[0] : undefined)
  return slug !== undefined && slugs.includes(slug) ? accept(slug) : refuse(tenantProblem(named, slugs))
}

async function dataFolderOf({ environment }: Session): Promise<string> {
  const named = environment.DATA ?? ''
  if (named !== '') return named
  const { usualDataFolder } = await import('@thuocdo/store')
  return (await usualDataFolder(root)).folder
}

async function installationOf(session: Session, store: Store, dataFolder: string): Promise<Installation> {
  const { mailOnPage, newId, tenantFiles } = await import('@thuocdo/operations/acts')
  const files = (tenant: string): Files => tenantFiles(dataFolder, tenant)
  const effectsOf = async (tenant: string): Promise<Effects> => ({
    db: await store.tenant(tenant),
    files: files(tenant),
    mail: mailOnPage,
    now: session.now,
    newId: () => newId(session.now()),
  })
  return { store, dataFolder, files, effectsOf, product: await productVersion() }
}

/** The version of the product, out of its package.json. */
async function productVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const isManifest = typeof manifest === 'object' && manifest !== null && 'version' in manifest
  return isManifest ? String(manifest.version) : ''
}
