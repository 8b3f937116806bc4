import {
  accept,
  everNamed,
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
  readEdition,
  type ScoredEdition,
  scoreLoaded,
  type World,
} from '@thuocdo/operations'
import { type Found, findUnit } from './find-unit.ts'

/** An edition in which a unit is found, and what was typed after the unit. */
export type Explained = { readonly scored: ScoredEdition; readonly unit: string; readonly rest: string }

/** The unit that was typed, in the edition named; else in the newest computed edition that has a score for it. */
export async function explained(
  world: World,
  texts: readonly string[],
  named?: string,
): Promise<Outcome<Explained>> {
  if (named === undefined) return newest(world, texts)
  const loaded = await readEdition(world, named)
  return loaded.ok ? within(world, texts, loaded.value) : loaded
}

async function within(
  world: World,
  texts: readonly string[],
  loaded: LoadedEdition,
): Promise<Outcome<Explained>> {
  const found = findUnit(loaded.register, texts, loaded.edition.units.on)
  if (!found.ok) return found
  const scored = await scoreLoaded(world, loaded)
  if (!scored.ok) return scored
  const { unit, rest } = found.value
  const { result, claims } = scored.value
  const isThere = result.units.includes(unit.id) || claims.some(claim => claim.unit === unit.id)
  return isThere
    ? accept({ scored: scored.value, unit: unit.id, rest }, scored.problems)
    : refuse(notInEdition(found.value, loaded))
}

async function newest(world: World, texts: readonly string[]): Promise<Outcome<Explained>> {
  const seen: LoadedEdition[] = []
  // A unit of which only a rank or the words of others are known is better shown than refused.
  let known: Outcome<Explained> | undefined
  for await (const loaded of computedFirst(world)) {
    seen.push(loaded)
    const one = await within(world, texts, loaded)
    if (one.ok && hasScore(one.value)) return one
    if (one.ok) known ??= one
  }
  if (known) return known
  if (seen.length === 0) return refuse(noEditions)
  for (const loaded of seen) {
    const found = findUnit(loaded.register, texts, loaded.edition.units.on)
    if (found.ok) return refuse(notInEdition(found.value, loaded))
  }
  return refuse(strange(seen, texts.join(' ')))
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

const notInEdition = ({ unit }: Found, { id, edition }: LoadedEdition): Problem => {
  const [vi, en] = [nameOn(unit, edition.units.on, 'vi'), nameOn(unit, edition.units.on, 'en')]
  return problem('unit-not-in-edition', [], {
    vi: `${id} không có điểm của “${vi}”. Hãy chọn ấn bản khác bằng --in; xem: thuocdo editions.`,
    en: `${id} has no score for “${en}”. Choose another edition by --in; see: thuocdo editions.`,
  })
}

const noEditions: Problem = problem('no-editions', [], {
  vi: 'Chưa có ấn bản nào tính được trong thư mục khung chỉ số.',
  en: 'The folder of frameworks holds no edition that can be computed.',
})
