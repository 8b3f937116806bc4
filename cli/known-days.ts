import { type Day, dayWords, type Language, mayLackUnitsOn, type Register, type Unit } from '@thuocdo/engine'

/** A day of founding in a table: an asterisk where it only stands in. */
export const foundingText = ({ foundedOn, foundedIsStandIn }: Unit, language: Language): string =>
  `${dayWords(foundedOn, language)}${foundedIsStandIn ? '*' : ''}`

/** What the asterisks of a table mean; nothing where it has none. */
export const standInNote = (units: readonly Unit[], language: Language): readonly string[] =>
  units.some(({ foundedIsStandIn }) => foundedIsStandIn) ? [words[language].standIn] : []

/** What a register does not know of the map of a day: since when it lacks no unit, and what it holds before. */
export function gapNote(register: Register, day: Day, language: Language): readonly string[] {
  const { completeness } = register
  if (!completeness || !mayLackUnitsOn(register, day)) return []
  const { since, note } = completeness
  const said = since === undefined ? words[language].never : words[language].since(dayWords(since, language))
  return [`${said} ${note[language]}`.trim()]
}

/** The days that a register knows, for programs. */
export const knownJson = (register: Register, day: Day) => ({
  mayLackUnits: mayLackUnitsOn(register, day),
  completeSince: register.completeness?.since ?? null,
})

const words = {
  vi: {
    standIn: '* Ngày ghi thay, chưa rõ ngày lập.',
    since: (day: string) => `Danh mục này chỉ đầy đủ từ ngày ${day}.`,
    never: 'Danh mục này không gồm mọi đơn vị.',
  },
  en: {
    standIn: '* A stand-in: the founding day is not known.',
    since: (day: string) => `This register is complete only since ${day}.`,
    never: 'This register does not hold every unit.',
  },
} as const
