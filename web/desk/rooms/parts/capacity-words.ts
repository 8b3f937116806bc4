import { type ActingForm, type Entry, type Json, type Role, roles, type Words } from '@thuocdo/engine'
import { isRecord, isText, joined, type Names, named } from './entry-parts.ts'

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
  const stand = isRecord(acting) ? standWords(acting.for, acting.form, names) : null
  return joined([roles[role], stand], ', ')
}

/** In whose place and in which form: `KT. Giám đốc Sở Y tế`. */
export function standWords(person: Json | undefined, form: Json | undefined, names: Names): Words | null {
  const stand = named(names, person)
  const mark = isText(form) && isForm(form) ? `${marks[form]} ` : ''
  return stand && { vi: `${mark}${stand.vi}`, en: `${mark}${stand.en}` }
}
