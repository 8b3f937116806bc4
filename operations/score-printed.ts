import { join } from 'node:path'
import {
  accept,
  acknowledge,
  type Outcome,
  type Problem,
  printedAlarms,
  printedReproductions,
  printedResult,
  printedSums,
  problem,
  type Result,
  refuse,
  refuses,
} from '@thuocdo/engine'
import { namesOf } from './names-of.ts'
import { readClaims } from './read-claims.ts'
import { type LoadedEdition, shownPath } from './read-edition.ts'
import { readPublished } from './read-published.ts'
import type { ScoredEdition } from './scored-edition.ts'

/** An edition of which only results are known, as they were printed: nothing is computed, and what does not fit together is told. */
export async function scorePrinted(loaded: LoadedEdition): Promise<Outcome<ScoredEdition>> {
  const file = join(loaded.folder, 'published.csv')
  const published = await readPublished(file, loaded)
  const claims = await readClaims(join(loaded.folder, 'claims.csv'), loaded)
  const problems = [loaded, published, claims].flatMap(step => step.problems)
  if (!published.ok || !claims.ok || refuses(problems)) return refuse(...problems)
  if (published.value.size === 0 && claims.value.length === 0)
    return refuse(...problems, nothingPrinted(file))
  const result = printedResult(loaded.program, published.value)
  const alarms = acknowledge(
    loaded.edition,
    printedAlarms(result, published.value, unit => namesOf(loaded.register, unit, loaded.edition.units.on)),
  )
  const all = [...problems, ...alarms.map(p => inTable(p, result, file))]
  return accept(
    {
      result,
      inputs: result.observations,
      history: [],
      loaded,
      published: published.value,
      claims: claims.value,
      reproductions: printedReproductions(printedSums(result, published.value)),
      problems: all,
    },
    all,
  )
}

/** What is about one unit is to be looked up in the table; what is about a node, in the framework. */
const inTable = (p: Problem, { units }: Result, file: string): Problem =>
  units.includes(p.subject ?? '') ? { ...p, place: { file: shownPath(file) } } : p

const nothingPrinted = (file: string) => ({
  ...problem('nothing-printed', [], {
    vi: 'Ấn bản thuộc loại “published” nhưng chưa có kết quả nào trong published.csv. Hãy nhập bảng đã công bố: thuocdo import <bảng> --as <ấn bản> --out <thư mục>.',
    en: 'The edition is of kind “published”, but published.csv holds no result. Import a printed table: thuocdo import <table> --as <edition> --out <folder>.',
  }),
  place: { file: shownPath(file) },
})
