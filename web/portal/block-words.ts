import type { Reader } from '../words/reader.ts'
import type { BlockView } from './edition-blocks.ts'
import type { Row } from './edition-rows.ts'

/** The title of a picture or table, with the name of its block where it has one. */
export const titled = (title: string, { name }: Pick<BlockView, 'name'>, reader: Reader): string =>
  name === null ? title : `${reader.say(name)}: ${title.charAt(0).toLocaleLowerCase()}${title.slice(1)}`

/** Only the unit that the reader came for stands out: blue means “this unit”, not “the best”. */
export const chosenBy =
  (chosen: string | null) =>
  (row: Row): boolean =>
    chosen !== null && row.unit === chosen
