import type { Words } from '../basics/problem.ts'
import type { Edition } from '../framework/edition.ts'
import { type Class, type Classify, classifiers, classLimits } from '../methods/classify.ts'
import { rowsOfBlocks } from './rank.ts'
import { measures, type Result } from './result.ts'

/** The classes of one node: for each unit the position of its label, −1 where it has none, and the limits met. */
export type Classified = {
  readonly labels: readonly Words[]
  readonly classes: Int8Array
  readonly limits: readonly Class[]
}

/** The classes of every node that the edition classifies, by code. Blocks are classified apart. */
export function classify(result: Result): ReadonlyMap<string, Classified> {
  return new Map(
    classifiersOf(result.program.edition).flatMap(({ codes, classify }) =>
      codes.map(code => [code, classifyNode(result, code, classify)] as const),
    ),
  )
}

/** What an edition classifies by, each with the codes that it is applied to. */
export function classifiersOf({
  classes,
}: Edition): readonly { readonly codes: readonly string[]; readonly classify: Classify }[] {
  if ('none' in classes) return []
  return classes.map(choice => ({ codes: choice.of, classify: classifiers[choice.method].bind(choice) }))
}

function classifyNode(result: Result, code: string, { labels, classify }: Classify): Classified {
  const column = measures(result, result.program.position.get(code) ?? -1)
  const classes = new Int8Array(column.length)
  for (const rows of rowsOfBlocks(result.blocks)) {
    const within = classify(Float64Array.from(rows, row => column[row]))
    for (const [i, row] of rows.entries()) classes[row] = within[i]
  }
  return { labels, classes, limits: classLimits(labels, classes, column) }
}
