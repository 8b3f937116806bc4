import type { Problem } from '@thuocdo/engine'

/** Reasons for which a whole row is refused: nobody knows whose it is, or among whom it is ranked. */
const ofRow: ReadonlySet<string> = new Set([
  'unit-missing',
  'unknown-unit',
  'ambiguous-name',
  'ambiguous-code',
  'duplicate-unit',
  'unit-in-two-blocks',
  'unknown-block',
])

/** Leaves out what else is wrong with rows that are refused for their unit or block: they are to be mended first. */
export function withoutRefusedRows(problems: readonly Problem[]): readonly Problem[] {
  const lines = new Set(problems.flatMap(({ code, place }) => (ofRow.has(code) ? (place?.line ?? []) : [])))
  return problems.filter(({ code, place }) => ofRow.has(code) || !lines.has(place?.line ?? -1))
}
