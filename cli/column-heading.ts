import type { Edition, Language, Words } from '@thuocdo/engine'
import { shortened, widthOf } from './width.ts'

/** A heading is not wider than this. */
const widest = 14

/** What a column is about: a node of the tree, or one of the sources of points. */
export type Headed = { readonly code: string; readonly name: Words; readonly short?: Words | undefined }

/**
 * The heading of the column of a node: its short name, or its name where that is short enough; else its code. A code in letters is
 * English: Vietnamese readers get the beginning of the name.
 */
export function columnHeading({ code, name, short }: Headed, language: Language): string {
  if (short) return short[language]
  if (widthOf(name[language]) <= widest) return name[language]
  return language === 'en' || /\d/.test(code) ? code : shortened(name.vi, widest)
}

type Share = NonNullable<Edition['split']>[number]

/** The heading of a source of points: its name, or where that is long the word for sources of its kind. */
export const shareHeading = ({ name, source }: Share, language: Language): string =>
  widthOf(name[language]) <= widest ? name[language] : shareWords[source][language]

const shareWords: { readonly [source in Share['source']]: Words } = {
  unit: { vi: 'Thẩm định', en: 'Appraisal' },
  survey: { vi: 'Khảo sát', en: 'Survey' },
  'leader-survey': { vi: 'Lãnh đạo', en: 'Leaders' },
  operational: { vi: 'Hệ thống', en: 'Systems' },
  outcome: { vi: 'Kết quả', en: 'Outcomes' },
  published: { vi: 'Công bố', en: 'Published' },
}
