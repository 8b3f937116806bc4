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
  const moves = change.parts.filter(({ depth }) => depth === 0).map(moveOf)
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
    isSplit: isSplit(change),
  }
}

/** Whether the framework moved the total anywhere by more than a rounding error. */
export const isSplit = ({ parts }: Change): boolean =>
  parts.some(({ depth, framework }) => depth === 0 && Math.abs(framework) > 1e-9)

const moveOf = ({ code, name, own, framework, other }: Change['parts'][number]): Move => ({
  code,
  name,
  own,
  framework,
  total: own + framework + other,
})
