import type { Reader } from '../words/reader.ts'
import { scoreboardAddress } from './address.ts'

/** The way from the page of a unit in one edition to its page across all indices. */
export function AllIndices({ unit, name, reader }: { unit: string; name: string; reader: Reader }) {
  return (
    <p className="within">
      <a href={scoreboardAddress(reader.language, unit)}>{reader.words.scoreboard.home.all(name)}</a>
    </p>
  )
}
