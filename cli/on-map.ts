import {
  accept,
  type Day,
  dayWords,
  type Language,
  type Outcome,
  onMapOf,
  totals,
  type UnitOnMap,
  unless,
} from '@thuocdo/engine'
import { namesOf, type ScoredEdition } from '@thuocdo/operations'
import { answer, sayJson } from './answer.ts'
import { type Exit, exits, type Session } from './command.ts'
import { breaksBetween } from './comparison.ts'
import { comparisonTitle } from './comparison-text.ts'
import { findUnit } from './find-unit.ts'
import { noNumber, printed } from './numbers.ts'
import { breakWords } from './printed-comparison.ts'
import { tableText } from './table.ts'
import { paint } from './terminal.ts'

/** Two editions, the day whose map they are shown on, and the words that name one unit, if only one is asked for. */
export type MapRequest = {
  readonly from: ScoredEdition
  readonly to: ScoredEdition
  readonly day: Day
  readonly unit: readonly string[]
}

/** Shows two editions on the units of one map: the members of each and the range of their scores, never a rank. */
export async function showOnMap(request: MapRequest, session: Session): Promise<Exit> {
  const [before, after] = [onMap(request.from, request.day), onMap(request.to, request.day)]
  const both = unless([...before.problems, ...after.problems], () => undefined)
  return answer(session, both, () =>
    answer(session, chosenUnit(request), only => {
      if (!before.ok || !after.ok) return exits.problems
      const divided = new Set([before, after].flatMap(({ value }) => dividedIn(value)))
      const later = new Map(after.value.map(one => [one.unit, one]))
      const pairs = before.value.flatMap(one => {
        const then = later.get(one.unit)
        const isAsked = only === undefined ? isAbout(request, one, then) : only === one.unit
        return then && isAsked ? [{ before: one, after: then, divided }] : []
      })
      return show(pairs, request, session)
    }),
  )
}

/** Of a register of which the editions know only a part, only the units that hold something of theirs are shown. */
const isAbout = ({ from, to }: MapRequest, ...sides: readonly (UnitOnMap | undefined)[]): boolean =>
  [from, to].every(({ loaded }) => loaded.register === loaded.whole) ||
  sides.some(side => side !== undefined && side.members.length > 0)

/** A unit of the map then and now, with the published units of which only a part lies in any one unit. */
type Pair = {
  readonly before: UnitOnMap
  readonly after: UnitOnMap
  readonly divided: ReadonlySet<string>
}

function onMap({ result, loaded }: ScoredEdition, day: Day): Outcome<readonly UnitOnMap[]> {
  const scores = totals(result)
  const values = new Map(
    result.units.flatMap((unit, row) => (Number.isNaN(scores[row]) ? [] : [[unit, scores[row]] as const])),
  )
  return onMapOf(loaded.whole, values, { from: loaded.edition.units.on, to: day })
}

function chosenUnit({ unit, day, to }: MapRequest): Outcome<string | undefined> {
  if (unit.length === 0) return accept(undefined)
  const found = findUnit(to.loaded.whole, unit, day)
  return found.ok ? accept(found.value.unit.id) : found
}

function show(pairs: readonly Pair[], request: MapRequest, session: Session): Exit {
  if (session.json) return sayJson(session, mapJson(pairs, request, session.dataLanguage))
  session.terminal.out(mapText(pairs, request, session))
  return exits.fine
}

const mapJson = (pairs: readonly Pair[], { from, to, day }: MapRequest, language: Language) => ({
  index: to.loaded.edition.index,
  editions: [from.loaded.edition.edition, to.loaded.edition.edition],
  map: day,
  ...(breaksBetween(from, to) && { breaks: breaksBetween(from, to) }),
  units: pairs.map(({ before, after }) => ({
    unit: before.unit,
    name: namesOf(to.loaded.whole, before.unit, day)[language],
    from: sideJson(before),
    to: sideJson(after),
  })),
})

const sideJson = ({ members, unknown, range }: UnitOnMap) => ({
  low: range?.low ?? null,
  high: range?.high ?? null,
  members: members.map(({ unit, value, share, alsoIn }) => ({
    unit,
    score: value,
    share: share ?? null,
    alsoIn,
  })),
  unknown,
})

