import type { Words } from '../basics/problem.ts'
import { isAdjustment } from '../framework/tree.ts'
import type { Standing } from '../methods/conditions.ts'
import { missingCode } from '../model/value.ts'
import type { Result } from './result.ts'

const notSubmitted = missingCode('not-submitted')

/** How each unit stands below a node, for the conditions that keep it from a class. */
export function standings(result: Result, root: number): (unit: number) => Standing {
  const { program, scores, maxima, observations } = result
  const leaves = nodesAt(result, root)
  const placesAt = remembered(level => nodesAt(result, root, level).map(node => placeOf(result, node)))
  const at = (code: string): number => program.position.get(code) ?? -1
  return unit => ({
    zeros: level => placesAt(level).filter(({ node }) => pointsOf(result, node, unit) === 0),
    percentAt: code =>
      (100 * (scores[at(code)]?.[unit] ?? Number.NaN)) / (maxima[at(code)]?.[unit] ?? Number.NaN),
    label: name => observations.attributes?.get(name)?.[unit] ?? '',
    isSilent: () => isSilent(result, leaves, unit),
  })
}

type PlaceOf = { readonly node: number; readonly codes: readonly string[]; readonly name: Words }

const placeOf = (result: Result, node: number): PlaceOf => ({
  node,
  codes: codesAbove(result, node),
  name: result.program.nodes[node].source.name,
})

/** The places of each level, worked out once for all units. */
function remembered(read: (level?: number) => readonly PlaceOf[]): typeof read {
  const known = new Map<number | undefined, readonly PlaceOf[]>()
  return level => {
    const places = known.get(level) ?? read(level)
    known.set(level, places)
    return places
  }
}

/** The points of a unit at a node: nought where what is missing counts as nought, `NaN` where it does not count. */
function pointsOf({ program, scores, missing }: Result, node: number, unit: number): number {
  const reason = missing[node][unit]
  if (reason === 0) return scores[node][unit]
  return program.nodes[node].consequences[reason - 1] === 'zero' ? 0 : Number.NaN
}

/** Whether everything that the unit itself was to hand in is not there. */
function isSilent({ program, missing }: Result, nodes: readonly number[], unit: number): boolean {
  const own = nodes.filter(node => program.nodes[node].origin === 'unit')
  return (
    own.some(node => missing[node][unit] === notSubmitted) && own.every(node => missing[node][unit] !== 0)
  )
}

/** The nodes so many levels below a node, or its leaves, that belong to its base: no bonus, no penalty, nothing inside one. */
function nodesAt(
  { program }: Pick<Result, 'program'>,
  root: number,
  level = Number.POSITIVE_INFINITY,
): readonly number[] {
  const { work, source } = program.nodes[root]
  if (isAdjustment(source)) return []
  if (work.kind !== 'group' || level === 0) return [root]
  return [...work.ordinary].flatMap(child => nodesAt({ program }, child, level - 1))
}

function codesAbove({ program }: Pick<Result, 'program'>, node: number): readonly string[] {
  const { code, parent } = program.nodes[node]
  return parent === -1 ? [code] : [code, ...codesAbove({ program }, parent)]
}
