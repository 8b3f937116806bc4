import type { Words } from '../basics/problem.ts'

/** What a claim may be about. Changes are against the edition before: gains are positive, in ranks as in points. */
export const claimFigures = [
  'score',
  'score-change',
  'percent',
  'rank',
  'rank-change',
  'class',
  'mean',
  'highest',
  'lowest',
  'count',
  'share',
] as const

/** One of the things that a claim may be about. */
export type ClaimFigure = (typeof claimFigures)[number]

/**
 * What somebody says of a result that the publisher's own table does not hold: a province that quotes its rank. It is shown as the
 * claim of its source, and nothing is computed from it.
 */
export type Claim = {
  /** The unit that it is about; left out where it is about a whole block, or about all units. */
  readonly unit?: string
  readonly block?: string
  /** The code of the node; left out for the total. */
  readonly node?: string
  readonly figure: ClaimFigure
  /** A number, or the name of a class. */
  readonly value: number | string
  /** Among how many, or where: `63`, “Đồng bằng sông Cửu Long”. */
  readonly of?: string
  /** Who says so. */
  readonly by: string
  /** Where it stands, by the id of a source of the edition. */
  readonly source: string
  readonly note?: Words
}
