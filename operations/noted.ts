import { type Edition, nearest, type Problem, problem, type Words } from '@thuocdo/engine'
import type { Row, Table } from './table.ts'

/** The note of a row, from its columns `note_vi` and `note_en`; one language stands for the other where that is empty. */
export function noteOf({ header }: Table, { cells }: Row): Words | undefined {
  const [vi, en] = ['note_vi', 'note_en'].map(name => cells[header.indexOf(name)] ?? '')
  return vi === '' && en === '' ? undefined : { vi: vi || en, en: en || vi }
}

/** What is wrong with the id of a source that the edition does not list. */
export function sourceProblem(id: string, { sources }: Edition): Problem | undefined {
  if (sources.some(source => source.id === id)) return undefined
  const known = sources.map(source => source.id)
  const like = nearest(id, known)
  return problem('unknown-source', [], {
    vi: `không có nguồn “${id}” trong “sources” của ấn bản. ${like ? `Có phải “${like}”? ` : ''}Các nguồn: ${known.join(', ')}.`,
    en: `there is no source “${id}” under “sources” of the edition. ${like ? `Did you mean “${like}”? ` : ''}The sources: ${known.join(', ')}.`,
  })
}
