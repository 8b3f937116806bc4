import { fold, type Language, type Words } from '@thuocdo/engine'
import { namesOf, type ScoredEdition } from '@thuocdo/operations'
import type { ScoreLine } from './score-lines.ts'

/** The class of a unit as a cell; `*` marks one that a veto or a cap keeps from the class of its score. */
export const classCell = ({ class: label, held }: ScoreLine, language: Language): string =>
  label ? `${label[language]}${held ? '*' : ''}` : ''

/** What a table with classes and ranks cannot say in its cells. */
export const standingNotes = (
  scored: ScoredEdition,
  lines: readonly ScoreLine[],
  language: Language,
): readonly string[] => [...heldNotes(lines, language), ...rankNotes(scored, lines, language)]

/** Who is held back from the class of its score, and why. */
export const heldNotes = (lines: readonly ScoreLine[], language: Language): readonly string[] =>
  lines.flatMap(line => {
    const words = heldWords(line, language)
    return words === undefined ? [] : [`* ${line.name}: ${words}`]
  })

/** Who is not ranked and why, and whose tie is open. */
export const rankNotes = (
  scored: ScoredEdition,
  lines: readonly ScoreLine[],
  language: Language,
): readonly string[] => [...unrankedNotes(scored, lines, language), ...tieNotes(lines, language)]

/** Why a unit is not in the class of its score; nothing where it is. */
export function heldWords({ held, class: label }: ScoreLine, language: Language): string | undefined {
  if (!held || !label) return undefined
  const happened = held.map(({ because }) => because[language])
  // Of two limits on the same criteria the longer list is said, once.
  const longest = (what: string): string => happened.find(other => holdsAll(other, what)) ?? what
  const why = [...Map.groupBy(held, ({ because }) => longest(because[language]))]
    .map(
      ([what, limits]) =>
        `${what}${inBrackets(
          what,
          limits.map(({ reason }) => reason[language]),
        )}`,
    )
    .join('; ')
  const from = held[0].from[language]
  return language === 'vi'
    ? `đạt mức ${from}, xếp ${label.vi} vì ${why}`
    : `reaches ${from}, but is classed ${label.en}: ${why}`
}

/** Whether a sentence names all that another one of the same beginning names, and more. */
function holdsAll(text: string, other: string): boolean {
  const [names, others] = [text, other].map(one => new Set(one.match(/“[^”]*”/gu)))
  const isAlike = text.split('“')[0] === other.split('“')[0]
  return isAlike && others.size > 0 && names.size > others.size && [...others].every(name => names.has(name))
}

/** The limits that one thing meets, each once; one that only repeats what happened is not said again. */
function inBrackets(what: string, reasons: readonly string[]): string {
  const said = [...new Set(reasons)].filter(reason => fold(reason) !== fold(what))
  return said.length === 0 ? '' : ` (${said.join('; ')})`
}

/** Why a unit is scored and not ranked; nothing where it is ranked. */
export const unrankedReason = (
  { loaded: { edition } }: ScoredEdition,
  { unit, unranked }: ScoreLine,
): Words | undefined =>
  unranked ? edition.units.unranked?.find(one => one.unit === unit)?.reason : undefined

function unrankedNotes(
  scored: ScoredEdition,
  lines: readonly ScoreLine[],
  language: Language,
): readonly string[] {
  const reasons = lines.flatMap(line => {
    const reason = unrankedReason(scored, line)
    return reason ? [{ name: line.name, reason: reason[language] }] : []
  })
  return reasonLines(reasons, language)
}

/** The units that an edition sets apart from its ranking and that stand in none of its tables. */
export function absentUnranked(
  { loaded: { edition, register }, result }: ScoredEdition,
  language: Language,
): readonly string[] {
  const { unranked = [], on } = edition.units
  const absent = unranked.filter(({ unit }) => !result.units.includes(unit))
  return reasonLines(
    absent.map(({ unit, reason }) => ({
      name: namesOf(register, unit, on)[language],
      reason: reason[language],
    })),
    language,
  )
}

/** Units that are not ranked for one and the same reason stand in one sentence. */
function reasonLines(
  reasons: readonly { readonly name: string; readonly reason: string }[],
  language: Language,
): readonly string[] {
  const title = { vi: 'Không xếp hạng', en: 'Not ranked' }[language]
  return [...Map.groupBy(reasons, ({ reason }) => reason)].map(
    ([reason, members]) => `${title}: ${members.map(({ name }) => name).join(', ')} – ${reason}`,
  )
}

/** One sentence for each rank that several units share until somebody decides. */
function tieNotes(lines: readonly ScoreLine[], language: Language): readonly string[] {
  const waiting = lines.filter(({ awaitsDecision }) => awaitsDecision)
  const tied = [...Map.groupBy(waiting, ({ block, rank }) => `${rank} ${block}`).values()]
  return tied.map(members => {
    const names = members.map(({ name }) => name).join(', ')
    return language === 'vi'
      ? `${names}: ${waitsWords.vi} (hạng ${members[0].rank}).`
      : `${names}: ${waitsWords.en} (rank ${members[0].rank}).`
  })
}

/** That a tie waits for the body that decides. */
export const waitsWords = {
  vi: 'đồng hạng, chờ cấp có thẩm quyền quyết định',
  en: 'tied until the deciding body gives the order',
} as const

/** The same for programs; nothing of it for a unit that simply stands where its score puts it. */
export const standingJson = (scored: ScoredEdition, line: ScoreLine) => ({
  ...(line.held && { held: line.held }),
  ...(line.unranked && { unranked: unrankedReason(scored, line) ?? true }),
  ...(line.awaitsDecision && { awaitsDecision: true }),
})
