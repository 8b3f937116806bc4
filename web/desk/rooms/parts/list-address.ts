import { deskBase } from '../../address.ts'
import type { RoomReader } from './room-reader.ts'

/** The address of a list that is asked for something, for links of the router; what is empty is left out. */
export function listAddress(
  reader: RoomReader,
  path: string,
  asked: Readonly<Record<string, string>>,
): string {
  const text = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString()
  return `${reader.to(path)}${text && `?${text}`}`
}

/** The same for plain links, with `/desk` before it. */
export const plainAddress = (...list: Parameters<typeof listAddress>): string =>
  `${deskBase}${listAddress(...list)}`
