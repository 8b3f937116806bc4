import { listAddress } from '../parts/list-address.ts'
import type { RoomReader } from '../parts/room-reader.ts'

/** What is in sight of an assessment: one criterion, some of the criteria; nothing for all of them with none open. */
type InSight = {
  readonly cell?: string
  readonly show?: string
  /** A document that is to be cited at the criterion. */
  readonly document?: string
}

/** The address of an assessment, for links of the router, with one criterion open and some criteria in sight. */
export function cellAddress(
  reader: RoomReader,
  id: string,
  { cell = '', show = '', document = '' }: InSight,
): string {
  const asked = { cell, show: show === 'all' ? '' : show, document }
  return `${listAddress(reader, `/assessments/${encodeURIComponent(id)}`, asked)}${cell && '#cell'}`
}
