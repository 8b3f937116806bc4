import type { Entry, Json } from './entry.ts'

/** JSON in one way only: keys in the order of their code units, no spaces (RFC 8785). What is `undefined` is left out. */
export function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const pairs = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${pairs.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`
}

/** The text of an entry that is hashed. */
export const leafOf = (entry: Entry): string => canonical({ v: 1, ...entry })
