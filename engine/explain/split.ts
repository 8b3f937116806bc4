import type { Words } from '../basics/problem.ts'
import { sum } from '../basics/sum.ts'
import type { Result } from '../composite/result.ts'
import type { Group, ProgramNode } from '../framework/compile.ts'
import type { Additive } from '../methods/combine.ts'
import { stretchBetween } from './same-scale.ts'

/**
 * What one node did to the change of the total, in points of the total. `own`: what it reached of its maximum moved.
 * `framework`: its weight or its maximum moved, or it entered or left. `other`: what is left at the group itself: bonus,
 * penalty, caps, re-basing.
 */
export type Contribution = {
  readonly code: string
  readonly name: Words
  readonly depth: number
  readonly own: number
  readonly framework: number
  readonly other: number
}

/** One unit in one result. */
export type UnitIn = { readonly result: Result; readonly unit: number }

/**
 * Splits the change of the total exactly among the nodes of each level. The terms of a mean `from(Σ w·to(x))` move it by
 * `Δ(w·to(x))` times the slope of the chord, which adds up without a remainder (the log-mean split of Ang 2004 for a geometric
 * mean, the plain product rule at the midpoint for sums). The parts of a group add up to what its points moved: its own move
 * and that of its maximum.
 */
export function split(from: UnitIn, to: UnitIn): readonly Contribution[] {
  const [root] = to.result.program.nodes.slice(-1)
  return splitNode(root.code, from, to, 1, 0)
}

/** The parts of one group, each followed by its own parts; `weight` turns a point of the group into points of the total. */
function splitNode(
  code: string,
  from: UnitIn,
  to: UnitIn,
  weight: number,
  depth: number,
): readonly Contribution[] {
  const [before, after] = [groupAt(from, code), groupAt(to, code)]
  if (!before || !after) return []
  const codes = [...new Set([...after.terms.keys(), ...before.terms.keys()])]
  const chord = slope(before, after)
  const parts = codes.flatMap(child => {
    const { own, framework, perPoint } = termChange(child, before, after, chord)
    const name = (to.result.program.nodes[after.terms.get(child)?.node ?? -1] ?? nodeBefore(before, child))
      .source.name
    const part = { code: child, name, depth, own: weight * own, framework: weight * framework, other: 0 }
    return [part, ...splitNode(child, from, to, weight * perPoint, depth + 1)]
  })
  const rest = restOf(
    code,
    before,
    after,
    chord,
    parts.filter(part => part.depth === depth),
    weight,
  )
  return Math.abs(rest.framework) + Math.abs(rest.other) > 1e-12 ? [...parts, { ...rest, depth }] : parts
}

/** What the parts leave of a group's change: a change of its scale, and what stands outside its base. */
function restOf(
  code: string,
  before: GroupAt,
  after: GroupAt,
  { perScale }: Chord,
  parts: readonly Contribution[],
  weight: number,
) {
  const framework = weight * perScale * (after.scale - before.scale)
  const told = sum(parts.map(part => part.own + part.framework)) + framework
  return { code, name: after.name, own: 0, framework, other: weight * (after.score - before.score) - told }
}

type Term = { readonly node: number; readonly x: number; readonly w: number; readonly max: number }
type GroupAt = {
  readonly name: Words
  readonly form: Additive
  readonly terms: ReadonlyMap<string, Term>
  readonly total: number
  readonly scale: number
  readonly nodes: readonly ProgramNode[]
  readonly score: number
}

const nodeBefore = (before: GroupAt, code: string): ProgramNode =>
  before.nodes[before.terms.get(code)?.node ?? 0]

function groupAt({ result, unit }: UnitIn, code: string): GroupAt | undefined {
  const position = result.program.position.get(code) ?? -1
  const node = result.program.nodes[position]
  if (node?.work.kind !== 'group' || result.missing[position][unit] !== 0) return undefined
  const form = node.work.combine.additive
  if (!form) return undefined
  const terms = termsOf(result, unit, position, node.work, form)
  const total = sum([...terms.values()].map(({ x, w }) => w * form.to(x)))
  const { name } = node.source
  const score = result.scores[position][unit]
  return { name, form, terms, total, scale: node.work.scale, nodes: result.program.nodes, score }
}

