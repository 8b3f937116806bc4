import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { accept, type Outcome, type Problem, problem, refuse } from '@thuocdo/engine'
import {
  claimFiles,
  diskFiles,
  ensureSecretsKey,
  isLoopback,
  type Mail,
  mailOnPage,
  newId,
  nodeMachine,
  noteServed,
  oidcConnection,
  smtpMail,
} from '@thuocdo/operations/acts'
import type { Store } from '@thuocdo/store'
import type { DeskOptions } from './desk/desk-options.ts'
import type { BuiltDesk } from './desk/desk-pages.ts'
import { openLog } from './desk/open-log.ts'
import { requestLog } from './desk/request-log.ts'
import { listFiles } from './list-files.ts'
import type { Settings } from './settings.ts'
import type { Telling } from './telling.ts'

const built = new URL('../web/build/desk/server/index.js', import.meta.url)
const builtAssets = fileURLToPath(new URL('../web/build/desk/client/', import.meta.url))

/** Opens everything that the desk is served from, beside the store; all that is wrong with it at once. */
export async function openDesk(
  store: Store,
  settings: Settings,
  version: string,
  { report, tell }: Telling,
): Promise<Outcome<DeskOptions>> {
  const { door, address, host, port } = settings
  const mail = await openMail(settings)
  const folder = settings.store?.dataFolder ?? ''
  const problems = [...mail.problems, ...((await isDeskBuilt()) ? [] : [notBuilt])]
  if (!mail.ok || problems.length > 0) return refuse(...problems)
  const secretsKey = await ensureSecretsKey({ text: settings.secretsKey, dataFolder: folder })
  if (!secretsKey.ok) return secretsKey
  // The embedded database lies beside its files: the two cannot part.
  const files = store.isEmbedded ? accept(null) : await claimFiles(store.installation, folder, new Date())
  if (!files.ok) return files
  await noteServed(store.installation, { address, port }, new Date())
  // The door: the build exports what web/desk/desk-handler.ts does.
  const { deskHandler }: BuiltDesk = await import(built.href)
  const now = () => new Date()
  const kept = openLog(door.log === '' ? join(folder, 'log', 'requests.log') : door.log, tell)
  return accept({
    store,
    ports: {
      files: diskFiles(join(folder, 'files')),
      mail: mail.value,
      secretsKey: secretsKey.value,
      now,
      newId: () => newId(now()),
    },
    pages: deskHandler,
    assets: await listFiles(builtAssets),
    oidc: door.oidc && {
      name: door.oidc.name,
      issuer: door.oidc.issuer,
      connect: oidcConnection(door.oidc, now, report),
    },
    address,
    port,
    listensOnLoopback: isLoopback(host),
    proxies: door.proxies,
    version,
    machine: nodeMachine(store.installation, folder),
    log: requestLog(kept.destination),
    sweepLog: kept.sweep,
    report,
    tell,
  })
}

const isDeskBuilt = (): Promise<boolean> =>
  access(built).then(
    () => true,
    () => false,
  )

const openMail = async ({ mail }: Settings): Promise<Outcome<Mail>> =>
  mail === null ? accept(mailOnPage) : smtpMail(mail)

const notBuilt: Problem = problem('pages-not-built', [], {
  vi: 'Các trang của bàn làm việc chưa được dựng. Hãy chạy: npm run build',
  en: 'The pages of the desk are not built. Run: npm run build',
})
