import { type Because, type EditionNode, isMissing, type Words } from '@thuocdo/engine'
import type { ReleasedUnit, Results } from '@thuocdo/operations'
import { measured } from './measure.ts'
import type { OpenEdition } from './site.ts'

/** A unit that handed in nothing: how many items it had to assess itself, and the class above which that keeps it, if any. */
export type Silent = { readonly items: number; readonly highest: Words | null }

/** Whether a unit handed in nothing of what it had to assess itself. */
export function silentOf({ framework, results, scoring }: OpenEdition, unit: ReleasedUnit): Silent | null {
  const adjusted = adjustmentsOf(framework.tree)
  const own = scoring().result.program.nodes.filter(
    ({ code, origin, work }) => work.kind !== 'group' && origin === 'unit' && !adjusted.has(code),
  )
  const missing = own.map(({ code }) => unit.nodes[code]?.missing ?? null)
  const items = missing.filter(reason => reason === 'not-submitted').length
  if (items === 0 || missing.includes(null)) return null
  return { items, highest: limitOfSilence(framework.classes, results) }
}

function limitOfSilence(classes: OpenEdition['framework']['classes'], results: Results): Words | null {
  if ('none' in classes) return null
  const limits = classes.flatMap(({ limits = [] }) => limits)
  const highest = limits.find(({ when }) => when.kind === 'not-submitted')?.highest
  const labels = Object.values(results.classes).flatMap(known => known.map(({ label }) => label))
  return labels.find(({ vi }) => vi === highest) ?? null
}

/** The units of the same block with the very same total and another rank: somebody decided the order. */
export function decidedAgainst({ framework, results }: OpenEdition, own: ReleasedUnit): readonly Words[] {
  if ('none' in framework.rank || framework.rank.ties !== 'by-hand') return []
  const total = measured(framework, own)
  return results.units
    .filter(({ unit, block }) => unit !== own.unit && block === own.block)
    .filter(other => isLevel(measured(framework, other), total) && other.rank !== own.rank)
    .map(({ name }) => name)
}

const isLevel = (a: number | null, b: number | null): boolean =>
  a !== null && b !== null && Math.abs(a - b) < 1e-9

/** The codes of bonus and penalty and of all below them: what has no share of the maximum to reach. */
export const adjustmentsOf = (tree: EditionNode): ReadonlySet<string> =>
  new Set([...penaltiesOf(tree), ...codesOf(tree, 'bonus', false)])

/** The codes of penalties and of all below them: what is taken away from the total. */
export const penaltiesOf = (tree: EditionNode): ReadonlySet<string> =>
  new Set(codesOf(tree, 'penalty', false))

type Role = NonNullable<EditionNode['role']>

function codesOf({ code, role, children = [] }: EditionNode, wanted: Role, isBelow: boolean): string[] {
  const isOne = isBelow || role === wanted
  return [...(isOne ? [code] : []), ...children.flatMap(child => codesOf(child, wanted, isOne))]
}

/** A printed figure of a unit above the maximum of its part. */
export type Exceeding = { readonly name: Words; readonly value: number; readonly max: number }

/** The printed figures of a unit above what their parts can reach, where the edition is alarmed by them. */
export function exceedingOf(root: Because, problems: Results['problems']): readonly Exceeding[] {
  const alarmed = new Set(
    problems.filter(({ code }) => code === 'above-maximum').map(({ subject }) => subject),
  )
  return nodesOf(root).flatMap(({ code, name, value, max }) =>
    alarmed.has(code) && !isMissing(value) && value > max + 1e-9 ? [{ name, value, max }] : [],
  )
}

const nodesOf = (node: Because): readonly Because[] => [node, ...node.parts.flatMap(nodesOf)]
