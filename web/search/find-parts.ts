import { criterionAddress } from '../portal/address.ts'
import { indexOf, shortOf } from './edition-names.ts'
import { type FindAsked, type Hit, saidIn } from './find-results.ts'
import { editionsMeant } from './parse-query.ts'
import type { SearchEntry } from './search-entry.ts'
import type { FoundEdition, FoundPart, SearchIndex } from './search-index.ts'

/** Criteria that answer nearly as well as what answers best are meant too. */
const nearly = 0.6
const mostParts = 3
const mostFound = 6

/** Finds the criteria of a year that is named: “chi phi thoi gian pci 2021”. Entries hold the newest edition of each alone. */
export function partsFinder(index: SearchIndex): FindAsked {
  const { parts } = index
  const held = parts.map(heldBy(index))
  return (searcher, { parsed, rest, scored: { scores, shares, terms } }) => {
    if (parsed.years.length === 0) return []
    const first = searcher.entries.findIndex(({ kind }) => kind === 'part')
    const said = saidIn(parsed, rest.trust)
    const scoreOf = (part: number): number => scores[first + part]
    const best = scores.reduce((most, score, at) => (shares[at] > 0.999 ? Math.max(most, score) : most), 0)
    const meant = parts
      .map((_, part) => part)
      .filter(part => shares[first + part] > 0.999 && scoreOf(part) >= nearly * best)
      .map(part => ({ part, of: editionsMeant(parsed, [...held[part].keys()]) }))
      .filter(({ of }) => of.length > 0)
      .sort((a, b) => scoreOf(b.part) - scoreOf(a.part) || a.part - b.part)
    return meant
      .slice(0, mostParts)
      .flatMap(({ part, of }): readonly Hit[] =>
        of.map((edition, place) => ({
          entry: partIn(index, held[part].get(edition) ?? parts[part], edition),
          score: said.scoreOf(scoreOf(part)) * (1 - place * 0.01),
          terms: new Map([...terms, ...said.terms]),
        })),
      )
      .slice(0, mostFound)
  }
}

/**
 * The editions that have a criterion, oldest first, each with how it is called there. One right below the total keeps its code when
 * it is renamed: the years of its other names are its own.
 */
function heldBy({ parts, editions }: SearchIndex) {
  const indexOfPart = ({ edition }: FoundPart): string => indexOf(editions[edition].id)
  return (own: FoundPart): ReadonlyMap<FoundEdition, FoundPart> => {
    const kin = parts.filter(
      part =>
        own.depth === 1 &&
        part.depth === 1 &&
        part.code === own.code &&
        indexOfPart(part) === indexOfPart(own),
    )
    const held = [...kin, own].flatMap(part => part.pages.map(place => [place, part] as const))
    return new Map(held.sort(([a], [b]) => a - b).map(([place, part]) => [editions[place], part]))
  }
}

/** A criterion in one edition, as something found. */
function partIn({ indices }: SearchIndex, { code, name }: FoundPart, edition: FoundEdition): SearchEntry {
  const index = indices.find(({ id }) => id === indexOf(edition.id))
  const short = shortOf(edition, index)
  return {
    kind: 'part',
    title: { vi: `${name.vi} – ${short.vi}`, en: `${name.en} – ${short.en}` },
    note: edition.title,
    address: criterionAddress('vi', edition.id, code),
    others: [],
    weight: 1,
  }
}
