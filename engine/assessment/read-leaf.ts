import type { Entry } from './entry.ts'

/** The entry that a leaf holds; nothing where the text is not the leaf of an entry. */
export function readLeaf(leaf: string): Entry | undefined {
  const parsed = parse(leaf)
  if (!isVersioned(parsed)) return undefined
  const { v: _, ...entry } = parsed
  return entry
}

type Versioned = Entry & { readonly v: 1 }

function parse(leaf: string): unknown {
  try {
    return JSON.parse(leaf)
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: unknown): value is string => typeof value === 'string'
const isTextOrNone = (value: unknown): boolean => value === undefined || isText(value)

// The door: what this version wrote has this form, whatever the act.
const isVersioned = (value: unknown): value is Versioned =>
  isRecord(value) &&
  value.v === 1 &&
  [value.chain, value.at, value.act].every(isText) &&
  [value.actor, value.role, value.cell].every(isTextOrNone) &&
  Number.isInteger(value.position) &&
  isRecord(value.body) &&
  (value.commitments === undefined ||
    (isRecord(value.commitments) && Object.values(value.commitments).every(isText)))
