import type { KeyObject } from 'node:crypto'
import type { Db } from '@thuocdo/store'
import type { Files } from './ports/files.ts'
import type { Mail } from './ports/mail.ts'

/** All that an act may do to the world, on one tray. */
export type Effects = {
  readonly db: Db
  readonly files: Files
  readonly mail: Mail
  /** Seals what must not be read from the database alone: it lies elsewhere. */
  readonly secretsKey: KeyObject
  readonly now: () => Date
  /** A UUID of version 7: later ones are greater. */
  readonly newId: () => string
}
