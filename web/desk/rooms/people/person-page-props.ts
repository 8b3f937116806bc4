import type { Attempt } from '../parts/attempt.ts'
import type { RoomReader } from '../parts/room-reader.ts'
import type { HandOverPreview, PersonView } from './person-view.ts'

/** A link to set a password that was just made: its address where it is shown, and whether a letter with it is on its way. */
export type MadeLink = {
  readonly url: string | null
  readonly isMailed: boolean
  readonly expiresAt: string
}

/** What the page of a person shows beside the person: a link just made, a handover being looked at, a role being granted. */
export type PersonPageProps = {
  readonly view: PersonView
  readonly reader: RoomReader
  readonly attempt?: Attempt | undefined
  readonly link?: MadeLink | undefined
  readonly handOver?: HandOverPreview | undefined
  /** The grant whose end is asked for. */
  readonly ending?: string
  /** The role whose fields are asked for; nothing before it was chosen. */
  readonly granting: string
  /** The unit that it is to be granted in; nothing before it was chosen. */
  readonly unit?: string
}
