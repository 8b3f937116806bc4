import type { ActName, Day } from '@thuocdo/engine'
import type { NewUnit } from './new-unit-id.ts'

/** A unit that receives land: one that is there, by its id, or one that is founded by the act. */
export type Receiver = string | NewUnit

/** A part of a unit, where known the part of the whole, 0…1. */
export type Portion = { readonly to: Receiver; readonly share?: number }

/** A change of the map by a legal act: on which day it takes effect, and its basis in law. */
export type LineageAct = { readonly on: Day; readonly basis: string } & (
  | { readonly kind: 'found'; readonly unit: NewUnit }
  /** Many become a new one. */
  | { readonly kind: 'merge'; readonly from: readonly string[]; readonly into: NewUnit }
  /** Some go into one that is there already, which stays itself. */
  | { readonly kind: 'absorb'; readonly from: readonly string[]; readonly into: string }
  /** One becomes several; with `keeps` it lives on with what is left of it. */
  | {
      readonly kind: 'split'
      readonly from: string
      readonly into: readonly Portion[]
      readonly keeps?: boolean
    }
  /** Land passes from one unit to another, both stay. */
  | { readonly kind: 'transfer'; readonly from: string; readonly to: string; readonly share?: number }
  | {
      readonly kind: 'rename'
      readonly unit: string
      readonly vi: string
      readonly en: string
      readonly unitKind: string
    }
  | { readonly kind: 'abolish'; readonly unit: string }
)

/** What somebody must be allowed to do for each kind of change. */
export const lineageActNames: Readonly<Record<LineageAct['kind'], ActName>> = {
  found: 'found-unit',
  merge: 'merge-units',
  absorb: 'absorb-unit',
  split: 'split-unit',
  transfer: 'transfer-land',
  rename: 'rename-unit',
  abolish: 'abolish-unit',
}

/** The units that an act names, that must be there before it; each once for each time it is named. */
export function namedUnits(act: LineageAct): readonly string[] {
  switch (act.kind) {
    case 'found':
      return []
    case 'merge':
      return act.from
    case 'absorb':
      return [...act.from, act.into]
    case 'split':
      return [act.from, ...act.into.flatMap(({ to }) => (typeof to === 'string' ? to : []))]
    case 'transfer':
      return [act.from, act.to]
    case 'rename':
    case 'abolish':
      return [act.unit]
  }
}

/** The units that an act founds. */
export function foundedUnits(act: LineageAct): readonly NewUnit[] {
  switch (act.kind) {
    case 'found':
      return [act.unit]
    case 'merge':
      return [act.into]
    case 'split':
      return act.into.flatMap(({ to }) => (typeof to === 'string' ? [] : to))
    default:
      return []
  }
}

/** The units that are no more after an act. */
export function endedUnits(act: LineageAct): readonly string[] {
  switch (act.kind) {
    case 'merge':
    case 'absorb':
      return act.from
    case 'split':
      return act.keeps ? [] : [act.from]
    case 'abolish':
      return [act.unit]
    default:
      return []
  }
}
