import { type Day, dayWords, fullNameOn, type Problem, problem, type Words, warning } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import { registerOfStore } from '../units/register-of-store.ts'

/** What a round assesses: by which edition, whatever its version, and about which time. `round` is left out of the look. */
export type Assessing = {
  readonly edition: string
  readonly from: Day
  readonly to: Day
  readonly round?: string
}

/** A unit that stands in another round of the same edition whose time overlaps. */
export type Elsewhere = {
  readonly unit: string
  readonly unitName: Words
  readonly round: string
  readonly roundName: Words
  readonly from: Day
  readonly to: Day
  /** Whether the other round assesses exactly the same time, so that a second assessment would be a double. */
  readonly isDouble: boolean
}

/** Which of some units are assessed by the same edition, about the same time or a part of it, in another round. */
export async function assessedElsewhere(
  db: Db,
  units: readonly string[],
  { edition, from, to, round }: Assessing,
): Promise<readonly Elsewhere[]> {
  if (units.length === 0 || from > to) return []
  const found = await db
    .selectFrom('assessment')
    .innerJoin('round', 'round.id', 'assessment.round')
    .select(['assessment.unit', 'round.id', 'round.name_vi', 'round.name_en', 'round.from_on', 'round.to_on'])
    .where('assessment.unit', 'in', units)
    .where('round.edition', '=', edition)
    .where('round.from_on', '<=', to)
    .where('round.to_on', '>=', from)
    .$if(round !== undefined, query => query.where('round.id', '!=', round ?? ''))
    .orderBy('round.founded_at')
    .orderBy('assessment.unit')
    .execute()
  const { byId } = await registerOfStore(db, { ids: found.map(({ unit }) => unit) })
  return found.map(({ unit, id, name_vi, name_en, from_on, to_on }) => {
    const known = byId.get(unit)
    const name = (language: 'vi' | 'en') => (known ? fullNameOn(known, to, language) : unit)
    return {
      unit,
      unitName: { vi: name('vi'), en: name('en') },
      round: id,
      roundName: { vi: name_vi, en: name_en },
      from: from_on,
      to: to_on,
      isDouble: from_on === from && to_on === to,
    }
  })
}

/** A double refuses; a time that only overlaps asks for a look. One problem for each of the other rounds, with the units by name. */
export const elsewhereProblems = (found: readonly Elsewhere[]): readonly Problem[] =>
  [...Map.groupBy(found, ({ round }) => round).values()].map(inOneRound)

function inOneRound(found: readonly Elsewhere[]): Problem {
  const [{ roundName, from, to, isDouble }] = found
  const names = (language: 'vi' | 'en') => found.map(({ unitName }) => unitName[language]).join(', ')
  const days = (language: 'vi' | 'en') => `${dayWords(from, language)} – ${dayWords(to, language)}`
  const at = ['units', ...found.map(({ unit }) => unit)]
  if (isDouble)
    return problem('unit-assessed-already', at, {
      vi: `Đã có hồ sơ theo đúng bộ tiêu chí này, đúng kỳ này, ở đợt “${roundName.vi}”: ${names('vi')}. Hãy dùng hồ sơ ở đợt ấy (đợt đã đóng thì mở lại), hoặc bỏ các đơn vị này ra.`,
      en: `Assessed by this very edition about this very period in the round “${roundName.en}” already: ${names('en')}. Use the assessments of that round (open it again if it is closed), or leave these units out.`,
    })
  return warning('unit-assessed-in-part', at, {
    vi: `Đã có hồ sơ theo bộ tiêu chí này về một phần của kỳ này (${days('vi')}), ở đợt “${roundName.vi}”: ${names('vi')}. Hãy kiểm tra kỳ đánh giá trước khi mở.`,
    en: `Assessed by this edition about a part of this period (${days('en')}) in the round “${roundName.en}” already: ${names('en')}. Check the period before you open the round.`,
  })
}
