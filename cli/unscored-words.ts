import { because, type Language, missingWords } from '@thuocdo/engine'
import type { ScoredEdition } from '@thuocdo/operations'
import { count } from './count.ts'
import type { ScoreLine } from './score-lines.ts'

/** So many units are named with what each lacks; of more only how many lack a score for which reason. */
const fewUnits = 5

/** Who has no score, and why; of some of them the printed total is known, though nothing that it follows from. */
export function unscoredWords(
  scored: ScoredEdition,
  lines: readonly ScoreLine[],
  language: Language,
): readonly string[] {
  const unscored = lines.filter(({ score }) => score === null)
  const printedOnly = unscored.filter(({ published }) => published?.score !== undefined).length
  if (unscored.length === 0) return []
  if (printedOnly > 0) return [printedWords(unscored.length, printedOnly)[language]]
  const title = {
    vi: `${unscored.length} đơn vị chưa có điểm`,
    en: `${count(unscored.length, 'unit')} ${unscored.length === 1 ? 'has' : 'have'} no score`,
  }[language]
  const few = unscored.length <= fewUnits
  const reasons = few
    ? unscored.map(line => nameAndReason(scored, line, language))
    : counts(unscored, language)
  return [`${title}: ${reasons.join('; ')}.`]
}

const nameAndReason = (scored: ScoredEdition, line: ScoreLine, language: Language): string =>
  `${line.name} – ${whyMissing(scored, line, language)}`

/** Why a unit has no score, with the parts that hold its total back. */
export function whyMissing({ result }: ScoredEdition, { unit }: ScoreLine, language: Language): string {
  const why = because(result, result.units.indexOf(unit)).words[language]
  return why.replace(/^(chưa có điểm vì|chưa có điểm:|no score[,:]) /, '')
}

/** How many units lack a score for which reason. */
const counts = (unscored: readonly ScoreLine[], language: Language): readonly string[] =>
  [...Map.groupBy(unscored, ({ missing }) => missing ?? 'not-computable')].map(
    ([reason, units]) => `${missingWords[reason][language]} (${units.length})`,
  )

const printedWords = (unscored: number, printedOnly: number) =>
  printedOnly === unscored
    ? {
        vi: `${unscored} đơn vị không tính lại được, chỉ có điểm công bố.`,
        en: `${count(unscored, 'unit')} cannot be computed again; only the published score is known.`,
      }
    : {
        vi: `${unscored} đơn vị không tính lại được điểm, trong đó ${printedOnly} đơn vị có điểm công bố.`,
        en: `${count(unscored, 'unit')} cannot be computed again; the published score of ${printedOnly} is known.`,
      }
