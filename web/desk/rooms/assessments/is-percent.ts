import type { ProgramNode } from '@thuocdo/engine'

/**
 * Whether the value of a criterion is a percentage: its rule takes at most 100, and its text says so, by “(%)” behind its name or as
 * a share (“Tỷ lệ …”). A score out of 100 is none.
 */
export function isPercent({ work, source }: ProgramNode): boolean {
  if (work.kind !== 'absolute' || work.rule.inPoints || work.rule.counted) return false
  const { vi } = source.name
  return vi.includes('(%)') || (work.rule.most === 100 && /^(Tỷ lệ|Phần trăm) /.test(vi))
}
