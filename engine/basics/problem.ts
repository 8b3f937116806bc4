/** A sentence in the two languages of the product. Vietnamese is the source. */
export type Words = { readonly vi: string; readonly en: string }

/** The language a person reads. */
export type Language = keyof Words

/** Where in a parsed document: keys and positions from the root, e.g. `['tree', 'children', 3, 'weight']`. */
export type Path = readonly (string | number)[]

/** A place in the person's own file: line and column count from one. */
export type Place = { readonly file: string; readonly line?: number; readonly column?: number }

/** How much it matters: an error refuses, a warning asks for a look, a note only tells. */
export type Severity = 'error' | 'warning' | 'note'

/** What is wrong, where, and what to do about it, as a value. `code` is stable and may be relied on by scripts. */
export type Problem = {
  readonly code: string
  readonly severity: Severity
  readonly at: Path
  /** What it is about, as a person would name it: the code of a node, the id of a unit. */
  readonly subject?: string
  readonly words: Words
  readonly place?: Place
  /** The framework knows of it and says why: it is still told, but it no longer counts against the framework. */
  readonly acknowledged?: true
}

/** A problem that refuses. */
export const problem = (code: string, at: Path, words: Words): Problem => ({
  code,
  severity: 'error',
  at,
  words,
})

/** A problem that only asks for a look. */
export const warning = (code: string, at: Path, words: Words): Problem => ({
  code,
  severity: 'warning',
  at,
  words,
})

/** Whether it asks for something to be done: errors and warnings that nobody has acknowledged. */
export const isOpen = ({ severity, acknowledged }: Problem): boolean => severity !== 'note' && !acknowledged

/** Whether any of them refuses. */
export const refuses = (problems: readonly Problem[]): boolean => problems.some(p => p.severity === 'error')
