import { nodesUnder } from './nodes-under.ts'
import type { OpenEdition } from './site.ts'

type Opened = Pick<OpenEdition, 'framework' | 'results'>

const found = new WeakMap<Opened['results'], ReadonlySet<string>>()

/** The codes of the nodes that have a page of their own, in the order of the tree: those below the total with a figure of some unit. */
export function criteriaOf({ framework, results }: Opened): ReadonlySet<string> {
  const known = found.get(results)
  if (known) return known
  const hasFigure = (code: string): boolean =>
    results.units.some(({ nodes }) => (nodes[code]?.score ?? null) !== null)
  const codes = new Set(
    nodesUnder(framework.tree)
      .slice(1)
      .map(({ code }) => code)
      .filter(hasFigure),
  )
  found.set(results, codes)
  return codes
}
