import type { Words } from '@thuocdo/engine'
import type { RoomReader } from './room-reader.ts'

/** What has an id and a name, as the options of a question. */
export const choicesOf = (
  reader: RoomReader,
  named: readonly { readonly id: string; readonly name: Words }[],
): readonly { readonly value: string; readonly label: string }[] =>
  named.map(({ id, name }) => ({ value: id, label: reader.say(name) }))
