import type { Problem } from '@thuocdo/engine'
import type { DeskPages, Effects, Machine, OidcConnection } from '@thuocdo/operations/acts'
import type { Store } from '@thuocdo/store'
import type { ServedFiles } from '../list-files.ts'
import type { KeptLog } from './open-log.ts'
import type { RequestLog } from './request-log.ts'

/** What the desk is served from. */
export type DeskOptions = {
  readonly store: Pick<Store, 'tenants' | 'tenant' | 'isEmbedded' | 'serverVersion'>
  /** Files and mail of a tenant, and clock and ids: all of its effects but the database. */
  readonly ports: Omit<Effects, 'db'>
  readonly pages: DeskPages
  /** Files of the desk's build, below `/desk/assets/`. */
  readonly assets: ServedFiles
  /** The outside provider of identities, where there is one. */
  readonly oidc: { readonly name: string; readonly issuer: string; readonly connect: OidcConnection } | null
  /** Where the portal stands on the web; https there means cookies and forms over https alone. */
  readonly address: string
  /** The port on which the server listens. */
  readonly port: number
  /** Whether the server listens on this machine alone. */
  readonly listensOnLoopback: boolean
  /** The addresses of our own proxies. */
  readonly proxies: readonly string[]
  readonly version: string
  /** What the status page asks about disk, backups and jobs. */
  readonly machine?: Machine
  readonly log: RequestLog
  /** Removes requests from the log that are older than so many months. */
  readonly sweepLog?: KeptLog['sweep']
  /** Where a failure is noted that no answer tells of. */
  readonly report?: (error: unknown) => void
  /** Told what somebody has to mend. */
  readonly tell?: (problem: Problem) => void
}
