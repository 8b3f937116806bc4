import type { Edition, Words } from '@thuocdo/engine'
import type { FigureBasis } from './figure-basis.ts'
import type { QuotedRank } from './quoted-by.ts'

/** How a unit moved between two editions: in places of a ranking, or in groups where nobody is ranked. Up is positive. */
export type Move = {
  readonly of: 'rank' | 'group'
  readonly steps: number
  /** The group that it came from; nothing for ranks. */
  readonly from: Words | null
  /** The period that it is compared with. */
  readonly since: string
  /** What the source remarks on the earlier figure. */
  readonly note: Words | null
}

/** The highest total so far: of how many years with totals, from which one on, and the periods since then that changed the method. */
export type BestEver = {
  readonly years: number
  readonly from: string
  readonly changes: readonly string[]
}

/** Where one unit stands in one edition: what its page across all indices shows of it. */
export type Standing = {
  readonly unit: string
  /** The edition, by its id. */
  readonly id: string
  readonly index: string
  readonly period: string
  readonly short: Words
  readonly framework: Edition
  /** The name that the unit bore then. */
  readonly name: Words
  /** Whether the edition has a page of the unit; a unit that only a claim speaks of has none. */
  readonly hasPage: boolean
  readonly total: number | null
  /** What the total can reach at most. */
  readonly max: number | null
  readonly rank: number | null
  /** How many were ranked with it; 0 where nobody says. */
  readonly of: number
  /** The block that it is ranked in; nothing where there is only one. */
  readonly block: Words | null
  /** Its class, or its group where units are grouped. */
  readonly group: Words | null
  /** The place of its group from the top, from 1; nothing where the limits of the groups are not known. */
  readonly groupPlace: number | null
  /** Who says so, where the figures are not the publisher's own. */
  readonly quoted: string | null
  /** What the figures stand on; nothing where there are none. */
  readonly basis: FigureBasis | null
  /** The title of the source that gives them, where one is named. */
  readonly source: Words | null
  /** What the source remarks on the figure. */
  readonly note: Words | null
  /** A rank that somebody quotes although the edition ranks nobody. */
  readonly quotedRank: QuotedRank | null
  /** How it moved since the edition before; nothing where the two do not compare. */
  readonly move: Move | null
  /** Whether it is the highest total so far; nothing where it is not, or where too few years compare. */
  readonly best: BestEver | null
}

/** The year of a period: `2022` of `2022-q3`. */
export const yearOfPeriod = (period: string): string => period.slice(0, 4)

/** Whether anything is known of the standing at all. */
export const isKnown = ({ total, rank, group }: Pick<Standing, 'total' | 'rank' | 'group'>): boolean =>
  total !== null || rank !== null || group !== null

/** The total in percent of what it can reach; nothing where either is not known. */
export const percentOf = ({ total, max }: Pick<Standing, 'total' | 'max'>): number | null =>
  total === null || max === null || max === 0 ? null : (100 * total) / max
