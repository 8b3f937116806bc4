import { indexWords } from '../words/indices.ts'
import { shortPeriod } from '../words/period.ts'
import type { Reader } from '../words/reader.ts'
import { editionAddress } from './address.ts'
import { shortName, summarySentence } from './edition-words.ts'
import type { HomeEdition, HomeGroup, HomeIndex } from './home-view.ts'
import { Kind, Legend } from './kind-mark.tsx'
import { PageFrame } from './page-frame.tsx'

const groups: readonly HomeGroup[] = ['nation', 'province', 'model']

/** The first page: what each index is, what its newest whole edition found, and every year, told apart by whom they are about. */
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
  const { home } = reader.words
  const { title, lead, description } = home
  const present = groups.filter(group => indices.some(index => index.group === group))
  return (
    <PageFrame {...{ reader, path, release, title, description }}>
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      {present.length > 1 && (
        <nav className="groups" aria-label={home.groupsLabel}>
          <ul>
            {present.map(group => (
              <li key={group}>
                <a href={`#${group}`}>{home.groups[group]}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Legend indices={indices} reader={reader} />
      {present.map(group => (
        <Group
          key={group}
          group={group}
          indices={indices.filter(index => index.group === group)}
          reader={reader}
        />
      ))}
    </PageFrame>
  )
}

type GroupProps = { group: HomeGroup; indices: readonly HomeIndex[]; reader: Reader }

function Group({ group, indices, reader }: GroupProps) {
  const { groups, leads } = reader.words.home
  return (
    <section className="index-group" aria-labelledby={group}>
      <h2 id={group}>{groups[group]}</h2>
      <p className="group-lead">{leads[group]}</p>
      {group === 'province' ? (
        <ProvinceList indices={indices} reader={reader} />
      ) : (
        indices.map(index => <IndexSection key={index.index} index={index} reader={reader} />)
      )}
    </section>
  )
}

/** One line for each index of a province, by the names of the provinces. */
function ProvinceList({ indices, reader }: { indices: readonly HomeIndex[]; reader: Reader }) {
  const { compare } = new Intl.Collator(reader.language)
  const nameOf = ({ within, short }: HomeIndex): string => reader.say(within ?? short)
  const sorted = indices.toSorted((a, b) => compare(nameOf(a), nameOf(b)))
  return (
    <ul className="province-list">
      {sorted.map(index => (
        <li key={index.index}>
          <h3>{nameOf(index)}</h3>
          <p>{reader.say(index.name)}</p>
          <YearList index={index} reader={reader} />
        </li>
      ))}
    </ul>
  )
}

function IndexSection({ index, reader }: { index: HomeIndex; reader: Reader }) {
  const { name, publisher, newest, short } = index
  const { about } = indexWords(index.index)
  return (
    <section className="index" aria-labelledby={`index-${index.index}`}>
      <div className="index-about">
        <h3 id={`index-${index.index}`}>
          <span className="short">{reader.say(short)}</span> <span className="full">{reader.say(name)}</span>
        </h3>
        {about && <p>{reader.say(about)}</p>}
        {newest && (
          <p>
            <a href={editionAddress(reader.language, newest.id)}>{shortName(newest, reader)}</a>
            {': '}
            {summarySentence(newest, reader)}
          </p>
        )}
        <p className="credit">
          {reader.words.home.publisher}: {reader.say(publisher)}
        </p>
      </div>
      <YearList index={index} reader={reader} />
    </section>
  )
}

function YearList({ index: { editions, short }, reader }: { index: HomeIndex; reader: Reader }) {
  return (
    <ul className="year-list" aria-label={reader.words.home.editions(reader.say(short))}>
      {editions.map(edition => (
        <li key={edition.id} className={edition.period.includes('-') ? 'long' : undefined}>
          <a href={editionAddress(reader.language, edition.id)}>
            {shortPeriod(edition.period, reader)} <Kind kind={edition.kind} reader={reader} />{' '}
            <Remark text={remark(edition, reader)} />
          </a>
        </li>
      ))}
    </ul>
  )
}

function Remark({ text }: { text: string }) {
  return text === '' ? null : <small>{text}</small>
}

/** What a reader should know before opening a year; where all is well, who led. */
function remark(edition: HomeEdition, reader: Reader): string {
  const words = reader.words.home
  const { kind, reproduces, leaders, coverage, units, isOfUnknown } = edition
  if (edition.isPartial) return words.partial
  if (kind !== 'published' && reproduces === false) return words.unexplained
  const isKnownOf = coverage !== null && coverage > units
  const ofKnown = isKnownOf ? words.known(reader.count(units), reader.count(coverage)) : ''
  const known = isOfUnknown ? words.knownOnly(reader.count(units)) : ofKnown
  const first = leaders.length === 0 ? '' : words.leader(leaders.map(reader.say).join(', '))
  const count = first === '' && known === '' && units > 0 ? words.count(reader.count(units)) : ''
  return [known, first, count].filter(text => text !== '').join('; ')
}
