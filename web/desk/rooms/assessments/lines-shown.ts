import type { CriterionLine, Shown } from './assessment-view.ts'

/** The lines of one choice: its criteria, the one that is open in any case, and the groups that they lie in. */
export function linesShown(
  lines: readonly CriterionLine[],
  shown: Shown,
  open: string,
): readonly CriterionLine[] {
  if (shown === 'all') return lines
  const isKept = (line: CriterionLine): boolean => line.code === open || (line.isLeaf && isAmong[shown](line))
  // From below, a group is met after all that lies in it: it stays where something one step deeper stayed.
  const kept: CriterionLine[] = []
  let keptAbove = Number.POSITIVE_INFINITY
  for (const line of lines.toReversed()) {
    const holdsKept = !line.isLeaf && keptAbove > line.depth && keptAbove !== Number.POSITIVE_INFINITY
    if (isKept(line) || holdsKept) {
      kept.push(line)
      keptAbove = line.depth
    }
  }
  return kept.toReversed()
}

/** How many criteria each choice shows. */
export const countsOf = (lines: readonly CriterionLine[]): Readonly<Record<Shown, number>> => {
  const leaves = lines.filter(({ isLeaf }) => isLeaf)
  return {
    all: leaves.length,
    waiting: leaves.filter(isAmong.waiting).length,
    disputed: leaves.filter(isAmong.disputed).length,
  }
}

const isAmong: Readonly<Record<Exclude<Shown, 'all'>, (line: CriterionLine) => boolean>> = {
  waiting: ({ waits }) => waits,
  disputed: ({ isDisputed }) => isDisputed,
}

/** The choice that an address names: all where it names none, or one that would show nothing. */
export const shownIn = (asked: string, counts: Readonly<Record<Shown, number>>): Shown => {
  const named = (['waiting', 'disputed'] as const).find(one => one === asked)
  return named !== undefined && counts[named] > 0 ? named : 'all'
}
