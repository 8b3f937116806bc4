import type { Language, Words } from '@thuocdo/engine'
import type { ScoredEdition } from '@thuocdo/operations'

/** Whether labels are those of groups (A, B, C; “Nhóm I”) and not grades: where nobody is ranked, units are grouped too. */
const areGroups = ({ loaded: { edition } }: ScoredEdition, labels: readonly Words[]): boolean =>
  'none' in edition.rank || labels.every(({ vi }) => /^(\p{L}|nhóm\b.*)$/iu.test(vi))

/** The heading of the column of classes. */
export function classHeading(scored: ScoredEdition, labels: readonly Words[], language: Language): string {
  if (language === 'en') return 'Class'
  return areGroups(scored, labels) ? 'Nhóm' : 'Xếp loại'
}

/** A class in a sentence: “xếp loại Khá”, “nhóm B”, “Nhóm I”. */
export function classText(scored: ScoredEdition, label: Words, language: Language): string {
  if (/^(nhóm|group)\b/iu.test(label[language])) return label[language]
  return `${classHeading(scored, [label], language).toLowerCase()} ${label[language]}`
}
