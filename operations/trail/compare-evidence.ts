import type { Problem } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import { entriesOf, type ReadEntry, type RowFields, rowProblems } from './kept-rows.ts'

const table = { name: 'evidence', vi: 'tài liệu kiểm chứng', en: 'piece of evidence' }

/** Where a piece of evidence differs from how it was added, or is said to be withdrawn or not against the trail. */
export async function evidenceProblems(db: Db): Promise<readonly Problem[]> {
  const told = new Map<string, RowFields>()
  for (const entry of await entriesOf(db, 'unit', ['add-evidence', 'withdraw-evidence'])) {
    const id = String(entry.body.evidence)
    const before = told.get(id)
    if (entry.act === 'add-evidence') told.set(id, added(entry))
    else if (before !== undefined) told.set(id, { ...before, withdrawn: true })
  }
  const rows = await db.selectFrom('evidence').selectAll().execute()
  const kept = rows.map(({ id, added_at: _, withdrawn_at, ...row }) => {
    return [id, { ...row, withdrawn: withdrawn_at !== null }] as const
  })
  return rowProblems(table, told, new Map(kept))
}

const added = ({ subject, actor, body, commitments = {}, words }: ReadEntry): RowFields => ({
  unit: subject,
  file: body.file ?? null,
  issued_on: body.issued ?? null,
  effective_on: body.effective ?? null,
  received_on: body.received ?? null,
  added_by: actor ?? null,
  withdrawn: false,
  ...(words.title !== undefined && { title: words.title }),
  ...(commitments.number === undefined && { number: '' }),
  ...(words.number !== undefined && { number: words.number }),
})
