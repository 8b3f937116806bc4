import type { Group, ProgramNode } from '../framework/compile.ts'
import { missingCode } from '../model/value.ts'
import type { Board } from './result.ts'

const values = new Float64Array(4096)
const tops = new Float64Array(4096)
const weights = new Float64Array(4096)
const notComputable = missingCode('not-computable')

/** Gives a group its score, its base and, where it has no score, the reason, for every unit. */
export function combineGroup(
  nodes: readonly ProgramNode[],
  position: number,
  group: Group,
  board: Board,
): void {
  const stated = weigh(group, position, board)
  if (!stated) return leaveEmpty(position, board)
  const full = fullMarks(nodes, group, stated)
  for (let unit = 0; unit < board.scores[position].length; unit++) {
    const { count, reason, shrunk } = gather(nodes, group, stated, unit, board)
    const score = reason === 0 ? group.scale * group.combine.combine(values, weights, count) : Number.NaN
    const kept = shrunk && count > 0 ? shareKept(group, count, full) : 1
    const stretched = kept !== 1 && stretches(group, unit, board)
    board.scores[position][unit] = (stretched ? score / kept : score) + adjustment(group, unit, board)
    board.maxima[position][unit] = stretched ? nodes[position].max : nodes[position].max * kept
    board.missing[position][unit] = reason || (Number.isNaN(score) ? notComputable : 0)
  }
}

/** The weights of the ordinary parts: as stated, or made from their scores. Nothing where none can be made. */
function weigh(group: Group, position: number, board: Board): Float64Array | undefined {
  if (!group.weigh) return group.weights
  const made = group.weigh(
    Array.from(group.ordinary, child => board.scores[child]),
    group.weights,
  )
  if (made.ok) board.weights[position].set(made.value)
  return made.ok ? made.value : undefined
}

function leaveEmpty(position: number, board: Board): void {
  board.scores[position].fill(Number.NaN)
  board.maxima[position].fill(Number.NaN)
  board.missing[position].fill(notComputable)
}

/** The parts of one unit that count are copied to the scratch columns; `reason` says why the group cannot have a score. */
function gather(
  nodes: readonly ProgramNode[],
  group: Group,
  stated: Float64Array,
  unit: number,
  board: Board,
) {
  let count = 0
  let leftOut = 0
  let shrunk = false
  for (let i = 0; i < group.ordinary.length; i++) {
    const child = group.ordinary[i]
    const reason = board.missing[child][unit]
    const consequence = reason === 0 ? 'count' : nodes[child].consequences[reason - 1]
    if (consequence === 'hold') return { count: 0, reason, shrunk: false }
    if (consequence === 'leave-out') {
      leftOut ||= reason
      continue
    }
    values[count] = reason === 0 ? board.scores[child][unit] : 0
    tops[count] = board.maxima[child][unit]
    shrunk ||= tops[count] < nodes[child].max
    weights[count++] = stated[i]
  }
  const tooFew = leftOut !== 0 && (count === 0 || count < group.enough * group.ordinary.length)
  return { count, reason: tooFew ? leftOut : 0, shrunk: shrunk || leftOut !== 0 }
}

/** What full marks at every part would give. */
function fullMarks(nodes: readonly ProgramNode[], group: Group, stated: Float64Array): number {
  const all = Float64Array.from(group.ordinary, child => nodes[child].max)
  return all.length === 0 ? 0 : group.combine.combine(all, stated, all.length)
}

/** How much of the full marks the parts that count can still reach, 0…1. One where the scale has no upper end. */
function shareKept(group: Group, count: number, full: number): number {
  const share = group.combine.combine(tops, weights, count) / full
  return Number.isNaN(share) ? 1 : share
}

function stretches({ stretch }: Group, unit: number, board: Board): boolean {
  if (stretch === 'always' || stretch === 'never') return stretch === 'always'
  return board.missing[stretch][unit] !== 0
}

/** Bonus less penalty, each within its cap. What is missing there adds and takes nothing. */
function adjustment({ bonus, penalty, caps }: Group, unit: number, board: Board): number {
  if (bonus.length === 0 && penalty.length === 0) return 0
  return (
    Math.min(caps.bonus, points(bonus, unit, board)) - Math.min(caps.penalty, points(penalty, unit, board))
  )
}

function points(children: Int32Array, unit: number, board: Board): number {
  let total = 0
  for (const child of children) total += board.missing[child][unit] === 0 ? board.scores[child][unit] : 0
  return total
}
