import { type Edition, type Language, type PublishedUnit, scoreboard, type UnitScore } from '@thuocdo/engine'
import { namesOf, type ScoredEdition, type World } from '@thuocdo/operations'

/** One unit of a scored edition with the name that it bore then, and what its source printed. */
export type ScoreLine = UnitScore & { readonly name: string; readonly published?: PublishedUnit | undefined }

/** The lines of a scored edition in the order of its inputs. */
export function scoreLines(
  { result, loaded, published }: ScoredEdition,
  { register }: World,
  language: Language,
): readonly ScoreLine[] {
  const on = loaded.edition.units.on
  return scoreboard(result).map(line => ({
    ...line,
    name: namesOf(register, line.unit, on)[language],
    published: published.get(line.unit),
  }))
}

/** The lines as a reader expects them: block by block, the best first, those without a score last. */
export function bestFirst(lines: readonly ScoreLine[]): readonly ScoreLine[] {
  const blocks = [...new Set(lines.map(line => line.block))]
  return lines.toSorted(
    (a, b) =>
      blocks.indexOf(a.block) - blocks.indexOf(b.block) ||
      (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) ||
      (b.score ?? Number.NEGATIVE_INFINITY) - (a.score ?? Number.NEGATIVE_INFINITY) ||
      a.name.localeCompare(b.name, 'vi'),
  )
}

/** The codes right below the root, in the order of the edition. */
export const topCodes = ({ tree }: Edition): readonly string[] =>
  (tree.children ?? []).map(({ code }) => code)
