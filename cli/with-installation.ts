import type { KeyObject } from 'node:crypto'
import { accept, type Outcome } from '@thuocdo/engine'
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
  /** What seals secrets in the database; null where none was made yet, or nobody said where. */
  readonly secretsKey: KeyObject | null
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
  const ended = await withStore(input, session, async store => {
    const installation = await installationOf(session, store, dataFolder)
    return installation.ok ? accept(await act(installation.value)) : installation
  })
  return answer(session, ended, exit => exit)
}

async function installationOf(
  session: Session,
  store: Store,
  dataFolder: string,
): Promise<Outcome<Installation>> {
  const { filesIn, mailOnPage, newId, newSecretsKey, productVersion, readSecretsKey } = await import(
    '@thuocdo/operations/acts'
  )
  const key = await readSecretsKey(secretsPlace(session, dataFolder))
  if (!key.ok) return key
  const secretsKey = key.value
  const files = (): Files => filesIn(dataFolder)
  const effectsOf = async (tenant: string): Promise<Effects> => ({
    db: await store.tenant(tenant),
    files: files(),
    mail: mailOnPage,
    // No command seals anything; where there is no key, nothing was sealed with one.
    secretsKey: secretsKey ?? newSecretsKey(),
    now: session.now,
    newId: () => newId(session.now()),
  })
  return accept({ store, dataFolder, files, secretsKey, effectsOf, product: await productVersion() })
}

/** Where a command finds the secrets key, as the server does. */
export const secretsPlace = ({ environment }: Session, dataFolder: string) => ({
  text: environment.SECRETS_KEY ?? '',
  dataFolder,
})
