import {
  accept,
  everNamed,
  type Language,
  nameOn,
  nearestUnits,
  type Outcome,
  type Problem,
  problem,
  refuse,
  totals,
  unknownUnit,
} from '@thuocdo/engine'
import {
  type LoadedEdition,
  listEditions,
  type OwnTable,
  readEdition,
  type ScoredEdition,
  scoreLoaded,
  type World,
} from '@thuocdo/operations'
import { findNode } from './find-node.ts'
import { type Found, findHeldUnit, findUnit } from './find-unit.ts'
import { placeNames } from './place-names.ts'

/** An edition in which a unit is found, and what was typed after the unit. */
export type Explained = { readonly scored: ScoredEdition; readonly unit: string; readonly rest: string }

/**
 * The unit that was typed, in the edition named, scored from a table of one's own where there is one; else in the newest computed
 * edition that has a score for it.
 */
export async function explained(
  world: World,
  texts: readonly string[],
  named?: string,
  own?: OwnTable,
): Promise<Outcome<Explained>> {
  if (named === undefined) return newest(world, texts)
  const loaded = await readEdition(world, named)
  return loaded.ok ? within(world, texts, loaded.value, own) : loaded
}

async function within(
  world: World,
  texts: readonly string[],
  loaded: LoadedEdition,
  own?: OwnTable,
): Promise<Outcome<Explained>> {
  const { register, edition } = loaded
  const scored = await scoreLoaded(world, loaded, own)
  const units = scored.ok ? unitsIn(scored.value) : new Set<string>()
  const found = findHeldUnit(register, texts, edition.units.on, units)
  if (!found.ok) return found
  if (!scored.ok) return scored
  const { unit, rest } = found.value
  return units.has(unit.id)
    ? accept({ scored: scored.value, unit: unit.id, rest }, scored.problems)
    : refuse(notInEdition(found.value, loaded, own))
}

/** The units that a table holds, or that others say something of. */
const unitsIn = ({ result, claims }: ScoredEdition): ReadonlySet<string> =>
  new Set([...result.units, ...claims.flatMap(({ unit }) => unit ?? [])])

/** An edition that knows what was typed. */
type Candidate = {
  readonly found: Found
  readonly loaded: LoadedEdition
  readonly outcome: Outcome<Explained>
  readonly hasScore: boolean
}

/** What was looked at where no edition is named: `without` know the unit, but not the node that was typed after it. */
type Search = {
  readonly seen: LoadedEdition[]
  readonly without: Candidate[]
  readonly candidates: Candidate[]
}

async function newest(world: World, texts: readonly string[]): Promise<Outcome<Explained>> {
  const search: Search = { seen: [], without: [], candidates: [] }
  for await (const loaded of computedFirst(world)) {
    search.seen.push(loaded)
    const one = await candidate(world, texts, loaded)
    if (!one) continue
    // A province bears its name alone; an office may bear the name that others bear in every other province.
    if (loaded.edition.units.register === 'provinces' && one.hasScore) return one.outcome
    if (one.outcome.ok) search.candidates.push(one)
    else search.without.push(one)
  }
  return search.candidates.length > 0 ? chosen(world, search.candidates) : refuse(notFound(search, texts))
}

/** What an edition makes of the text; nothing where it knows no such unit or has nothing of it. */
async function candidate(
  world: World,
  texts: readonly string[],
  loaded: LoadedEdition,
): Promise<Candidate | undefined> {
  const found = findUnit(loaded.register, texts, loaded.edition.units.on)
  if (!found.ok) return undefined
  const node = found.value.rest === '' ? accept(0) : findNode(loaded.program, found.value.rest)
  if (!node.ok) return { found: found.value, loaded, outcome: node, hasScore: false }
  const outcome = await within(world, texts, loaded)
  return outcome.ok ? { found: found.value, loaded, outcome, hasScore: hasScore(outcome.value) } : undefined
}

/** The newest with a score; a unit of which only a rank or the words of others are known is better shown than refused. */
async function chosen(world: World, candidates: readonly Candidate[]): Promise<Outcome<Explained>> {
  const name = await placeNames(world)
  const placeOf = ({ found: { unit }, loaded: { id, edition } }: Candidate, language: Language): string =>
    unit.within === undefined ? id : name(unit.within, edition.units.on, language)
  const placeKey = (one: Candidate): string =>
    one.found.unit.within === undefined ? one.loaded.edition.units.register : placeOf(one, 'vi')
  const places = [...Map.groupBy(candidates, placeKey).values()].map(([first]) => first)
  if (places.length > 1) return refuse(severalPlaces(places, placeOf))
  return (candidates.find(one => one.hasScore) ?? candidates[0]).outcome
}

