import { both, type Entry, type Json, type Words } from '@thuocdo/engine'
import { isRecord, isText, joined, same } from './entry-parts.ts'

type Body = Entry['body']

/** What an act of lineage founded, and what a unit is called after it. */
export const foundedWords = ({ founded, names }: Body): Words | null =>
  joined([...listOf(founded).map(unit => lastName(isRecord(unit) ? unit.names : undefined)), lastName(names)])

/** The part of an import that an entry holds: how many units it brought. */
export function registerWords({ part, register }: Body): Words | null {
  if (typeof part !== 'number' || !isRecord(register)) return null
  const units = listOf(register.units).length
  return both((n, language) =>
    language === 'vi' ? `phần ${n(part)}: ${n(units)} đơn vị` : `part ${n(part)}: ${n(units)} units`,
  )
}

function lastName(names: Json | undefined): Words | null {
  const last = listOf(names).at(-1)
  if (!isRecord(last) || !isText(last.vi)) return null
  return isText(last.en) ? { vi: last.vi, en: last.en } : same(last.vi)
}

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : [])
