import type { Consequence, Group, ProgramNode } from '../framework/compile.ts'
import { missingCode } from '../model/value.ts'
import type { NodeColumns } from './result.ts'

const notComputable = missingCode('not-computable')

/** The score of a group, its base and, where it has no score, the reason, for every unit. `done`: the nodes before it. */
export function combineGroup(
  nodes: readonly ProgramNode[],
  { max }: ProgramNode,
  group: Group,
  done: readonly NodeColumns[],
  full: (max: number) => Float64Array,
): NodeColumns {
  const weights = weigh(group, done)
  const parts = partsOf(nodes, group, weights ?? group.weights, done)
  const whole = group.combine.combine(parts.maxima, parts.weights, parts.maxima.length)
  const counted = scratch(group.ordinary.length)
  const units = full(max).length
  const [scores, missing] = [new Float64Array(units), new Uint8Array(units)]
  let [maxima, base] = [full(max), full(1)]
  for (let unit = 0; unit < units; unit++) {
    const { count, reason, shrunk } = weights ? gather(parts, group.enough, unit, counted) : nobody
    const score =
      reason === 0 ? group.scale * group.combine.combine(counted.values, counted.weights, count) : Number.NaN
    const kept = shrunk && count > 0 ? shareKept(group, counted, count, whole) : 1
    const stretched = kept !== 1 && stretches(group, unit, done)
    scores[unit] = within(
      group,
      stretched ? 1 : kept,
      (stretched ? score / kept : score) + adjustment(group, unit, done),
    )
    if (kept !== 1) {
      if (base === full(1)) base = base.slice()
      base[unit] = kept
    }
    if (kept !== 1 && !stretched) {
      if (maxima === full(max)) maxima = maxima.slice()
      maxima[unit] = max * kept
    }
    missing[unit] = reason || (Number.isNaN(score) ? notComputable : 0)
  }
  return { scores, maxima, missing, kept: base, weights: parts.weights }
}

/** The columns of the ordinary parts, side by side, with the maximum and the weight of each. */
type Parts = {
  readonly scores: readonly Float64Array[]
  readonly bases: readonly Float64Array[]
  readonly missing: readonly Uint8Array[]
  readonly consequences: readonly (readonly Consequence[])[]
  readonly maxima: Float64Array
  readonly weights: Float64Array
}

function partsOf(
  nodes: readonly ProgramNode[],
  group: Group,
  weights: Float64Array,
  done: readonly NodeColumns[],
): Parts {
  const children = [...group.ordinary]
  return {
    scores: children.map(child => done[child].scores),
    bases: children.map(child => done[child].maxima),
    missing: children.map(child => done[child].missing),
    consequences: children.map(child => nodes[child].consequences),
    maxima: Float64Array.from(children, child => nodes[child].max),
    weights,
  }
}

/** The parts of one unit that count, overwritten for the next: allocating them anew would cost more than combining them. */
type Counted = { readonly values: Float64Array; readonly tops: Float64Array; readonly weights: Float64Array }

const scratch = (parts: number): Counted => ({
  values: new Float64Array(parts),
  tops: new Float64Array(parts),
  weights: new Float64Array(parts),
})

/** What stands where no weights can be made: nothing counts. */
const nobody = { count: 0, reason: notComputable, shrunk: false }

/** The weights of the ordinary parts: as stated, or made from their scores. Nothing where none can be made. */
function weigh(group: Group, done: readonly NodeColumns[]): Float64Array | undefined {
  if (!group.weigh) return group.weights
  const made = group.weigh(
    Array.from(group.ordinary, child => done[child].scores),
    group.weights,
  )
  return made.ok ? made.value : undefined
}

/** Copies the parts of one unit that count; `reason` says why the group cannot have a score. */
function gather(parts: Parts, enough: number, unit: number, counted: Counted) {
  let count = 0
  let leftOut = 0
  let shrunk = false
  for (let i = 0; i < parts.scores.length; i++) {
    const reason = parts.missing[i][unit]
    const consequence = reason === 0 ? 'count' : parts.consequences[i][reason - 1]
    if (consequence === 'hold') return { count: 0, reason, shrunk: false }
    if (consequence === 'leave-out') {
      leftOut ||= reason
      continue
    }
    const top = parts.bases[i][unit]
    counted.values[count] = reason === 0 ? parts.scores[i][unit] : 0
    counted.tops[count] = top
    counted.weights[count++] = parts.weights[i]
    shrunk ||= top < parts.maxima[i]
  }
  const tooFew = leftOut !== 0 && (count === 0 || count < enough * parts.scores.length)
  return { count, reason: tooFew ? leftOut : 0, shrunk: shrunk || leftOut !== 0 }
}

/** How much of the full marks the parts that count can still reach, 0…1. One where the scale has no upper end. */
function shareKept({ combine }: Group, { tops, weights }: Counted, count: number, full: number): number {
  const share = combine.combine(tops, weights, count) / full
  return Number.isNaN(share) ? 1 : share
}

function stretches({ stretch }: Group, unit: number, done: readonly NodeColumns[]): boolean {
  if (stretch === 'always' || stretch === 'never') return stretch === 'always'
  return done[stretch].missing[unit] !== 0
}

/** Bonus less penalty, each within its cap. What is missing there adds and takes nothing. */
function adjustment({ bonus, penalty, caps }: Group, unit: number, done: readonly NodeColumns[]): number {
  if (bonus.length === 0 && penalty.length === 0) return 0
  return Math.min(caps.bonus, points(bonus, unit, done)) - Math.min(caps.penalty, points(penalty, unit, done))
}

/** The score kept within the bounds of its group, the upper one shrinking with the base; `NaN` stays. */
const within = ({ caps: { least, most } }: Group, base: number, score: number): number =>
  score < least ? least : score > most * base ? most * base : score

function points(children: Int32Array, unit: number, done: readonly NodeColumns[]): number {
  let total = 0
  for (const child of children) total += done[child].missing[unit] === 0 ? done[child].scores[unit] : 0
  return total
}
