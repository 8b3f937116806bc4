import type { ProgramNode } from '@thuocdo/engine'

/** What the value of a criterion is counted in: percent, things done, faults. */
export type ValueUnit = 'percent' | 'items' | 'faults'

/**
 * What the value of a criterion is counted in, where its rule or its text says so; nothing where neither does. It is a percentage
 * where its name ends in “(%)”, or is that of a share (“Tỷ lệ …”) with at most 100: a score out of 100 is none.
 */
export function valueUnit({ work, source }: Pick<ProgramNode, 'work' | 'source'>): ValueUnit | null {
  if (work.kind !== 'absolute' || work.rule.accepts === 'option' || work.rule.inPoints) return null
  if (source.rule?.kind === 'per-item') return 'items'
  if (source.rule?.kind === 'deduct') return 'faults'
  const { vi } = source.name
  const isShare = vi.includes('(%)') || (work.rule.most === 100 && /^(Tỷ lệ|Phần trăm) /.test(vi))
  return isShare ? 'percent' : null
}
