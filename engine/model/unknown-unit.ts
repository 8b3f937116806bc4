import { type Day, dayWords } from '../basics/calendar.ts'
import { type Language, type Problem, problem, type Words } from '../basics/problem.ts'
import { everNamed, isMeant, type Naming, nearestUnits, type Register } from './register.ts'
import { isAlive, nameOn } from './unit.ts'

/** Refuses a text that means no unit on the day: says since when or until when it did, or which name is like it. */
export const unknownUnit = (register: Register, text: string, day: Day): Problem =>
  problem('unknown-unit', [], {
    vi: sentence(register, text, day, 'vi'),
    en: sentence(register, text, day, 'en'),
  })

function sentence(register: Register, text: string, day: Day, language: Language): string {
  const none = {
    vi: `Không có đơn vị “${text}” trên bản đồ ngày ${dayWords(day, 'vi')}.`,
    en: `There is no unit “${text}” on the map of ${dayWords(day, 'en')}.`,
  }[language]
  return `${none} ${advice(register, text, day, language)}`
}

function advice(register: Register, text: string, day: Day, language: Language): string {
  const namings = everNamed(register, text)
  const meant = namings.filter(naming => isMeant(naming, day))
  if (meant.length > 1)
    return oneOf(
      meant.map(({ unit }) => `${nameOn(unit, day, language)} (${unit.id})`),
      language,
    )
  if (namings.length > 0) return otherDay(register, closest(namings, day), day)[language]
  const near = nearestUnits(register, text, day).map(unit => nameOn(unit, day, language))
  return near.length > 0 ? oneOf(near, language) : noIdea[language]
}

/** The naming to speak of: of a unit that is there, else of the last one that was, else of the first to come. */
const closest = (namings: readonly Naming[], day: Day): Naming =>
  namings.find(({ unit }) => isAlive(unit, day)) ??
  namings.findLast(({ unit }) => unit.foundedOn <= day) ??
  namings[0]

const noIdea: Words = {
  vi: 'Hãy ghi tên hoặc mã đơn vị như trong danh mục đơn vị.',
  en: 'Write a name or an id of the register of units.',
}

function oneOf(names: readonly string[], language: Language): string {
  const quoted = [...new Set(names)].slice(0, 3).map(name => `“${name}”`)
  return language === 'vi' ? `Có phải ${quoted.join(' hoặc ')}?` : `Did you mean ${quoted.join(' or ')}?`
}

/** Since when or until when the naming counts. */
function otherDay(register: Register, naming: Naming, day: Day): Words {
  const { unit } = naming
  if (isAlive(unit, day)) return renamed(naming, day)
  if (day < unit.foundedOn) {
    return {
      vi: `“${naming.text}” chỉ có từ ngày ${dayWords(unit.foundedOn, 'vi')}.`,
      en: `“${naming.text}” exists only since ${dayWords(unit.foundedOn, 'en')}.`,
    }
  }
  const ended = unit.endedOn ?? unit.foundedOn
  const heirs = (language: Language): string => heirsOf(register, unit.id, ended, language)
  return {
    vi: `“${naming.text}” chỉ có đến trước ngày ${dayWords(ended, 'vi')}${heirs('vi')}.`,
    en: `“${naming.text}” existed only before ${dayWords(ended, 'en')}${heirs('en')}.`,
  }
}

function heirsOf(register: Register, id: string, on: Day, language: Language): string {
  const acts = register.acts.filter(act => act.from === id && act.on === on && act.to !== id)
  const heirs = acts.flatMap(({ to }) => (to === undefined ? [] : (register.byId.get(to) ?? [])))
  const names = heirs
    .map(heir => `“${nameOn(heir, on, language)}”`)
    .join(language === 'vi' ? ' và ' : ' and ')
  if (names === '') return ''
  return language === 'vi' ? `, từ ngày đó thuộc ${names}` : `; from that day it belongs to ${names}`
}

/** A unit that exists on the day under another name. */
function renamed({ unit, text, from, to }: Naming, day: Day): Words {
  const later = from !== undefined && day < from
  const bound = (later ? from : to) ?? day
  return {
    vi: `“${text}” là tên ${later ? 'từ' : 'đến hết'} ngày ${dayWords(bound, 'vi')} của “${nameOn(unit, day, 'vi')}”. Hãy dùng tên này.`,
    en: `“${text}” is the name ${later ? 'since' : 'until'} ${dayWords(bound, 'en')} of “${nameOn(unit, day, 'en')}”. Use that name.`,
  }
}
