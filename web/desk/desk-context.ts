import type { Actor, Language, Words } from '@thuocdo/engine'
import type { Effects } from '@thuocdo/operations/acts'
import { createContext } from 'react-router'

/** What the server hands to the desk with every request. */
export type DeskContext = {
  readonly fx: Effects
  readonly tenant: {
    readonly slug: string
    readonly nameVi: string
    readonly nameEn: string
    readonly isDemo: boolean
  }
  /** Nothing where nobody is signed in; then there is no actor and no person either. */
  readonly session: { readonly tokenHash: Uint8Array } | null
  readonly actor: Actor | null
  readonly person: Person | null
  /** What scripts of this page must carry. */
  readonly nonce: string
  /** Whence and whither the request came, for the record of sign-ins. */
  readonly source: string
  readonly destination: string
  /** The outside doors that lead in, by name. */
  readonly doors: { readonly oidc: Words | null }
}

/** Who sits at the desk. */
export type Person = {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly language: Language
}

/** Where loaders and actions find what the server handed over. */
export const deskContext = createContext<DeskContext>()
