import { type Edition, type Language, type PublishedUnit, scoreboard, type UnitScore } from '@thuocdo/engine'
import { namesOf, type ScoredEdition } from '@thuocdo/operations'
import { awaitingDecision } from './awaiting-decision.ts'
import { measureOf } from './measured.ts'
import { asPrinted, noNumber } from './numbers.ts'

/** One unit of a scored edition with the name that it bore then, and what its source printed. */
export type ScoreLine = UnitScore & {
  readonly name: string
  readonly published?: PublishedUnit | undefined
  /** What it is compared by: its points, or the percentage of its own base. */
  readonly measured: number | null
  /** Whether it shares its rank until somebody decides. */
  readonly awaitsDecision?: boolean
}

/** The lines of a scored edition in the order of its inputs. */
export function scoreLines(scored: ScoredEdition, language: Language): readonly ScoreLine[] {
  const { result, loaded, published } = scored
  const on = loaded.edition.units.on
  const lines = scoreboard(result)
  const waiting = awaitingDecision(scored, lines)
  return lines.map(line => ({
    ...line,
    name: namesOf(loaded.register, line.unit, on)[language],
    published: published.get(line.unit),
    measured: measureOf(scored, line),
    ...(waiting.has(line.unit) && { awaitsDecision: true }),
  }))
}

/** The lines as a reader expects them: block by block, the best first, those without a score last. */
export function bestFirst(lines: readonly ScoreLine[]): readonly ScoreLine[] {
  const blocks = [...new Set(lines.map(line => line.block))]
  return lines.toSorted(
    (a, b) =>
      blocks.indexOf(a.block) - blocks.indexOf(b.block) ||
      (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) ||
      placeThen(a) - placeThen(b) ||
      (scoreThen(b) ?? Number.NEGATIVE_INFINITY) - (scoreThen(a) ?? Number.NEGATIVE_INFINITY) ||
      a.name.localeCompare(b.name, 'vi'),
  )
}

/** Where nobody is ranked now, the source may have ranked then. */
const placeThen = ({ rank, published }: ScoreLine): number =>
  rank === null ? (published?.rank ?? Number.POSITIVE_INFINITY) : 0

const scoreThen = ({ measured, published }: ScoreLine): number | null => measured ?? published?.score ?? null

/** Which printed results a table must show, because they cannot be computed again. */
export type PrintedColumns = { readonly score: boolean; readonly rank: boolean }

/** An edition that ranks nobody still shows the ranks that its source printed, and the totals that we have no figures for. */
export function printedColumns(lines: readonly ScoreLine[]): PrintedColumns {
  const isUnranked = lines.every(({ rank }) => rank === null)
  const rank = isUnranked && lines.some(({ published }) => published?.rank !== undefined)
  const score = isUnranked && lines.some(line => line.score === null && line.published?.score !== undefined)
  return { rank, score: score || rank }
}

/** The printed score and rank of a line as cells. */
export const printedCells = ({ published }: ScoreLine, { rounding }: Edition, language: Language) => ({
  score: published?.score === undefined ? noNumber : asPrinted(published.score, rounding.decimals, language),
  rank: published?.rank === undefined ? noNumber : String(published.rank),
})

/** The headings of printed ranks and scores. */
export const printedHeadings = {
  vi: { rank: 'Hạng công bố', score: 'Công bố' },
  en: { rank: 'Published rank', score: 'Published' },
} as const
