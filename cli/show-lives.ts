import { type Day, fullNameOn, isCalledOtherKind, type Language, type Unit } from '@thuocdo/engine'
import { sayJson } from './answer.ts'
import { type Exit, exits, type Session } from './command.ts'
import { gapNote } from './known-days.ts'
import { lifeJson, lifeLines, lifeOf, withPlace } from './life.ts'
import type { UnitMap } from './place-names.ts'

/** The units that a text means, as seen from a day; without one, from the end of each. */
export type LivesAsked = { readonly text: string; readonly units: readonly Unit[]; readonly on?: Day }

/** Shows what became of the units that a text means, and says where it calls them by another kind than their own. */
export function showLives({ whole, nameOf }: UnitMap, asked: LivesAsked, session: Session): Exit {
  const { language, dataLanguage, terminal, today } = session
  const { on, units } = asked
  const lives = units.map(unit => withPlace(lifeOf(whole, unit, today, on), nameOf))
  if (session.json)
    return sayJson(session, {
      on: on ?? null,
      units: lives.map(life => ({
        ...lifeJson(whole, life, today, dataLanguage),
        calledOtherKind: isCalledOtherKind(life.unit, asked.text, on),
      })),
    })
  const texts = lives.map(life => lifeLines(whole, life, today, language).join('\n'))
  const gap = on === undefined ? [] : gapNote(whole, on, language)
  terminal.out(`${[...otherKind(asked, today, language), ...texts, ...gap].join('\n\n')}\n`)
  return exits.fine
}

/** Only where all that was found is of another kind: else the text may mean the others. */
function otherKind({ text, units, on }: LivesAsked, today: Day, language: Language): readonly string[] {
  if (!units.every(unit => isCalledOtherKind(unit, text, on))) return []
  const names = new Set(units.map(unit => fullNameOn(unit, on ?? unit.endedOn ?? today, language)))
  return [words[language](text, [...names].join(', '))]
}

const words: { readonly [language in Language]: (text: string, names: string) => string } = {
  vi: (text, names) => `Không có “${text}”. Đơn vị có tên như vậy nhưng khác loại: ${names}.`,
  en: (text, names) => `There is no “${text}”. Of that name, but of another kind: ${names}.`,
}
