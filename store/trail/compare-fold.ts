import { canonical, type Entry, type Json, type Outcome, type Problem } from '@thuocdo/engine'
import type { Db } from '../connect.ts'
import { otherFold } from './trail-problems.ts'
import type { ChainRow } from './trail-rows.ts'

/** How the entries of an assessment add up, and what is kept of it: the pure fold of the engine. */
export type AssessmentFold<A> = {
  readonly apply: (before: A | undefined, entry: Entry) => Outcome<A>
  readonly rows: (assessment: A) => FoldedRows
}

/** What is kept of an assessment beside its trail. */
export type FoldedRows = {
  readonly round: string
  readonly unit: string
  readonly block: string
  readonly state: string
  readonly folded: Json
  readonly cells: Readonly<Record<string, Json>>
}

/** What an assessment comes to with one more entry. Once an entry was refused, nothing more is added up. */
export function foldOn<A>(
  { apply }: AssessmentFold<A>,
  before: Outcome<A> | undefined,
  entry: Entry,
): Outcome<A> {
  return before === undefined || before.ok ? apply(before?.value, entry) : before
}

/** The rows that are kept of one assessment. */
export type Kept = Omit<FoldedRows, 'folded' | 'cells'> & {
  readonly folded: unknown
  readonly cells: ReadonlyMap<string, unknown>
}

/** The kept rows of some assessments, by id. */
export async function keptRows(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Kept>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('assessment').selectAll().where('id', 'in', ids).execute()
  const cells = await db
    .selectFrom('cell')
    .select(['assessment', 'criterion', 'folded'])
    .where('assessment', 'in', ids)
    .execute()
  const ofAssessment = Map.groupBy(cells, ({ assessment }) => assessment)
  return new Map(
    rows.map(({ id, ...row }) => [
      id,
      { ...row, cells: new Map((ofAssessment.get(id) ?? []).map(cell => [cell.criterion, cell.folded])) },
    ]),
  )
}

/** Where what is kept of an assessment differs from what its entries add up to. */
export function foldProblems<A>(
  chain: ChainRow,
  { rows }: AssessmentFold<A>,
  folded: Outcome<A> | undefined,
  kept: Kept | undefined,
): readonly Problem[] {
  if (folded && !folded.ok) return folded.problems
  if (folded === undefined || kept === undefined) return [otherFold(chain)]
  const wanted = rows(folded.value)
  const isSame =
    wanted.round === kept.round &&
    wanted.unit === kept.unit &&
    wanted.block === kept.block &&
    wanted.state === kept.state &&
    canonicalOf(kept.folded) === canonical(wanted.folded)
  const criteria = new Set([...Object.keys(wanted.cells), ...kept.cells.keys()])
  const others = [...criteria].filter(
    criterion =>
      !Object.hasOwn(wanted.cells, criterion) ||
      !kept.cells.has(criterion) ||
      canonicalOf(kept.cells.get(criterion)) !== canonical(wanted.cells[criterion]),
  )
  return [
    ...(isSame ? [] : [otherFold(chain)]),
    ...others.sort().map(criterion => otherFold(chain, criterion)),
  ]
}

// The door: a column of JSON holds JSON.
const canonicalOf = (kept: unknown): string => canonical(kept as Json)