/** The parts that counted, with the weights that they counted with. */
function termsOf(
  result: Result,
  unit: number,
  position: number,
  group: Group,
  form: Additive,
): ReadonlyMap<string, Term> {
  const counted = [...group.ordinary].flatMap((node, i) => {
    const reason = result.missing[node][unit]
    const zero = reason !== 0 && result.program.nodes[node].consequences[reason - 1] === 'zero'
    if (reason !== 0 && !zero) return []
    return {
      node,
      x: zero ? 0 : result.scores[node][unit],
      w: form.weights === 'none' ? 1 : result.weights[position][i],
      max: result.program.nodes[node].max,
    }
  })
  const whole = form.weights === 'to-one' ? sum(counted.map(({ w }) => w)) : 1
  return new Map(
    counted.map(({ w, ...term }) => [result.program.nodes[term.node].code, { ...term, w: w / whole }]),
  )
}

type Chord = { readonly perTotal: number; readonly perScale: number }

/** How far the score moves for one step of the total inside it, along the chord from before to after. */
function slope(before: GroupAt, after: GroupAt): Chord {
  const step = after.total - before.total
  const [low, high] = [before.form.from(before.total), after.form.from(after.total)]
  const near = 1e-6 * Math.max(1, Math.abs(before.total))
  const rise =
    Math.abs(step) > near * 1e-6 ? (high - low) / step : derivative(after.form.from, after.total, near)
  return { perTotal: (rise * (before.scale + after.scale)) / 2, perScale: (low + high) / 2 }
}

/** The change of one term, told apart into what it reached of its maximum and the moves of its maximum and its weight. */
function termChange(code: string, before: GroupAt, after: GroupAt, chord: Chord) {
  const [a, b] = [before.terms.get(code), after.terms.get(code)]
  if (!a || !b) {
    const moved = chord.perTotal * ((b ? b.w * after.form.to(b.x) : 0) - (a ? a.w * before.form.to(a.x) : 0))
    const known = before.nodes.some(n => n.code === code) && after.nodes.some(n => n.code === code)
    return { own: known ? moved : 0, framework: known ? 0 : moved, perPoint: 0 }
  }
  const [fa, fb] = [before.form.to(a.x), after.form.to(b.x)]
  const points = (chord.perTotal * (a.w + b.w) * (fb - fa)) / 2
  const weighing = (chord.perTotal * (fa + fb) * (b.w - a.w)) / 2
  const own = ownMove(a, b, before.form, after.form, chord) ?? points
  return { own, framework: weighing + points - own, perPoint: perPoint(a, b, points, after.form, chord) }
}

/**
 * What a term moved by the change of its share of the maximum, at the mean of the two frameworks: under each of them, the share
 * after less the share before. Nothing where the maximum stayed, so that its points tell all.
 */
function ownMove(
  a: Term,
  b: Term,
  before: Additive,
  after: Additive,
  { perTotal }: Chord,
): number | undefined {
  const stretch = stretchBetween(a.max, b.max)
  if (stretch === 1) return undefined
  const underBefore = a.w * (before.to(b.x / stretch) - before.to(a.x))
  const underAfter = b.w * (after.to(b.x) - after.to(a.x * stretch))
  return (perTotal * (underBefore + underAfter)) / 2
}

/** Points of the group for one point of the part; the limit where the part did not move. */
function perPoint(a: Term, b: Term, points: number, form: Additive, { perTotal }: Chord): number {
  const step = b.x - a.x
  if (Math.abs(step) > 1e-9 * Math.max(1, Math.abs(a.x))) return points / step
  return (perTotal * (a.w + b.w) * derivative(form.to, b.x, 1e-6 * Math.max(1, Math.abs(b.x)))) / 2
}

const derivative = (f: (x: number) => number, x: number, h: number): number => (f(x + h) - f(x - h)) / (2 * h)
