import type { Found } from '../search/find.ts'
import type { Hit } from '../search/find-results.ts'
import { markText } from '../search/mark-text.ts'
import { Island } from '../ui/island.tsx'
import { SearchForm } from '../ui/search-form.tsx'
import type { Reader } from '../words/reader.ts'
import { homeAddress, searchAddress, twinAddress, unitsAddress } from './address.ts'
import { PageFrame } from './page-frame.tsx'

/** The search: what was found for a query; without one, what can be searched. The island answers while one types. */
export function SearchPage({
  reader,
  path,
  release,
  query,
  found,
}: {
  reader: Reader
  path: string
  release: string
  query: string
  found: Found | null
}) {
  const words = reader.words.search
  const title = query === '' ? words.title : `${words.title}: ${query}`
  return (
    <PageFrame {...{ reader, path, release, title }} description={words.description}>
      <h1>{words.title}</h1>
      <div className="search-page">
        <SearchForm action={searchAddress(reader.language)} query={query} reader={reader} />
        <noscript>
          <p className="chart-note without-server">{words.needsScript}</p>
        </noscript>
        <div id="found" data-query={query}>
          {found ? <FoundList {...{ found, query, reader }} /> : <Start reader={reader} />}
        </div>
        <Lists reader={reader} />
      </div>
      <Island name="search" />
    </PageFrame>
  )
}

/** What was found, best first; where nothing, what is most like it. */
function FoundList({
  found: { hits, isMore, nearest },
  query,
  reader,
}: {
  found: Found
  query: string
  reader: Reader
}) {
  const words = reader.words.search
  if (hits.length === 0) return <Nothing {...{ nearest, query, reader }} />
  return (
    <>
      <h2 className="search-count" aria-live="polite">
        {(isMore ? words.foundMost : words.found)(reader.count(hits.length), query)}
      </h2>
      <ol className="search-hits">
        {hits.map(hit => (
          <HitLine key={hit.entry.address} hit={hit} reader={reader} />
        ))}
      </ol>
    </>
  )
}

function HitLine({ hit: { entry, terms }, reader }: { hit: Hit; reader: Reader }) {
  const note = reader.say(entry.note)
  return (
    <li>
      <a href={twinAddress(entry.address, entry.language ?? reader.language)}>
        <Marked text={reader.say(entry.title)} terms={terms} />
        {entry.aside && ` (${reader.say(entry.aside)})`}
      </a>{' '}
      <span className="search-kind">{reader.words.search.kinds[entry.kind]}</span>
      {note !== '' && (
        <p>
          <Marked text={note} terms={terms} />
        </p>
      )}
    </li>
  )
}

function Marked({ text, terms }: { text: string; terms: Hit['terms'] }) {
  return markText(text, terms).map(({ at, text, isMatch }) => (isMatch ? <mark key={at}>{text}</mark> : text))
}

function Nothing({ nearest, query, reader }: { nearest: readonly string[]; query: string; reader: Reader }) {
  const words = reader.words.search
  return (
    <>
      <h2 className="search-count">{words.nothing(query)}</h2>
      <p>{words.nothingAdvice}</p>
      {nearest.map(near => (
        <p key={near}>
          {words.meant} <a href={searchAddress(reader.language, near)}>{near}</a>
        </p>
      ))}
    </>
  )
}

/** Searches to begin with, and what each of them is an example of. */
const examples: readonly (readonly [string, keyof Reader['words']['search']['examples']])[] = [
  ['hung yen', 'province'],
  ['pci quang ninh 2021', 'result'],
  ['thu tuc hanh chinh', 'part'],
  ['so noi vu', 'office'],
  ['sipas 2024', 'edition'],
  ['tphcm', 'short'],
]

/** What can be searched, by examples. */
function Start({ reader }: { reader: Reader }) {
  const words = reader.words.search
  return (
    <>
      <p className="search-lead">{words.lead}</p>
      <h2>{words.emptyTitle}</h2>
      <dl className="search-examples">
        {examples.map(([query, meant]) => (
          <div key={query}>
            <dt>
              <a href={searchAddress(reader.language, query)}>{query}</a>
            </dt>
            <dd>{words.examples[meant]}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** The lists that hold everything, for those who would rather look through. */
function Lists({ reader }: { reader: Reader }) {
  const { words, language } = reader
  return (
    <nav className="search-lists" aria-label={words.search.lists}>
      <a href={homeAddress(language)}>{words.allIndices}</a>
      <a href={unitsAddress(language)}>{words.search.allUnits}</a>
    </nav>
  )
}
