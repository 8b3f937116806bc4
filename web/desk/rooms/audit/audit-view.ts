import type { Problem, Words } from '@thuocdo/engine'
import type { Place } from '@thuocdo/operations/acts'
import type { Refusal } from '../parts/act-form.tsx'
import type { HistoryEntry } from '../parts/history-entry.ts'

/** What the trail is asked for; `''` stands for anything. Days are counted in Việt Nam. */
export type TrailFilter = {
  readonly person: string
  readonly act: string
  readonly kind: string
  readonly subject: string
  readonly unit: string
  readonly round: string
  readonly from: string
  readonly to: string
}

/** One page of the trail, newest first. */
export type TrailView = {
  readonly entries: readonly HistoryEntry[]
  readonly filter: TrailFilter
  readonly place: Place
  /** What leads to the entries before these; nothing where there are none. */
  readonly older: string | null
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly units: readonly { readonly id: string; readonly name: Words }[]
  readonly rounds: readonly { readonly id: string; readonly name: Words }[]
  readonly exporting: Refusal
  readonly verifying: Refusal
  readonly maySeeSignIns: boolean
}

/** One entry of the trail with what proves it. */
export type EntryView = {
  readonly entry: HistoryEntry
  readonly kind: string
  readonly subject: string
  /** How long its chain is. */
  readonly length: number
  readonly leaf: string
  readonly hash: string
  readonly previousHash: string
  /** What is wrong with its whole chain; nothing where it holds. */
  readonly problems: readonly Problem[]
  readonly disclosed: readonly {
    readonly field: string
    readonly words: string | null
    readonly commitment: string
  }[]
  readonly erasing: Refusal
}

/** What a verification found. */
export type VerifyReport = {
  readonly chains: number
  readonly entries: number
  readonly seconds: number
  /** How many differences there are; `problems` tells the first of them. */
  readonly differences: number
  readonly problems: readonly Problem[]
  /** How many rows of what were compared with the trail. */
  readonly compared: readonly { readonly words: Words; readonly rows: number }[]
}

/** The page that verifies. */
export type VerifyView = { readonly refusal: Refusal }

/** One attempt to come in. */
export type SignInLine = {
  readonly id: string
  readonly at: string
  readonly outcome: string
  readonly door: string
  readonly login: string
  readonly source: string
  readonly destination: string
}

/** One page of the record of sign-ins, newest first. */
export type SignInsView = {
  readonly lines: readonly SignInLine[]
  readonly filter: { readonly search: string; readonly from: string; readonly to: string }
  readonly place: Place
  readonly older: string | null
}