/** Refuses a name that units of several provinces bear: in which, and with which ids. */
function severalPlaces(
  places: readonly Candidate[],
  placeOf: (one: Candidate, language: Language) => string,
): Problem {
  const [{ found, loaded }] = places
  const name = (language: Language): string => nameOn(found.unit, loaded.edition.units.on, language)
  const list = (language: Language): string =>
    places
      .map(one => `${placeOf(one, language)} (${one.found.unit.id})`)
      .toSorted((a, b) => a.localeCompare(b, language))
      .join(', ')
  return problem('ambiguous-name', [], {
    vi: `“${name('vi')}” có ở ${places.length} nơi: ${list('vi')}. Hãy thêm --in <ấn bản>, hoặc ghi mã đơn vị trong ngoặc thay cho tên.`,
    en: `“${name('en')}” is in ${places.length} places: ${list('en')}. Add --in <edition>, or write the id in brackets for the name.`,
  })
}

/** Refuses a node that no edition with the unit has, and names the editions that were searched. */
function nodeInNone(without: readonly Candidate[]): Problem {
  const [{ found, loaded, outcome }] = without
  // One edition alone also tells its groups, and what else may be meant.
  if (without.length === 1) return outcome.problems[0]
  const ids = without.map(one => one.loaded.id)
  const [few, more] = [ids.slice(0, 5).join(', '), ids.length - 5]
  const name = (language: Language): string => nameOn(found.unit, loaded.edition.units.on, language)
  return problem('unknown-criterion', [], {
    vi: `Không ấn bản nào có “${name('vi')}” mà có tiêu chí “${found.rest}”. Đã tìm: ${few}${more > 0 ? ` và ${more} ấn bản khác` : ''}.`,
    en: `No edition with “${name('en')}” has a criterion “${found.rest}”. Searched: ${few}${more > 0 ? ` and ${more} more` : ''}.`,
  })
}

function notFound({ seen, without }: Search, texts: readonly string[]): Problem {
  if (without.length > 0) return nodeInNone(without)
  if (seen.length === 0) return noEditions
  for (const loaded of seen) {
    const found = findUnit(loaded.register, texts, loaded.edition.units.on)
    if (found.ok) return notInEdition(found.value, loaded)
  }
  return strange(seen, texts.join(' '))
}

/** Of all registers the one that has most to say about a text that means no unit: it may mean several. */
function strange(seen: readonly LoadedEdition[], text: string): Problem {
  const ofEach = [
    ...new Map(seen.toReversed().map(loaded => [loaded.register, loaded])).values(),
  ].toReversed()
  const said = ({ register, edition }: LoadedEdition): Problem =>
    unknownUnit(register, text, edition.units.on)
  const isLike = ({ register, edition }: LoadedEdition): boolean =>
    everNamed(register, text).length > 0 || nearestUnits(register, text, edition.units.on).length > 0
  const several = ofEach.map(said).find(({ code }) => code !== 'unknown-unit')
  return several ?? said(ofEach.find(isLike) ?? seen[0])
}

/** The editions that can be read, newest first: those computed from published inputs, and after them the others. */
async function* computedFirst(world: World): AsyncGenerator<LoadedEdition> {
  const others: LoadedEdition[] = []
  for (const id of newestFirst(await listEditions(world.frameworks))) {
    const loaded = await readEdition(world, id)
    if (!loaded.ok) continue
    if (loaded.value.edition.kind === 'computed') yield loaded.value
    else others.push(loaded.value)
  }
  yield* others
}

/** By the year at the end of the id, later first; editions of one year by name. */
const newestFirst = (ids: readonly string[]): readonly string[] =>
  ids.toSorted((a, b) => yearOf(b).localeCompare(yearOf(a)) || a.localeCompare(b))

const yearOf = (id: string): string => id.slice(id.indexOf('/') + 1)

const hasScore = ({ scored, unit }: Explained): boolean =>
  !Number.isNaN(totals(scored.result)[scored.result.units.indexOf(unit)])

function notInEdition({ unit }: Found, { id, edition }: LoadedEdition, own?: OwnTable): Problem {
  const [vi, en] = [nameOn(unit, edition.units.on, 'vi'), nameOn(unit, edition.units.on, 'en')]
  if (own)
    return problem('unit-not-in-table', [], {
      vi: `Bảng “${own.file}” không có “${vi}”. Hãy ghi một đơn vị có trong bảng.`,
      en: `The table “${own.file}” has no “${en}”. Name a unit that stands in it.`,
    })
  const apart = edition.units.unranked?.find(one => one.unit === unit.id)?.reason
  const why = { vi: inBrackets(apart?.vi), en: inBrackets(apart?.en) }
  return problem('unit-not-in-edition', [], {
    vi: `${id} không có điểm của “${vi}”${why.vi}. Hãy chọn ấn bản khác bằng --in; xem: thuocdo editions.`,
    en: `${id} has no score for “${en}”${why.en}. Choose another edition by --in; see: thuocdo editions.`,
  })
}

/** A reason inside a sentence: without its own full stop. */
const inBrackets = (reason?: string): string =>
  reason === undefined ? '' : ` (${reason.replace(/\.$/, '')})`

const noEditions: Problem = problem('no-editions', [], {
  vi: 'Chưa có ấn bản nào tính được trong thư mục khung chỉ số.',
  en: 'The folder of frameworks holds no edition that can be computed.',
})
