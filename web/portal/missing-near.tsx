import { indexWords } from '../words/indices.ts'
import type { Reader } from '../words/reader.ts'
import { criterionAddress, homeAddress, methodAddress, missingPageName, twinAddress } from './address.ts'
import { periodOf } from './edition-page.tsx'
import type { Missing, Near } from './find-missing.ts'
import { segmentsOf } from './segments-of.ts'

/** Pages that may have been meant. */
export function NearLinks({ near, reader }: { near: readonly Near[]; reader: Reader }) {
  if (near.length === 0) return null
  return (
    <div>
      <p>{reader.words.near.meant}</p>
      <ul className="near">
        {near.map(({ address, title }) => (
          <li key={address}>
            <a href={twinAddress(address, reader.language)}>{reader.say(title)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

const languages = { vi: 'Tiếng Việt', en: 'English' }

/** The page in each language that there is; the first page where the page itself is not there. */
export function Languages({ address }: { address: string | null }) {
  return (
    <ul className="near">
      {(['vi', 'en'] as const).map(language => {
        const href = address === null ? homeAddress(language) : twinAddress(address, language)
        return (
          <li key={language}>
            <a href={href} hrefLang={language} lang={language}>
              {languages[language]}
            </a>{' '}
            <small>{href}</small>
          </li>
        )
      })}
    </ul>
  )
}

type PartMissing = Extract<Missing, { what: 'part' }>

/** The editions that have a criterion, and the page of all criteria of the one that has not. */
export function PartElsewhere({ missing, reader }: { missing: PartMissing; reader: Reader }) {
  const { words, language } = reader
  const { edition, editions, code } = missing
  const short = `${reader.say(indexWords(edition.split('/')[0]).short)} ${periodOf(edition)}`
  return (
    <>
      {editions.length > 0 && (
        <div>
          <p>{words.near.partElsewhere}</p>
          <ul className="year-list">
            {editions.toReversed().map(id => (
              <li key={id}>
                <a href={criterionAddress(language, id, code)}>{periodOf(id)}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>
        <a href={methodAddress(language, edition)}>{words.near.method(short)}</a>
      </p>
    </>
  )
}

/** Parts of addresses that are no words to search for. */
const unsaid: ReadonlySet<string> = new Set(['criteria', 'units', 'search', 'data', missingPageName])

/** The words of an address, to search for them. */
export const queryOf = (path: string): string =>
  segmentsOf(path)
    .filter((part, i) => !unsaid.has(part) && !(i === 0 && /^[a-z]{2}$/i.test(part)))
    .map(part => part.replace(/-\d{4}$/, '').replaceAll('-', ' '))
    .join(' ')
