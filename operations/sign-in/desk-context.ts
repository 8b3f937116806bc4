import type { Actor, Language } from '@thuocdo/engine'
import type { Effects } from '../effects.ts'
import type { Machine } from '../ports/machine.ts'

/** The tenant whose desk it is. */
export type DeskTenant = {
  readonly slug: string
  readonly nameVi: string
  readonly nameEn: string
  /** A plainly fictional one, to play in. */
  readonly isDemo: boolean
}

/** By which door somebody came in. */
export type Door = 'password' | 'oidc' | 'demo'

/** A session as its owner may see it: never its token. */
export type DeskSession = {
  readonly id: string
  readonly person: string
  readonly door: Door
  /** The network address from which it was opened. */
  readonly source: string
  readonly beganAt: Date
  readonly seenAt: Date
  /** When it ends at the latest, however busy it is. */
  readonly expiresAt: Date
}

/** Who is signed in, as far as the desk greets them. */
export type DeskPerson = {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly language: Language
  readonly login: string
  /** Whether a code of an authenticator is asked for at sign-in. */
  readonly hasTotp: boolean
}

/** Where a request came from and which address of ours it asked: what the law wants kept of every sign-in. */
export type Route = { readonly source: string; readonly destination: string }

/** What must all hold before a demonstration lets people in without a password. */
export type Premises = {
  /** The server listens on this machine alone, and was asked by a name of this machine. */
  readonly isLoopback: boolean
  /** The database is the embedded one. */
  readonly isEmbedded: boolean
  /** The tenant is a fictional one. */
  readonly isDemo: boolean
}

/** The ways in that the sign-in page offers. `oidc` is the name of the outside provider, as readers know it. */
export type Doors = { readonly password: true; readonly oidc: string | null; readonly demo: boolean }

/** How a page hands a session to the browser, or takes it away; the server writes the cookie. */
export type DeskCookies = { readonly enter: (token: string) => void; readonly leave: () => void }

/** All that a page of the desk is given beside its request. */
export type DeskContext = {
  readonly fx: Effects
  readonly tenant: DeskTenant
  readonly session: DeskSession | null
  readonly actor: Actor | null
  readonly person: DeskPerson | null
  /** For the scripts of this one answer (Content Security Policy). */
  readonly nonce: string
  readonly source: string
  readonly destination: string
  /** Where people reach this tenant, such as `https://chiso.example.vn`: what a link that is given away begins with. */
  readonly address: string
  /** What the address of the request asks, behind its question mark. */
  readonly asked: URLSearchParams
  readonly doors: Doors
  /** The issuer of the outside provider, where one is named: identities of it are linked to people. */
  readonly issuer?: string
  readonly premises: Premises
  readonly cookies: DeskCookies
  /** What this version of the software is called; what pages show as theirs. */
  readonly version: string
  /** What is known of the machine; nothing where the server was not told how to ask. */
  readonly machine?: Machine
}

/** Draws a page of the desk, or does what a form of it asks. */
export type DeskPages = (request: Request, desk: DeskContext) => Promise<Response>