function mapText(pairs: readonly Pair[], request: MapRequest, session: Session): string {
  const { from, to, day } = request
  const { language, terminal } = session
  const said = words[language]
  const rows = pairs.map(pair => [
    namesOf(to.loaded.whole, pair.before.unit, day)[language],
    rangeText(pair.before, from, language),
    rangeText(pair.after, to, language),
    membersText(pair, request, language),
  ])
  const hasGaps = pairs.some(({ before, after }) => [before, after].some(isIncomplete))
  const columns = [
    { heading: said.unit },
    { heading: from.loaded.edition.edition, align: 'right' as const },
    { heading: to.loaded.edition.edition, align: 'right' as const },
    { heading: said.members },
  ]
  const title = comparisonTitle(from, to, language)
  return [
    `${paint(terminal, 'bold', title)}\n${said.onMap(dayWords(day, language))}\n\n`,
    tableText(columns, rows, terminal),
    `\n${[said.noRank, ...(hasGaps ? [said.gaps] : []), ...breakWords(breaksBetween(from, to), language)].join('\n')}\n`,
  ].join('')
}

/** Whether the range shown leaves out members. */
const isIncomplete = ({ range, unknown }: UnitOnMap): boolean => range !== undefined && unknown.length > 0

/** The range of the members that have a score; how many of them do, where some have none. */
function rangeText(side: UnitOnMap, { loaded }: ScoredEdition, language: Language): string {
  const { range, members, unknown } = side
  if (!range) return noNumber
  const [low, high] = [range.low, range.high].map(x => printed(x, loaded.edition, language))
  const text = range.low === range.high ? low : `${low} – ${high}`
  const all = members.length + unknown.length
  return !isIncomplete(side) ? text : `${text} (${members.length}/${all})`
}

/**
 * The members with their scores then and now; `*` marks one of which only a part lies here. Only a unit that is still
 * itself, whole and alone, needs none: a single score of any other would pass for that of the new unit.
 */
function membersText({ before, after, divided }: Pair, { from, to }: MapRequest, language: Language): string {
  const units = [...new Set([before, after].flatMap(membersOf))]
  const [only, ...others] = units
  if (only === undefined || (others.length === 0 && only === before.unit && !divided.has(only))) return ''
  const score = (unit: string, side: UnitOnMap, of: ScoredEdition): string =>
    printed(side.members.find(one => one.unit === unit)?.value, of.loaded.edition, language)
  return units
    .map(unit => {
      const name = namesOf(from.loaded.whole, unit, from.loaded.edition.units.on)[language]
      return `${name}${divided.has(unit) ? '*' : ''} ${score(unit, before, from)} → ${score(unit, after, to)}`
    })
    .join('; ')
}

/** The units whose land lies here, those without a score too. */
const membersOf = ({ members, unknown }: UnitOnMap): readonly string[] => [
  ...members.map(({ unit }) => unit),
  ...unknown,
]

/** The units whose land lies in several units of the map. */
function dividedIn(units: readonly UnitOnMap[]): readonly string[] {
  const seen = new Set<string>()
  return units.flatMap(membersOf).filter(unit => seen.has(unit) || !seen.add(unit))
}

const words = {
  vi: {
    unit: 'Đơn vị',
    members: 'Gồm',
    onMap: (day: string) => `Trên bản đồ ngày ${day}: khoảng điểm của các đơn vị hợp thành, như đã công bố.`,
    noRank:
      'Không có điểm hay thứ hạng chung cho đơn vị mới: chưa ai công bố. Dấu * là đơn vị chỉ có một phần nằm ở đây.',
    gaps: 'Số trong ngoặc, ví dụ (1/2): chỉ 1 trong 2 đơn vị hợp thành có điểm, khoảng điểm chưa kể đơn vị còn lại.',
  },
  en: {
    unit: 'Unit',
    members: 'Made of',
    onMap: (day: string) => `On the map of ${day}: the range of the members’ scores, as published.`,
    noRank:
      'There is no joint score or rank for the new units: nobody published one. An * marks a member of which only a part lies here.',
    gaps: 'In brackets, as in (1/2): only 1 of 2 members has a score, and the range leaves out the other.',
  },
} as const
