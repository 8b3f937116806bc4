import {
  type Act,
  type Day,
  dayWords,
  fullNameOn,
  type Language,
  nameEntryOn,
  numeral,
  type Register,
  type Unit,
  type Whereabouts,
  whereabouts,
} from '@thuocdo/engine'
import { lineageWords } from './lineage-words.ts'
import type { PlaceName } from './place-names.ts'

/** One unit through time: what made it, what was done to it, and who has its land now. */
export type Life = {
  readonly unit: Unit
  /** The day whose name is used. */
  readonly on: Day
  /** All that happened to it, with the units that it merged with. */
  readonly acts: readonly Act[]
  /** Where the land that it had on that day lies now. */
  readonly now: Whereabouts
  /** The name of the unit that it lies within, in a language. */
  readonly place?: (language: Language) => string
}

/** The life of a unit as seen from a day; without one, from its end. */
export function lifeOf(register: Register, unit: Unit, today: Day, on?: Day): Life {
  const own = register.acts.filter(({ from, to }) => from === unit.id || to === unit.id)
  const merged = new Set(own.filter(({ kind }) => kind === 'merge').map(merger))
  const from = on ?? lastQuietDay(unit, own)
  return {
    unit,
    on: on ?? unit.endedOn ?? today,
    acts: register.acts.filter(act => own.includes(act) || (act.kind === 'merge' && merged.has(merger(act)))),
    now: from <= today ? whereabouts(register, unit.id, { from, to: today }) : new Map(),
  }
}

/** Units that merged did so together; what else went into the same unit is the story of that one. */
const merger = ({ on, to = '' }: Act): string => `${on} ${to}`

/** A life with the name of the unit that it lies within. */
export const withPlace = (life: Life, nameOf: PlaceName): Life => {
  const { unit, on } = life
  const { within } = unit
  return within === undefined ? life : { ...life, place: language => nameOf(within, on, language) }
}

/** A day after which nothing was done to the unit but what ended it. */
const lastQuietDay = ({ foundedOn, endedOn }: Unit, acts: readonly Act[]): Day =>
  acts.findLast(({ on }) => endedOn === undefined || on < endedOn)?.on ?? foundedOn

/** A life as lines: name and id, days and codes, every act, and whose the land is now. */
export function lifeLines(register: Register, life: Life, today: Day, language: Language): readonly string[] {
  const { unit, on, acts, place } = life
  const now = nowWords(register, life, today, language)
  return [
    `${fullNameOn(unit, on, language)} (${unit.id})`,
    ...[daysWords(unit, language, place?.(language)), ...lineageWords(register, acts, language), ...now].map(
      line => `  ${line}`,
    ),
  ]
}

function daysWords(
  { foundedOn, foundedIsStandIn, endedOn, within, codes }: Unit,
  language: Language,
  place: string | undefined,
): string {
  const said = words[language]
  const founded = `${dayWords(foundedOn, language)}${foundedIsStandIn ? ` (${said.standIn})` : ''}`
  return [
    endedOn === undefined ? said.since(founded) : said.between(founded, dayWords(endedOn, language)),
    ...(within === undefined ? [] : [said.within(within, place)]),
    ...(codes.length === 0 ? [] : [said.codes([...new Set(codes.map(({ code }) => code))].join(', '))]),
  ].join('; ')
}

/** Whose the land is today, where it is not simply its own still. */
function nowWords(
  register: Register,
  { unit, now }: Life,
  today: Day,
  language: Language,
): readonly string[] {
  if (now.size === 0 || (now.size === 1 && now.has(unit.id))) return []
  const places = [...now].map(([id, share]) => {
    const place = register.byId.get(id)
    const name = place ? fullNameOn(place, today, language) : id
    return share === 1 ? `${name} (${id})` : `${name} (${id}, ${shareWords(share, language)})`
  })
  return [`${words[language].now}: ${places.join('; ')}`]
}

const shareWords = (share: number | undefined, language: Language): string =>
  share === undefined ? words[language].part : `${numeral(share * 100, language, 1)}%`

const words = {
  vi: {
    since: (day: string) => `từ ngày ${day}`,
    between: (from: string, to: string) => `từ ngày ${from} đến trước ngày ${to}`,
    standIn: 'ngày ghi thay, chưa rõ ngày lập',
    within: (id: string, name = id) => `thuộc ${name === id ? id : `${name} (${id})`}`,
    codes: (codes: string) => `mã số ${codes}`,
    now: 'nay thuộc',
    part: 'một phần',
  },
  en: {
    since: (day: string) => `since ${day}`,
    between: (from: string, to: string) => `since ${from}, until before ${to}`,
    standIn: 'a stand-in: the founding day is not known',
    within: (id: string, name = id) => `within ${name === id ? id : `${name} (${id})`}`,
    codes: (codes: string) => `code ${codes}`,
    now: 'now in',
    part: 'a part',
  },
} as const

/** A life for programs. */
export const lifeJson = (
  register: Register,
  { unit, on, acts, now, place }: Life,
  today: Day,
  language: Language,
) => ({
  unit: unit.id,
  name: nameEntryOn(unit, on)[language],
  kind: nameEntryOn(unit, on).kind,
  within: unit.within ?? null,
  ...(place && { withinName: place(language) }),
  founded: unit.foundedOn,
  foundedIsStandIn: unit.foundedIsStandIn ?? false,
  ended: unit.endedOn ?? null,
  names: unit.names.map(name => ({ name: name[language], from: name.from ?? null, to: name.to ?? null })),
  codes: unit.codes.map(({ code, system, from, to }) => ({
    code,
    system,
    from: from ?? null,
    to: to ?? null,
  })),
  acts: acts
    .filter(({ from, to }) => from === unit.id || to === unit.id)
    .map(({ on, kind, from, to, share }) => ({ on, act: kind, from, to: to ?? null, share: share ?? null })),
  now: [...now].map(([id, share]) => {
    const place = register.byId.get(id)
    return { unit: id, name: place ? nameEntryOn(place, today)[language] : id, share: share ?? null }
  }),
})
