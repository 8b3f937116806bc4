import { type Bearer, dayWords, fullName, type Language, lastNameWithin, namesWithin } from '@thuocdo/engine'
import { sayJson } from './answer.ts'
import { type Exit, exits, type Session } from './command.ts'
import { foundingText, standInNote } from './known-days.ts'
import { tableText } from './table.ts'

/** Shows everyone who ever bore a code, with its days, by the last name that it had while it bore it. */
export function showBearers(text: string, bearers: readonly Bearer[], session: Session): Exit {
  const { language, dataLanguage, terminal } = session
  if (session.json)
    return sayJson(session, { code: text, bearers: bearers.map(one => bearerJson(one, dataLanguage)) })
  const rows = bearers.map(bearer => [
    bearer.code,
    bearer.unit.id,
    nameText(bearer, language),
    sinceText(bearer, language),
    bearer.to === undefined ? '' : dayWords(bearer.to, language),
  ])
  const columns = headings[language].map(heading => ({ heading }))
  const undated = bearers.filter(({ from }) => from === undefined).map(({ unit }) => unit)
  const notes = standInNote(undated, language).map(note => `\n${note}\n`)
  terminal.out(`${tableText(columns, rows, terminal)}${notes.join('')}`)
  return exits.fine
}

const bearerJson = (bearer: Bearer, language: Language) => ({
  unit: bearer.unit.id,
  name: lastNameWithin(bearer.unit, bearer)[language],
  earlierNames: earlierNames(bearer, language),
  code: bearer.code,
  system: bearer.system,
  from: bearer.from ?? null,
  to: bearer.to ?? null,
})

/** A code that says no first day is as old as the unit, as far as the register knows. */
const sinceText = ({ unit, from }: Bearer, language: Language): string =>
  from === undefined ? foundingText(unit, language) : dayWords(from, language)

function nameText(bearer: Bearer, language: Language): string {
  const name = fullName(bearer.unit, lastNameWithin(bearer.unit, bearer), language)
  const earlier = earlierNames(bearer, language)
  return earlier.length === 0 ? name : `${name} (${words[language].before} ${earlier.join(', ')})`
}

/** The other names that the unit had while it bore the code. */
function earlierNames(bearer: Bearer, language: Language): readonly string[] {
  const names = namesWithin(bearer.unit, bearer).map(name => fullName(bearer.unit, name, language))
  const last = fullName(bearer.unit, lastNameWithin(bearer.unit, bearer), language)
  return [...new Set(names)].filter(name => name !== last)
}

const words = { vi: { before: 'trước là' }, en: { before: 'formerly' } } as const

const headings = {
  vi: ['Mã số', 'Mã', 'Tên', 'Từ ngày', 'Đến hết ngày'],
  en: ['Code', 'Id', 'Name', 'Since', 'Until'],
} as const
