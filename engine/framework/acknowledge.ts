import { type Problem, warning } from '../basics/problem.ts'
import type { Edition } from './edition.ts'

type Acknowledgement = NonNullable<Edition['acknowledged']>[number]

/**
 * Marks what an edition acknowledges, with its reason: real decrees break the rules of the lint, and the reader should know
 * that it was seen. An error becomes a note and refuses no more; an alarm stays an alarm. The problem and the
 * acknowledgement meet by code and by what they are about.
 */
export const acknowledge = (
  { acknowledged = [] }: Edition,
  problems: readonly Problem[],
): readonly Problem[] =>
  problems.map(p => {
    const match = acknowledged.find(known => meets(known, p))
    return match ? noted(p, match) : p
  })

/** Acknowledgements that meet no problem any more: they would hide the next one. */
export const unusedAcknowledgements = (
  { acknowledged = [] }: Edition,
  problems: readonly Problem[],
): readonly Problem[] =>
  acknowledged.flatMap((known, i) => {
    if (problems.some(p => meets(known, p))) return []
    return warning('acknowledgement-unused', ['acknowledged', i], {
      vi: `Mục đã thừa nhận “${known.code}” tại “${known.at}” không còn ứng với vấn đề nào. Hãy xóa mục này.`,
      en: `The acknowledged problem “${known.code}” at “${known.at}” no longer occurs. Remove the entry.`,
    })
  })

const meets = (known: Acknowledgement, p: Problem): boolean => known.code === p.code && known.at === p.subject

const noted = (p: Problem, { reason }: Acknowledgement): Problem => ({
  ...p,
  severity: p.severity === 'error' ? 'note' : p.severity,
  acknowledged: true,
  words: {
    vi: `${p.words.vi} Đã thừa nhận: ${reason.vi}`,
    en: `${p.words.en} Acknowledged: ${reason.en}`,
  },
})
