import { type RawBuilder, sql } from '@thuocdo/store'
import type { Place } from './place-of.ts'

/** What a query counts, so that a page of a list that goes on behind its last line can tell where it stands: all that match, and those
 * that are as late as the line before the page. Nothing is later than the first page. */
export const counted = (isLater: RawBuilder<boolean> = sql<boolean>`false`) =>
  [sql<number>`count(*)`.as('total'), sql<number>`count(*) filter (where ${isLater})`.as('later')] as const

/** The place of a page of so many lines, from what was counted. */
export const placeBehind = (
  { total, later }: { readonly total: number; readonly later: number },
  lines: number,
): Place => ({ first: Math.min(later + 1, total), last: later + lines, total })
