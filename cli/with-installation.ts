import { accept } from '@thuocdo/engine'
import type { Effects, Files } from '@thuocdo/operations/acts'
import type { Store } from '@thuocdo/store'
import { answer } from './answer.ts'
import type { Exit, Input, Session } from './command.ts'
import { placeOf, withStore } from './open-installation.ts'

/** The installation that a command works on. */
export type Installation = {
  readonly store: Store
  /** Where the embedded database and the files lie. */
  readonly dataFolder: string
  readonly files: () => Files
  /** The tray of one tenant. No letter leaves from a command: the server sends those that wait. */
  readonly effectsOf: (tenant: string) => Promise<Effects>
  /** The version of the product. */
  readonly product: string
}

/** Opens the store with all that lies beside it, does something with it, and closes it again, however that ends. */
export async function withInstallation(
  input: Input,
  session: Session,
  act: (installation: Installation) => Promise<Exit>,
): Promise<Exit> {
  const { dataFolder } = await placeOf(input, session)
  const ended = await withStore(input, session, async store =>
    accept(await act(await installationOf(session, store, dataFolder))),
  )
  return answer(session, ended, exit => exit)
}

async function installationOf(session: Session, store: Store, dataFolder: string): Promise<Installation> {
  const { filesIn, mailOnPage, newId, productVersion } = await import('@thuocdo/operations/acts')
  const files = (): Files => filesIn(dataFolder)
  const effectsOf = async (tenant: string): Promise<Effects> => ({
    db: await store.tenant(tenant),
    files: files(),
    mail: mailOnPage,
    now: session.now,
    newId: () => newId(session.now()),
  })
  return { store, dataFolder, files, effectsOf, product: await productVersion() }
}
