import {
  aliveOn,
  type Day,
  dayWords,
  fullNameOn,
  isValid,
  type Language,
  nameEntryOn,
  type Unit,
} from '@thuocdo/engine'
import { sayJson } from './answer.ts'
import { type Exit, exits, type Session } from './command.ts'
import { count } from './count.ts'
import { foundingText, gapNote, knownJson, standInNote } from './known-days.ts'
import type { PlaceName, UnitMap } from './place-names.ts'
import { tableText } from './table.ts'

/** Shows the units of the map of a day, and says what the register does not know of it. */
export function showUnits({ register, nameOf }: UnitMap, day: Day, session: Session): Exit {
  const { language, dataLanguage, terminal } = session
  const alive = aliveOn(register, day)
  if (session.json) {
    const all = alive.map(unit => unitJson(unit, day, nameOf, dataLanguage))
    return sayJson(session, { on: day, ...knownJson(register, day), units: all })
  }
  const areWithin = alive.some(({ within }) => within !== undefined)
  const rows = alive.map(unit => [
    unit.id,
    fullNameOn(unit, day, language),
    ...(areWithin ? [placeText(unit, day, nameOf, language)] : []),
    codeOn(unit, day),
    foundingText(unit, language),
  ])
  const notes = [
    countText(alive.length, day, language),
    ...standInNote(alive, language),
    ...gapNote(register, day, language),
  ]
  terminal.out(`${tableText(headings(areWithin)[language], rows, terminal)}\n${notes.join('\n')}\n`)
  return exits.fine
}

const unitJson = (unit: Unit, day: Day, nameOf: PlaceName, language: Language) => ({
  unit: unit.id,
  name: nameEntryOn(unit, day)[language],
  kind: nameEntryOn(unit, day).kind,
  within: unit.within ?? null,
  ...(unit.within !== undefined && { withinName: nameOf(unit.within, day, language) }),
  code: codeOn(unit, day) || null,
  founded: unit.foundedOn,
  foundedIsStandIn: unit.foundedIsStandIn ?? false,
  ended: unit.endedOn ?? null,
})

const countText = (units: number, day: Day, language: Language): string =>
  language === 'vi'
    ? `${units} đơn vị, ngày ${dayWords(day, 'vi')}.`
    : `${count(units, 'unit')} on ${dayWords(day, 'en')}.`

const codeOn = (unit: Unit, day: Day): string => unit.codes.find(entry => isValid(entry, day))?.code ?? ''

/** The province of a unit by its name, with the id in brackets. */
const placeText = ({ within }: Unit, day: Day, nameOf: PlaceName, language: Language): string =>
  within === undefined ? '' : `${nameOf(within, day, language)} (${within})`

const headings = (areWithin: boolean) => ({
  vi: ['Mã', 'Tên', ...(areWithin ? ['Thuộc'] : []), 'Mã số', 'Từ ngày'].map(heading => ({ heading })),
  en: ['Id', 'Name', ...(areWithin ? ['Within'] : []), 'Code', 'Since'].map(heading => ({ heading })),
})
