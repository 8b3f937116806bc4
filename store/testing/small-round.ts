import { accept, type Draft, type Entry, type Json } from '@thuocdo/engine'
import type { Db } from '../connect.ts'
import { appendEntries } from '../trail/append-entries.ts'
import { appendToAssessment, loadFolded } from '../trail/append-to-assessment.ts'
import type { AssessmentFold } from '../trail/compare-fold.ts'
import { linkEntries } from '../trail/link-entries.ts'
import type { AppendAnswer } from '../trail/write-appends.ts'

/** A round of some communes, each with an assessment that was opened; its chain has one entry. */
export type SmallRound = {
  readonly person: string
  readonly round: string
  readonly assessments: readonly string[]
}

/** A fold that can be done in the head: each criterion is the last number said of it. */
export type Said = {
  readonly round: string
  readonly unit: string
  readonly cells: Readonly<Record<string, number>>
}

const start = new Date('2026-01-05T01:00:00Z')

/** Rows for tests of the trail: ids are made of the number, so that they sort as they were made. */
export async function smallRound(db: Db, count = 2): Promise<SmallRound> {
  const [person, round] = [idOf(1), idOf(2)]
  const assessments = Array.from({ length: count }, (_, nth) => idOf(100 + nth))
  await db.insertInto('person').values({ id: person, name: 'Trần Thị Mẫu', added_at: start }).execute()
  await db
    .insertInto('edition')
    .values({ id: 'mau/2025', version: 1, sha256: 'mau', framework: '{}', added_at: start })
    .execute()
  await db
    .insertInto('round')
    .values({
      id: round,
      edition: 'mau/2025',
      edition_version: 1,
      name_vi: 'Đợt mẫu',
      name_en: 'Sample round',
      from_on: '2025-01-01',
      to_on: '2025-12-31',
      founded_at: start,
    })
    .execute()
  for (const [nth, id] of assessments.entries()) await open(db, round, id, `xa-${nth}-2025`)
  return { person, round, assessments }
}

const idOf = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`

async function open(db: Db, round: string, id: string, unit: string): Promise<void> {
  await db.insertInto('unit').values({ id: unit, level: 'commune', founded_on: '2025-07-01' }).execute()
  await db.transaction().execute(async trx => {
    const drafts = [{ act: 'open-assessment', body: { round, unit } }]
    const { entries } = await appendEntries(
      trx,
      { kind: 'assessment', subject: id },
      drafts,
      { at: start },
      id,
    )
    const { folded, cells: _, ...own } = sayingFold.rows(said(undefined, entries))
    await trx
      .insertInto('assessment')
      .values({ id, ...own, folded: JSON.stringify(folded) })
      .execute()
  })
}

/** The fold of these tests: `{ points }` in the body of an entry is what was said of its criterion. */
export const sayingFold: AssessmentFold<Said> = {
  apply: (before, { act, cell, body }) =>
    accept({
      round: before?.round ?? String(body.round),
      unit: before?.unit ?? String(body.unit),
      cells: {
        ...before?.cells,
        ...(act === 'declare' && cell !== undefined && { [cell]: Number(body.points) }),
      },
    }),
  rows: ({ cells, ...head }) => ({
    ...head,
    block: '',
    state: 'drafting',
    folded: {},
    cells: Object.fromEntries(Object.entries(cells).map(([code, points]) => [code, { points }])),
  }),
}

const said = (before: Said | undefined, entries: readonly Entry[]): Said => {
  const after = entries.reduce<Said | undefined>((sum, entry) => {
    const next = sayingFold.apply(sum, entry)
    return next.ok ? next.value : sum
  }, before)
  if (after === undefined) throw new Error('no entries')
  return after
}

/** Says the points of a criterion: load, fold, append, as an act does it. `words` are disclosed. */
export async function say(db: Db, { id, by, cell, points, words }: SayOptions): Promise<AppendAnswer> {
  const loaded = await loadFolded(db, id)
  if (loaded === undefined) throw new Error(`no assessment ${id}`)
  const body: Readonly<Record<string, Json>> = { points }
  const draft: Draft = {
    act: 'declare',
    cell,
    body,
    ...(words !== undefined && { disclosed: { reason: words } }),
  }
  const linked = linkEntries(loaded.end, [draft], { at: start, actor: by, role: 'unit-officer' })
  const position = loaded.end.length + 1
  return appendToAssessment(db, {
    from: loaded.end,
    linked,
    cells: [{ criterion: cell, folded: { points }, position }],
  })
}

type SayOptions = {
  readonly id: string
  readonly by: string
  readonly cell: string
  readonly points: number
  readonly words?: string
}
