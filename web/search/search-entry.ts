import type { Language, Words } from '@thuocdo/engine'

/** The kinds of things that can be found. */
export type SearchKind = 'index' | 'edition' | 'unit' | 'result' | 'part' | 'method' | 'compare' | 'page'

/** One thing that can be found, with where it stands. */
export type SearchEntry = {
  readonly kind: SearchKind
  readonly title: Words
  /** What tells it from another of the same title, in brackets behind it; it is not searched. */
  readonly aside?: Words
  /** One line that says what it is; searched too, but it counts for less. */
  readonly note: Words
  /** The address of the Vietnamese page; its English twin stands below `/en`. */
  readonly address: string
  /** The language of the page, where it is meant in that alone. */
  readonly language?: Language
  /** Other texts by which people look for it: former names, initials, numbers of decisions. */
  readonly others: readonly string[]
  /** How early it stands among equals; 1 is ordinary. */
  readonly weight: number
}
