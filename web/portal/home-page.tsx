import { indexWords } from '../words/indices.ts'
import { shortPeriod } from '../words/period.ts'
import type { Reader } from '../words/reader.ts'
import { editionAddress, indexAddress, scoreboardAddress } from './address.ts'
import { ChooseProvince } from './choose-province.tsx'
import { shortName, summarySentence } from './edition-words.ts'
import type { FirstPageView } from './first-page-view.ts'
import type { HomeGroup, HomeIndex } from './home-view.ts'
import { Kind, Legend } from './kind-mark.tsx'
import { NotableList } from './notable-list.tsx'
import { PageFrame } from './page-frame.tsx'
import { Board } from './scoreboard-page.tsx'

type Props = {
  readonly reader: Reader
  readonly path: string
  readonly release: string
  readonly view: FirstPageView
}

/** The first page: one province in all indices, what is worth noting, and each index with every year. */
export function HomePage({ reader, path, release, view }: Props) {
  const { title, lead, description } = reader.words.home
  const { board, notables, indices } = view
  return (
    <PageFrame {...{ reader, path, release, title, description }}>
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      {board && (
        <>
          <Board view={board} reader={reader} release={release} />
          <p className="more">
            <a href={scoreboardAddress(reader.language, board.unit)}>
              {reader.words.scoreboard.home.all(reader.say(board.name))}
            </a>{' '}
            <a href="#choose">{reader.words.scoreboard.home.other}</a>
          </p>
        </>
      )}
      <div className={board ? 'first-beside' : undefined}>
        <NotableList notables={notables} reader={reader} />
        {board && <ChooseProvince view={view} chosen={board.unit} reader={reader} />}
        <section className="indices" aria-labelledby="indices">
          <h2 id="indices">{reader.words.scoreboard.home.indices}</h2>
          <Legend indices={indices} reader={reader} />
          <Group group="nation" indices={indices} reader={reader} />
        </section>
      </div>
      <Group group="province" indices={indices} reader={reader} />
      <Group group="model" indices={indices} reader={reader} />
    </PageFrame>
  )
}

type GroupProps = { group: HomeGroup; indices: readonly HomeIndex[]; reader: Reader }

function Group({ group, indices: all, reader }: GroupProps) {
  const { groups, leads } = reader.words.home
  const indices = all.filter(index => index.group === group)
  if (indices.length === 0) return null
  return (
    <section className="index-group" aria-labelledby={group}>
      <h3 id={group}>{groups[group]}</h3>
      <p className="group-lead">{leads[group]}</p>
      {group === 'province' ? (
        <ProvinceIndices indices={indices} reader={reader} />
      ) : (
        indices.map(index => <IndexSection key={index.index} index={index} reader={reader} />)
      )}
    </section>
  )
}

/** One line for each index of a province, by the names of the provinces. */
function ProvinceIndices({ indices, reader }: { indices: readonly HomeIndex[]; reader: Reader }) {
  const { compare } = new Intl.Collator(reader.language)
  const nameOf = ({ within, short }: HomeIndex): string => reader.say(within ?? short)
  const sorted = indices.toSorted((a, b) => compare(nameOf(a), nameOf(b)))
  return (
    <ul className="province-list">
      {sorted.map(index => (
        <li key={index.index}>
          <h4>
            <a href={indexAddress(reader.language, index.index)}>{nameOf(index)}</a>
          </h4>
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
      <div className="index-name">
        <h4 id={`index-${index.index}`}>
          <a className="short" href={indexAddress(reader.language, index.index)}>
            {reader.say(short)}
          </a>{' '}
          <span className="full">{reader.say(name)}</span>
        </h4>
        <p className="credit">{reader.say(publisher)}</p>
      </div>
      <div className="index-about">
        {about && <p>{reader.say(about)}</p>}
        {newest && (
          <p className="newest">
            <a href={editionAddress(reader.language, newest.id)}>{shortName(newest, reader)}</a>
            {': '}
            {summarySentence(newest, reader)}
          </p>
        )}
        <YearList index={index} reader={reader} />
      </div>
    </section>
  )
}

/** Every year of an index in one line, each with the mark of what is known of it. */
function YearList({ index: { editions, short }, reader }: { index: HomeIndex; reader: Reader }) {
  return (
    <ul className="years-of" aria-label={reader.words.home.editions(reader.say(short))}>
      {editions.map(edition => (
        <li key={edition.id}>
          <a href={editionAddress(reader.language, edition.id)}>{shortPeriod(edition.period, reader)}</a>{' '}
          <Kind kind={edition.mark} reader={reader} />
        </li>
      ))}
    </ul>
  )
}
