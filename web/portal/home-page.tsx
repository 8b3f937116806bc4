import { indexWords } from '../words/indices.ts'
import type { Reader } from '../words/reader.ts'
import { editionAddress } from './address.ts'
import { shortName } from './edition-page.tsx'
import { summarySentence } from './edition-words.ts'
import type { HomeEdition, HomeIndex } from './home-view.ts'
import { PageFrame } from './page-frame.tsx'

/** The first page: what each index is, what its newest whole edition found, and every year. */
export function HomePage({
  reader,
  path,
  release,
  indices,
}: {
  reader: Reader
  path: string
  release: string
  indices: readonly HomeIndex[]
}) {
  const { title, lead, description } = reader.words.home
  return (
    <PageFrame {...{ reader, path, release, title, description }}>
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      <div className="indices">
        {indices.map(index => (
          <IndexSection key={index.index} index={index} reader={reader} />
        ))}
      </div>
    </PageFrame>
  )
}

function IndexSection({
  index: { index, name, publisher, editions, newest },
  reader,
}: {
  index: HomeIndex
  reader: Reader
}) {
  const { short, about } = indexWords(index)
  const words = reader.words.home
  return (
    <section className="index" aria-labelledby={`index-${index}`}>
      <div className="index-about">
        <h2 id={`index-${index}`}>
          <span className="short">{reader.say(short)}</span> <span className="full">{reader.say(name)}</span>
        </h2>
        {about && <p>{reader.say(about)}</p>}
        {newest && (
          <p>
            <a href={editionAddress(reader.language, newest.id)}>{shortName(newest, reader)}</a>
            {': '}
            {summarySentence(newest, reader)}
          </p>
        )}
        <p className="credit">
          {words.publisher}: {reader.say(publisher)}
        </p>
      </div>
      <ul className="year-list" aria-label={words.editions(reader.say(short))}>
        {editions.map(edition => (
          <li key={edition.id}>
            <a href={editionAddress(reader.language, edition.id)}>
              {edition.period} <Remark text={remark(edition, reader)} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Remark({ text }: { text: string }) {
  return text === '' ? null : <small>{text}</small>
}

/** What a reader should know before opening a year; where all is well, who led. */
function remark({ kind, reproduces, isPartial, leaders }: HomeEdition, reader: Reader): string {
  const words = reader.words.home
  if (kind === 'model') return words.models
  if (isPartial) return words.partial
  if (reproduces === false) return words.unexplained
  return leaders.length === 0 ? '' : words.leader(leaders.map(reader.say).join(', '))
}
