import { dayWords } from '@thuocdo/engine'
import { SearchForm } from '../ui/search-form.tsx'
import { indexWords } from '../words/indices.ts'
import { periodText } from '../words/period.ts'
import type { Reader } from '../words/reader.ts'
import { editionAddress, homeAddress, searchAddress, unitAddress, unitsAddress } from './address.ts'
import { periodOf } from './edition-page.tsx'
import type { Fate, Kin } from './find-fate.ts'
import type { Missing, Near } from './find-missing.ts'
import { lifeWords } from './life-section.tsx'
import { Languages, NearLinks, PartElsewhere, queryOf } from './missing-near.tsx'
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
  const found: Missing = missing ?? { what: 'page', near: [] }
  return (
    <PageFrame {...{ reader, path, release, title }} description={sentence(found, reader)}>
      <h1>{title}</h1>
      <p className="lead">{sentence(found, reader)}</p>
      <div className="elsewhere">
        <Elsewhere missing={found} reader={reader} />
        <SearchForm
          action={searchAddress(reader.language)}
          query={queryOf(path)}
          label={reader.words.near.search}
          reader={reader}
        />
        <p>
          <a href={homeAddress(reader.language)}>{reader.words.allIndices}</a>
        </p>
      </div>
    </PageFrame>
  )
}

type Absent = Extract<Missing, { what: 'unit' }>

function Elsewhere({ missing, reader }: { missing: Missing; reader: Reader }) {
  const { language } = reader
  if (missing.what === 'unit') return <UnitElsewhere missing={missing} reader={reader} />
  if (missing.what === 'language') return <Languages address={missing.address} />
  return (
    <>
      <NearLinks near={missing.near} reader={reader} />
      {missing.what === 'edition' && (
        <Years
          ids={missing.editions.filter(id => !leadsTo(missing.near, editionAddress('vi', id)))}
          address={id => editionAddress(language, id)}
        />
      )}
      {(missing.what === 'profile' || (missing.what === 'page' && missing.near.length === 0)) && (
        <p>
          <a href={unitsAddress(language)}>{reader.words.search.allUnits}</a>
        </p>
      )}
      {missing.what === 'part' && <PartElsewhere missing={missing} reader={reader} />}
    </>
  )
}

/** Where a unit that is not in an edition may be found: what was or became of it, those of the same name, other years. */
function UnitElsewhere({ missing, reader }: { missing: Absent; reader: Reader }) {
  const { words, language } = reader
  const { fate, meant, editions, others, edition, near } = missing
  const isMeant = meant.length > 0 && !fate?.kin.length
  const isNowhere = !fate && !isMeant && editions.length === 0 && others.length === 0
  return (
    <>
      {fate && <FateTold fate={fate} missing={missing} reader={reader} />}
      {isMeant && <p>{words.missing.unitMeant}</p>}
      {isMeant && <UnitLinks units={meant} edition={edition} reader={reader} />}
      {editions.length > 0 && <p>{words.missing.unitElsewhere}</p>}
      <Years ids={editions} address={id => unitAddress(language, id, missing.unit)} />
      {!isMeant &&
        others.map(other => (
          <div key={other.unit}>
            <p>{words.unitPage.elsewhere(reader.say(other.name))}</p>
            <Years ids={other.editions} address={id => unitAddress(language, id, other.unit)} />
          </div>
        ))}
      {isNowhere && near.length > 0 && <NearLinks near={near} reader={reader} />}
      {isNowhere && near.length === 0 && <p>{words.missing.unitNowhere}</p>}
      <p>
        <a href={editionAddress(language, edition)}>
          {words.missing.backToEdition(shortOf(edition, reader))}
        </a>
      </p>
    </>
  )
}

/** Why the unit is not there, and the results of those that held its land then: their range, never a rank made up for it. */
function FateTold({
  fate: { isNew, event, kin },
  missing,
  reader,
}: {
  fate: Fate
  missing: Absent
  reader: Reader
}) {
  const words = reader.words.unitPage
  const ranks = kin.flatMap(({ rank, id }) => (id === missing.edition ? (rank ?? []) : []))
  const isRanged = isNew && kin.length > 1 && ranks.length === kin.length && isOneBlock(kin)
  return (
    <>
      {event && <p>{lifeWords(event, reader)}</p>}
      {kin.length > 0 && <p>{isNew ? words.members : words.heirs}</p>}
      <KinLinks kin={kin} edition={missing.edition} reader={reader} />
      {isRanged && <p>{words.range(reader.count(Math.min(...ranks)), reader.count(Math.max(...ranks)))}</p>}
    </>
  )
}

/** Each in the edition that was asked for, with its rank, or in the nearest that holds it, with its period. */
function KinLinks({ kin, edition, reader }: { kin: readonly Kin[]; edition: string; reader: Reader }) {
  if (kin.length === 0) return null
  return (
    <ul className="year-list">
      {kin.map(({ unit, name, rank, id, period }) => (
        <li key={unit}>
          <a href={unitAddress(reader.language, id, unit)}>
            {id === edition
              ? reader.say(name)
              : reader.words.life.see(reader.say(name), periodText(period, reader))}
          </a>
          {id === edition && rank !== null && ` (${reader.words.unitPage.rank(reader.count(rank))})`}
        </li>
      ))}
    </ul>
  )
}

const isOneBlock = (kin: readonly Kin[]): boolean => new Set(kin.map(({ block }) => block)).size === 1

type Linked = Pick<Kin, 'unit' | 'name'>

function UnitLinks({
  units,
  edition,
  reader,
}: {
  units: readonly Linked[]
  edition: string
  reader: Reader
}) {
  if (units.length === 0) return null
  return (
    <ul className="year-list">
      {units.map(({ unit, name }) => (
        <li key={unit}>
          <a href={unitAddress(reader.language, edition, unit)}>{reader.say(name)}</a>
        </li>
      ))}
    </ul>
  )
}

const leadsTo = (near: readonly Near[], page: string): boolean => near.some(({ address }) => address === page)

/** Editions, the newest first. */
function Years({ ids, address }: { ids: readonly string[]; address: (id: string) => string }) {
  if (ids.length === 0) return null
  return (
    <ul className="year-list">
      {ids.toReversed().map(id => (
        <li key={id}>
          <a href={address(id)}>{periodOf(id)}</a>
        </li>
      ))}
    </ul>
  )
}

function sentence(missing: Missing, reader: Reader): string {
  const { missing: words, near } = reader.words
  if (missing.what === 'page') return missing.near.length > 0 ? near.page : words.page
  if (missing.what === 'language') {
    const told = /^(vi|vn|en)/i.test(missing.said) ? near.spelling : near.language(missing.said)
    return `${told} ${missing.address === null ? near.begin : near.twoAddresses}`
  }
  if (missing.what === 'letters') return near.letters
  if (missing.what === 'index') return near.index(missing.said)
  if (missing.what === 'profile') return near.unit(missing.said)
  if (missing.what === 'part') return near.part(missing.code, shortOf(missing.edition, reader))
  if (missing.what === 'edition') return words.edition(reader.say(indexWords(missing.index).short))
  return words.unit(nameOf(missing, reader), shortOf(missing.edition, reader))
}

/** The name; with the day for a unit that was founded later, whose elder may bear the same name. */
function nameOf({ name, fate }: Absent, reader: Reader): string {
  const said = reader.say(name)
  return fate?.isNew ? reader.words.unitPage.since(said, dayWords(fate.on, reader.language)) : said
}

function shortOf(id: string, reader: Reader): string {
  return `${reader.say(indexWords(id.split('/')[0]).short)} ${periodOf(id)}`
}
