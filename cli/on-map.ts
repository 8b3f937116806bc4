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
      const later = new Map(after.value.map(one => [one.unit, one]))
      const pairs = before.value.flatMap(one => {
        const then = later.get(one.unit)
        const isAsked = only === undefined ? isAbout(request, one, then) : only === one.unit
        return then && isAsked ? [{ before: one, after: then }] : []
      })
      return show(pairs, request, session)
    }),
  )
}

/** Of a register of which the editions know only a part, only the units that hold something of theirs are shown. */
const isAbout = ({ from, to }: MapRequest, ...sides: readonly (UnitOnMap | undefined)[]): boolean =>
  [from, to].every(({ loaded }) => loaded.register === loaded.whole) ||
  sides.some(side => side !== undefined && side.members.length > 0)

type Pair = { readonly before: UnitOnMap; readonly after: UnitOnMap }

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

function mapText(pairs: readonly Pair[], { from, to, day }: MapRequest, session: Session): string {
  const { language, terminal } = session
  const said = words[language]
  const rows = pairs.map(({ before, after }) => [
    namesOf(to.loaded.whole, before.unit, day)[language],
    rangeText(before, from, language),
    rangeText(after, to, language),
    membersText(before, after, from, to, language),
  ])
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
    `\n${[said.noRank, ...breakWords(breaksBetween(from, to), language)].join('\n')}\n`,
  ].join('')
}

function rangeText({ range }: UnitOnMap, { loaded }: ScoredEdition, language: Language): string {
  if (!range) return noNumber
  const [low, high] = [range.low, range.high].map(x => printed(x, loaded.edition, language))
  return range.low === range.high ? low : `${low} – ${high}`
}

/** The members with their scores then and now, where there is more than one; `*` marks one of which only a part lies here. */
function membersText(
  before: UnitOnMap,
  after: UnitOnMap,
  from: ScoredEdition,
  to: ScoredEdition,
  language: Language,
): string {
  const units = [...new Set([...before.members, ...after.members].map(({ unit }) => unit))]
  if (units.length < 2) return ''
  const parts = new Set(
    [...before.members, ...after.members].flatMap(({ unit, alsoIn }) => (alsoIn.length > 0 ? unit : [])),
  )
  return units
    .map(unit => {
      const score = (side: UnitOnMap, of: ScoredEdition): string =>
        printed(side.members.find(one => one.unit === unit)?.value, of.loaded.edition, language)
      const name = namesOf(from.loaded.whole, unit, from.loaded.edition.units.on)[language]
      return `${name}${parts.has(unit) ? '*' : ''} ${score(before, from)} → ${score(after, to)}`
    })
    .join('; ')
}

const words = {
  vi: {
    unit: 'Đơn vị',
    members: 'Gồm',
    onMap: (day: string) => `Trên bản đồ ngày ${day}: khoảng điểm của các đơn vị hợp thành, như đã công bố.`,
    noRank:
      'Không có điểm hay thứ hạng chung cho đơn vị mới: chưa ai công bố. Dấu * là đơn vị chỉ có một phần nằm ở đây.',
  },
  en: {
    unit: 'Unit',
    members: 'Made of',
    onMap: (day: string) => `On the map of ${day}: the range of the members’ scores, as published.`,
    noRank:
      'There is no joint score or rank for the new units: nobody published one. An * marks a member of which only a part lies here.',
  },
} as const
