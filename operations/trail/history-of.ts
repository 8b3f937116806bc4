import { type Actor, accept, factsOf, type Outcome, problem, refuse } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import { loadAssessment } from '../assess/load-assessment.ts'
import type { Effects } from '../effects.ts'
import { isUuid } from '../is-uuid.ts'
import { permitted } from '../permitted.ts'
import { type TrailLine, trailLines } from './trail-line.ts'

/** Of which chain, and of which criterion alone. */
export type HistoryChoice = { readonly chain: string; readonly cell?: string }

const batchSize = 1000

/** Everything that was done on a chain, or to one of its criteria, the oldest first. */
export async function historyOf(db: Db, choice: HistoryChoice): Promise<readonly TrailLine[]> {
  if (!isUuid(choice.chain)) return []
  const lines: TrailLine[] = []
  for (;;) {
    const batch = await trailLines(db, await rowsAfter(db, choice, lines.at(-1)?.position ?? 0))
    if (batch.length === 0) return lines
    lines.push(...batch)
  }
}

function rowsAfter(db: Db, { chain, cell }: HistoryChoice, position: number) {
  const query = db
    .selectFrom('entry')
    .innerJoin('chain', 'chain.id', 'entry.chain')
    .select(['entry.chain', 'chain.kind', 'chain.subject', 'entry.position', 'entry.leaf', 'entry.hash'])
    .where('entry.chain', '=', chain)
    .where('entry.position', '>', position)
    .orderBy('entry.position')
    .limit(batchSize)
  return (cell === undefined ? query : query.where('entry.cell', '=', cell)).execute()
}

/** The history of an assessment, or of one of its criteria, for somebody who may read it. */
export async function readHistory(
  fx: Effects,
  actor: Actor,
  { chain, cell }: HistoryChoice,
): Promise<Outcome<readonly TrailLine[]>> {
  const loaded = await loadAssessment(fx.db, chain)
  if (!loaded.ok) return loaded
  const { assessment, program, round } = loaded.value
  if (cell !== undefined && !program.position.has(cell)) return refuse(noCriterion(cell))
  const allowed = permitted(
    fx,
    actor,
    'read-trail',
    factsOf(assessment, { program, assessed: round.assessed }, cell),
  )
  return allowed.ok ? accept(await historyOf(fx.db, { chain, ...(cell !== undefined && { cell }) })) : allowed
}

const noCriterion = (cell: string) =>
  problem('unknown-criterion', [cell], {
    vi: `Bộ tiêu chí không có tiêu chí “${cell}”. Hãy mở lại từ hồ sơ đánh giá.`,
    en: `The framework has no criterion “${cell}”. Open it from the assessment.`,
  })
