import type { Reader } from '../words/reader.ts'
import { type Row, tiedByHand } from './edition-rows.ts'
import type { EditionView } from './edition-view.ts'

/** A note on units of a ranking, by its number: those of which the same is to be said share one. */
export type Footnote = {
  readonly rows: readonly Row[]
  readonly number: number
  readonly texts: readonly string[]
}

/** What there is to know of single units: why they are not ranked, what holds their class back, what the source remarks. */
export function footnotesOf(
  rows: readonly Row[],
  { framework }: Pick<EditionView, 'framework'>,
  reader: Reader,
): readonly Footnote[] {
  const tied = tiedByHand(rows, framework)
  const noted = rows
    .map(row => ({ row, texts: textsOf(row, tied.has(row.unit), reader) }))
    .filter(({ texts }) => texts.length > 0)
  const groups = [...Map.groupBy(noted, ({ texts }) => texts.join(' ')).values()]
  return groups.map((same, i) => ({ rows: same.map(({ row }) => row), number: i + 1, texts: same[0].texts }))
}

function textsOf(row: Row, isTied: boolean, reader: Reader): readonly string[] {
  const { held, unrankedWhy, notes } = reader.words.edition
  const to = row.class ? reader.say(row.class) : ''
  return [
    ...(row.unranked ? [unrankedWhy(reader.say(row.unranked))] : []),
    ...(isTied ? [notes.byHand] : []),
    ...row.held.map(({ from, reason, because }) =>
      held(reader.say(from), to, reader.say(reason), reader.say(because)),
    ),
    ...(row.note ? [reader.say(row.note)] : []),
  ]
}

/** The mark beside a name that leads to its note. */
export function FootnoteMark({ note, reader }: { note: Footnote | undefined; reader: Reader }) {
  if (!note) return null
  const number = reader.count(note.number)
  return (
    <sup>
      <a href={`#${noteId(note)}`} aria-label={reader.words.edition.footnoteMark(number)}>
        {number}
      </a>
    </sup>
  )
}

/** The notes under a table, each with the name of its unit. */
export function Footnotes({ notes, reader }: { notes: readonly Footnote[]; reader: Reader }) {
  if (notes.length === 0) return null
  return (
    <ol className="footnotes" aria-label={reader.words.edition.footnotes}>
      {notes.map(note => (
        <li key={noteId(note)} id={noteId(note)}>
          <strong>{unitsText(note, reader)}</strong>: {note.texts.map(closed).join(' ')}
        </li>
      ))}
    </ol>
  )
}

/** The names of the units of a note; of many their number, for each of them carries its mark. */
function unitsText({ rows }: Footnote, reader: Reader): string {
  if (rows.length > mostNames) return reader.words.edition.footnoteUnits(reader.count(rows.length))
  return rows.map(({ name }) => reader.say(name)).join(', ')
}

const mostNames = 8

const noteId = ({ rows }: Footnote): string => `note-${rows[0].unit}`

/** A text that ends as a sentence does. */
export const closed = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)

/** The numbers under which the sources of an edition stand in its list. */
export const sourceNumbers = ({ framework }: Pick<EditionView, 'framework'>): ReadonlyMap<string, number> =>
  new Map(framework.sources.map(({ id }, i) => [id, i + 1]))

/** The mark that leads to a source in the list. */
export function SourceMark({ number, reader }: { number: number | undefined; reader: Reader }) {
  if (number === undefined) return null
  const text = reader.count(number)
  return (
    <a href={`#source-${number}`} aria-label={reader.words.edition.sourceMark(text)}>
      [{text}]
    </a>
  )
}
