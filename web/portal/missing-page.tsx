import { indexWords } from '../words/indices.ts'
import type { Reader } from '../words/reader.ts'
import { editionAddress, homeAddress, unitAddress } from './address.ts'
import { periodOf } from './edition-page.tsx'
import type { Missing } from './find-missing.ts'
import { PageFrame } from './page-frame.tsx'

/** What to do when an address leads nowhere: the years that there are, the editions that hold the unit, the way back. */
export function MissingPage({
  reader,
  path,
  release,
  missing,
}: {
  reader: Reader
  path: string
  release: string | null
  missing: Missing | null
}) {
  const { title } = reader.words.missing
  const found = missing ?? { what: 'page' }
  return (
    <PageFrame {...{ reader, path, release, title }} description={sentence(found, reader)}>
      <h1>{title}</h1>
      <p className="lead">{sentence(found, reader)}</p>
      <div className="elsewhere">
        {found.what !== 'page' && <Elsewhere missing={found} reader={reader} />}
        <p>
          <a href={homeAddress(reader.language)}>{reader.words.allIndices}</a>
        </p>
      </div>
    </PageFrame>
  )
}

function Elsewhere({ missing, reader }: { missing: Exclude<Missing, { what: 'page' }>; reader: Reader }) {
  const { words, language } = reader
  const isUnit = missing.what === 'unit'
  return (
    <>
      {isUnit && missing.meant.length > 0 && (
        <>
          <p>{words.missing.unitMeant}</p>
          <ul className="year-list">
            {missing.meant.map(({ unit, name }) => (
              <li key={unit}>
                <a href={unitAddress(language, missing.edition, unit)}>{reader.say(name)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {isUnit && (missing.editions.length > 0 || missing.meant.length === 0) && (
        <p>{missing.editions.length > 0 ? words.missing.unitElsewhere : words.missing.unitNowhere}</p>
      )}
      <ul className="year-list">
        {missing.editions.map(id => (
          <li key={id}>
            <a href={isUnit ? unitAddress(language, id, missing.unit) : editionAddress(language, id)}>
              {periodOf(id)}
            </a>
          </li>
        ))}
      </ul>
      {isUnit && (
        <p>
          <a href={editionAddress(language, missing.edition)}>
            {words.missing.backToEdition(shortOf(missing.edition, reader))}
          </a>
        </p>
      )}
    </>
  )
}

function sentence(missing: Missing, reader: Reader): string {
  const words = reader.words.missing
  if (missing.what === 'page') return words.page
  if (missing.what === 'edition') return words.edition(reader.say(indexWords(missing.index).short))
  return words.unit(reader.say(missing.name), shortOf(missing.edition, reader))
}

function shortOf(id: string, reader: Reader): string {
  return `${reader.say(indexWords(id.split('/')[0]).short)} ${periodOf(id)}`
}
