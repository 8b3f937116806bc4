import type { Change, Words } from '@thuocdo/engine'

/** What one part did to the change of the total, in points of the total. */
export type Move = {
  readonly code: string
  readonly name: Words
  readonly own: number
  readonly framework: number
  /** Both, and what neither accounts for. */
  readonly total: number
}

/** The change of a total, told apart by the parts right below it. */
export type Moves = {
  readonly byCode: ReadonlyMap<string, Move>
  /** Parts that only the edition before knew. */
  readonly dropped: readonly Move[]
  /** What no part accounts for: a change of scale, bonus, penalty; nothing where the parts tell all. */
  readonly rest: Move | null
  /** All of it; `total` is the change of the score. */
  readonly sum: Move
  /** Whether the framework moved anything, so that it is told apart from what the unit did itself. */
  readonly isSplit: boolean
}

/** Tells the change of a unit apart by part; `known` are the parts of this edition, `root` its total. */
export function movesOf(change: Change, known: ReadonlySet<string>, root: string): Moves | null {
  const moves = movesByPart(change)
  if (moves.length === 0) return null
  const add = (figure: (move: Move) => number) => moves.reduce((total, move) => total + figure(move), 0)
  return {
    byCode: new Map(moves.filter(({ code }) => known.has(code)).map(move => [move.code, move])),
    dropped: moves.filter(({ code }) => !known.has(code) && code !== root),
    rest: moves.find(({ code }) => code === root) ?? null,
    sum: {
      code: root,
      name: { vi: '', en: '' },
      own: add(({ own }) => own),
      framework: add(({ framework }) => framework),
      total: change.delta,
    },
    isSplit: isSplit(moves),
  }
}

/** Whether the framework moved the total anywhere by more than a rounding error. */
export const isSplit = (moves: readonly Move[]): boolean =>
  moves.some(({ framework }) => Math.abs(framework) > 1e-9)

/**
 * What each part right below the total did, its own and the framework's share told apart as deep as the tree goes: a part whose own
 * parts came, left, weigh otherwise or have another maximum did not move by itself.
 */
export function movesByPart({ parts }: Change): readonly Move[] {
  const moves: Move[] = []
  for (const [i, part] of parts.entries()) {
    if (part.depth === 0) moves.push(moveOf(part))
    const move = moves.at(-1)
    const hasParts = (parts[i + 1]?.depth ?? 0) > part.depth
    // What a part with parts moved by itself is told once more, exactly, by those below it.
    if (move) moves[moves.length - 1] = toldApart(move, hasParts ? 0 : part.own, part.other)
  }
  return moves
}

/** A move whose share of the framework is what is left: neither the unit's own nor bonus, penalty and the like. */
const toldApart = (move: Move, own: number, other: number): Move => ({
  ...move,
  own: move.own + own,
  framework: move.framework - own - other,
})

/** All that a part did, before any of it is known to be the unit's own. */
function moveOf({ code, name, own, framework, other }: Change['parts'][number]): Move {
  const total = own + framework + other
  return { code, name, own: 0, framework: total, total }
}
