import type { ScoredEdition } from '@thuocdo/operations'

/** The units that share a rank which the edition leaves to be decided by hand. Printed ranks are as they were decided. */
export function awaitingDecision(
  { loaded: { edition }, result }: ScoredEdition,
  lines: readonly { readonly unit: string; readonly block: string; readonly rank: number | null }[],
): ReadonlySet<string> {
  if (result.printed || 'none' in edition.rank || edition.rank.ties !== 'by-hand') return new Set()
  const ranked = lines.filter(({ rank }) => rank !== null)
  const shared = [...Map.groupBy(ranked, ({ rank, block }) => `${rank} ${block}`).values()]
  return new Set(shared.filter(({ length }) => length > 1).flatMap(same => same.map(({ unit }) => unit)))
}
