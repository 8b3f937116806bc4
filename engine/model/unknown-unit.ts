import { type Day, dayWords } from '../basics/calendar.ts'
import { type Language, type Problem, problem, type Words } from '../basics/problem.ts'
import { ambiguousCode, ambiguousName, bearerSentence, isOfSeveral, listed } from './ambiguous-unit.ts'
import { everBore, everNamed, nearestUnits, unitsMeant } from './find-unit.ts'
import { fullName, fullNameOn } from './kinds.ts'
import type { Naming } from './namings.ts'
import { mayLackUnitsOn, type Register } from './register.ts'
import { isAlive, lastNameWithin, type Unit } from './unit.ts'

/**
 * Refuses a text that means no unit on the day, or several: says since when or until when it did, who bore it as a code,
 * which units bear the name, or which name is like it.
 */
export function unknownUnit(register: Register, text: string, day: Day): Problem {
  const bearers = everBore(register, text)
  const meant = unitsMeant(register, text, day)
  if (isOfSeveral(bearers)) return ambiguousCode(text, bearers)
  if (meant.length > 1) return ambiguousName(text, meant, day)
  const { vi, en } = advice(register, text, day)
  return problem('unknown-unit', [], {
    vi: `Không có đơn vị “${text}” trên bản đồ ngày ${dayWords(day, 'vi')}. ${vi}${gap(register, day, 'vi')}`,
    en: `There is no unit “${text}” on the map of ${dayWords(day, 'en')}. ${en}${gap(register, day, 'en')}`,
  })
}

/** Before the day from which a register is complete, a unit that it lacks may have been there. */
function gap({ completeness }: Register, day: Day, language: Language): string {
  const since = completeness?.since
  if (since === undefined || since <= day) return ''
  return language === 'vi'
    ? ` Danh mục này chỉ đầy đủ từ ngày ${dayWords(since, 'vi')}.`
    : ` This register is complete only since ${dayWords(since, 'en')}.`
}

/** Refuses a text where an id is wanted, because no day stands there: says which ids the text may stand for. */
export function idWanted(register: Register, text: string): Problem {
  const bearers = everBore(register, text)
  if (isOfSeveral(bearers)) return ambiguousCode(text, bearers)
  const units = [...new Set([...bearers, ...everNamed(register, text)].map(({ unit }) => unit))]
  return problem('unknown-unit', [], {
    vi: `Không có mã đơn vị “${text}” trong danh mục. ${idOf(units, 'vi')}`,
    en: `The register has no unit with the id “${text}”. ${idOf(units, 'en')}`,
  })
}

function idOf(units: readonly Unit[], language: Language): string {
  if (units.length === 0)
    return language === 'vi' ? 'Hãy ghi mã như ở cột id của units.csv.' : 'Write an id as in units.csv.'
  const ids = listed(
    units.map(({ id }) => id),
    'or',
    language,
  )
  return language === 'vi' ? `Hãy ghi mã đơn vị: ${ids}.` : `Write the id: ${ids}.`
}

function advice(register: Register, text: string, day: Day): Words {
  const [bearer] = everBore(register, text)
  if (bearer) return bearerSentence(bearer)
  const namings = everNamed(register, text)
  if (namings.length > 0) return otherDay(register, closest(namings, day), day)
  const near = nearestUnits(register, text, day)
  return near.length > 0 ? oneOf(near, day) : noIdea
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

function oneOf(units: readonly Unit[], day: Day): Words {
  const quoted = (language: Language, or: string): string =>
    [...new Set(units.map(unit => fullNameOn(unit, day, language)))]
      .slice(0, 3)
      .map(name => `“${name}”`)
      .join(or)
  return { vi: `Có phải ${quoted('vi', ' hoặc ')}?`, en: `Did you mean ${quoted('en', ' or ')}?` }
}

/** Since when or until when the naming counts. */
function otherDay(register: Register, naming: Naming, day: Day): Words {
  const { unit } = naming
  if (isAlive(unit, day)) return renamed(naming, day)
  if (day < unit.foundedOn) return notYet(register, naming, day)
  const ended = unit.endedOn ?? unit.foundedOn
  const heirs = (language: Language): string => heirsOf(register, unit.id, ended, language)
  return {
    vi: `“${named(naming, 'vi')}” chỉ có đến trước ngày ${dayWords(ended, 'vi')}${heirs('vi')}.`,
    en: `“${named(naming, 'en')}” existed only before ${dayWords(ended, 'en')}${heirs('en')}.`,
  }
}

/** Of a day on which the register may lack units, and by a day that stands in, only what is recorded can be said. */
function notYet(register: Register, naming: Naming, day: Day): Words {
  const { foundedOn, foundedIsStandIn } = naming.unit
  const [vi, en] = [named(naming, 'vi'), named(naming, 'en')]
  if (foundedIsStandIn)
    return {
      vi: `Danh mục ghi “${vi}” từ ngày ${dayWords(foundedOn, 'vi')}, là ngày ghi thay vì chưa rõ ngày lập.`,
      en: `The register holds “${en}” since ${dayWords(foundedOn, 'en')}, a stand-in: the founding day is not known.`,
    }
  if (mayLackUnitsOn(register, day))
    return {
      vi: `Danh mục ghi “${vi}” từ ngày ${dayWords(foundedOn, 'vi')}.`,
      en: `The register holds “${en}” since ${dayWords(foundedOn, 'en')}.`,
    }
  return {
    vi: `“${vi}” chỉ có từ ngày ${dayWords(foundedOn, 'vi')}.`,
    en: `“${en}” exists only since ${dayWords(foundedOn, 'en')}.`,
  }
}

/** The unit as it was called when it bore the name: whoever writes without marks reads the name as it is written. */
const named = (naming: Naming, language: Language): string =>
  fullName(naming.unit, lastNameWithin(naming.unit, naming), language)

function heirsOf(register: Register, id: string, on: Day, language: Language): string {
  const acts = register.acts.filter(act => act.from === id && act.on === on && act.to !== id)
  const heirs = acts.flatMap(({ to }) => (to === undefined ? [] : (register.byId.get(to) ?? [])))
  const names = heirs
    .map(heir => `“${fullNameOn(heir, on, language)}”`)
    .join(language === 'vi' ? ' và ' : ' and ')
  if (names === '') return ''
  return language === 'vi' ? `, từ ngày đó thuộc ${names}` : `; from that day it belongs to ${names}`
}

/** A unit that exists on the day under another name. */
function renamed(naming: Naming, day: Day): Words {
  const { unit, from, to } = naming
  const own = (language: Language): string => named(naming, language)
  const later = from !== undefined && day < from
  const bound = (later ? from : to) ?? day
  return {
    vi: `“${own('vi')}” là tên ${later ? 'từ' : 'đến hết'} ngày ${dayWords(bound, 'vi')} của “${fullNameOn(unit, day, 'vi')}”. Hãy dùng tên này.`,
    en: `“${own('en')}” is the name ${later ? 'since' : 'until'} ${dayWords(bound, 'en')} of “${fullNameOn(unit, day, 'en')}”. Use that name.`,
  }
}
