import type { Json, Problem } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import { entriesOf, type ReadEntry, type RowFields, rowProblems } from './kept-rows.ts'

const table = { name: 'round', vi: 'đợt đánh giá', en: 'round' }

/** Where a round differs from how the trail opened and changed it, or has more or fewer assessments than were opened. */
export async function roundProblems(db: Db): Promise<readonly Problem[]> {
  const told = new Map<string, RowFields>()
  for (const entry of await entriesOf(db, 'round', ['open-round', 'change-round', 'open-assessment'])) {
    const before = told.get(entry.subject)
    told.set(entry.subject, before === undefined ? opened(entry) : { ...before, ...changed(before, entry) })
  }
  const counts = await assessmentCounts(db)
  const rows = await db.selectFrom('round').selectAll().execute()
  const kept = rows.map(({ id, founded_at: _, ...row }) => {
    return [id, { ...row, assessments: counts.get(id) ?? 0 }] as const
  })
  return rowProblems(table, told, new Map(kept))
}

const opened = ({ body, words }: ReadEntry): RowFields => ({
  edition: body.edition ?? null,
  edition_version: body.version ?? null,
  from_on: body.from ?? null,
  to_on: body.to ?? null,
  opens_on: body.opens ?? null,
  due_on: body.due ?? null,
  state: 'open',
  assessments: body.units ?? 0,
  ...(words.nameVi !== undefined && { name_vi: words.nameVi }),
  ...(words.nameEn !== undefined && { name_en: words.nameEn }),
})

function changed(before: RowFields, { act, body: { after } }: ReadEntry): RowFields {
  if (act === 'open-assessment') return { assessments: Number(before.assessments) + 1 }
  return isFields(after)
    ? { opens_on: after.opens ?? null, due_on: after.due ?? null, state: after.state ?? null }
    : {}
}

const isFields = (value: Json | undefined): value is RowFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

async function assessmentCounts(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('assessment')
    .select(({ fn }) => ['round', fn.countAll<number>().as('count')])
    .groupBy('round')
    .execute()
  return new Map(rows.map(({ round, count }) => [round, Number(count)]))
}
