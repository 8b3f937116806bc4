import { areGroups, type Language, type Words } from '@thuocdo/engine'
import type { ScoredEdition } from '@thuocdo/operations'

/** The heading of the column of classes. */
export function classHeading(scored: ScoredEdition, labels: readonly Words[], language: Language): string {
  if (language === 'en') return 'Class'
  return areGroups(scored.loaded.edition, labels) ? 'Nhóm' : 'Xếp loại'
}

/** A class in a sentence: “xếp loại Khá”, “nhóm B”, “Nhóm I”. */
export function classText(scored: ScoredEdition, label: Words, language: Language): string {
  if (/^(nhóm|group)\b/iu.test(label[language])) return label[language]
  return `${classHeading(scored, [label], language).toLowerCase()} ${label[language]}`
}
