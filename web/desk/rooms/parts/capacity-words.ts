import { type ActingForm, both, type Entry, type Role, roles, type Words } from '@thuocdo/engine'
import { isRecord, isText, type Names, named } from './entry-parts.ts'

/** What stands before the name of whoever was signed for, as on paper (Nghị định 30/2020/NĐ-CP, Article 13). */
const marks: Readonly<Record<ActingForm, string>> = { kt: 'KT.', tl: 'TL.', tuq: 'TUQ.', q: 'Q.' }

const isForm = (text: string): text is ActingForm => Object.hasOwn(marks, text)

/**
 * In which role an entry was written, and of an acting head for whom: `Thủ trưởng đơn vị, KT. Giám đốc Sở Y tế`. Nothing where the
 * system itself acted.
 */
export function capacityWords(
  { role, body }: Pick<Entry, 'body'> & { readonly role?: Role },
  names: Names,
): Words | null {
  if (role === undefined) return null
  const { acting } = body
  const stand = isRecord(acting) ? named(names, acting.for) : null
  if (!isRecord(acting) || stand === null) return roles[role]
  const mark = isText(acting.form) && isForm(acting.form) ? `${marks[acting.form]} ` : ''
  return both((_n, language) => `${roles[role][language]}, ${mark}${stand[language]}`)
}
