import type { Reader } from '../words/reader.ts'
import type { BlockView } from './edition-blocks.ts'
import type { Row } from './edition-rows.ts'

/** The title of a picture or table, with the name of its block where it has one. */
export const titled = (title: string, { name }: Pick<BlockView, 'name'>, reader: Reader): string =>
  name === null ? title : `${reader.say(name)}: ${joined(title, reader)}`

/** After a colon Vietnamese goes on with a small letter; English titles may begin with a name, and stay as they are. */
const joined = (title: string, { language }: Reader): string =>
  language === 'vi' ? `${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)}` : title

/** Only the unit that the reader came for stands out: blue means “this unit”, not “the best”. */
export const chosenBy =
  (chosen: string | null) =>
  (row: Row): boolean =>
    chosen !== null && row.unit === chosen
