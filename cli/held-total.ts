import type { Words } from '@thuocdo/engine'
import type { ScoredEdition } from '@thuocdo/operations'
import type { ScoreLine } from './score-lines.ts'

/**
 * Why no unit of an edition has a total, in one sentence: some groups are published for nobody, and the edition holds the total
 * until they are. Nothing where some total is known, or where a total is missing for other reasons.
 */
export function heldTotal(
  { loaded: { edition }, result }: ScoredEdition,
  lines: readonly ScoreLine[],
): Words | undefined {
  const isHeld = lines.every(
    ({ score, published, missing }) =>
      score === null && published?.score === undefined && missing === 'not-published',
  )
  if (result.printed || lines.length === 0 || !isHeld) return undefined
  const absent = (edition.tree.children ?? []).filter(({ code }) =>
    lines.every(({ nodes }) => nodes[code].missing === 'not-published'),
  )
  if (absent.length === 0) return undefined
  const named = (language: keyof Words): string =>
    absent.map(({ code, name }) => `“${name[language]}” (${code})`).join(', ')
  return {
    vi: `Chưa có điểm chung vì chưa công bố ${named('vi')}; dưới đây là những nhóm đã có điểm.`,
    en: `There is no total yet, for ${named('en')} ${absent.length === 1 ? 'is' : 'are'} not published; the groups that have scores follow.`,
  }
}
