import { type Because, becauseText, type Language, numeral, type Words } from '@thuocdo/engine'
import type { ScoredEdition } from '@thuocdo/operations'
import { asPrinted } from './numbers.ts'
import type { ScoreLine } from './score-lines.ts'
import { sourceText } from './source-text.ts'

/** What a source printed for one unit, figure by figure: the nodes that it gives, the sources of points, and whatever else. */
export function printedUnitLines(
  { loaded: { edition }, result }: ScoredEdition,
  { published }: ScoreLine,
  tree: Because,
  language: Language,
): readonly string[] {
  const { figures = {}, points, base, classes = {} } = published ?? {}
  const { decimals } = edition.rounding
  const known = onlyKnown(tree)
  const split = (edition.split ?? []).filter(
    ({ code }) => figures[code] !== undefined && !result.program.position.has(code),
  )
  const others = Object.keys(figures).filter(
    name => !result.program.position.has(name) && !split.some(({ code }) => code === name),
  )
  return [
    ...pointsLine(points, base, language),
    ...(known ? becauseText(known, language, Math.max(6, decimals)).split('\n') : []),
    ...split.map(
      ({ code, name, max }) =>
        `  ${code}  ${name[language]}: ${asPrinted(figures[code], decimals, language)} / ${numeral(max, language, 6)}`,
    ),
    ...others.map(name => `  ${name}: ${numeral(figures[name], language, 6)}`),
    ...Object.entries(classes).map(([code, label]) => `  ${classHeading[language]} ${code}: ${label}`),
  ]
}

/** Points and base as far as the source prints them. */
function pointsLine(
  points: number | undefined,
  base: number | undefined,
  language: Language,
): readonly string[] {
  const said = { vi: ['Điểm đạt được', 'Thang điểm của đơn vị'], en: ['Points', 'The unit’s own base'] }[
    language
  ]
  return [points, base].flatMap((x, i) => (x === undefined ? [] : [`${said[i]}: ${numeral(x, language, 6)}`]))
}

const classHeading = { vi: 'Loại ở', en: 'Class at' } as const

/** The tree without the branches that the source gives nothing of. */
function onlyKnown(tree: Because): Because | undefined {
  const parts = tree.parts.flatMap(part => onlyKnown(part) ?? [])
  return parts.length > 0 || typeof tree.value === 'number' ? noteApart({ ...tree, parts }) : undefined
}

/** What is to be said of a printed figure is a sentence of its own. */
function noteApart({ note, words, ...tree }: Because): Because {
  const said = (language: keyof Words): string =>
    note ? `${words[language]}. ${note[language]}` : words[language]
  return { ...tree, words: { vi: said('vi'), en: said('en') } }
}

/** Where the figures of a unit stand, and what is to be said of them. */
export function sourceLines(
  { loaded: { edition } }: ScoredEdition,
  { published }: ScoreLine,
  language: Language,
): readonly string[] {
  const said = { vi: ['Nguồn', 'Ghi chú'], en: ['Source', 'Note'] }[language]
  return [
    ...(published?.source === undefined
      ? []
      : [`${said[0]}: ${sourceText(edition, published.source, language)}`]),
    ...(published?.note === undefined ? [] : [`${said[1]}: ${published.note[language]}`]),
  ]
}
