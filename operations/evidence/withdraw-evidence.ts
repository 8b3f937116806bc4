import { type Actor, type Outcome, type Problem, problem, refuse } from '@thuocdo/engine'
import { type Db, sql } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { isUuid } from '../is-uuid.ts'
import { permitted, unlessRefused } from '../permitted.ts'
import { recordedOn } from '../recorded-on.ts'

/** Withdraws a document: it can no longer be cited, and stays to be read. One that a handed-in assessment rests on stays. */
export async function withdrawEvidence(fx: Effects, actor: Actor, id: string): Promise<Outcome<string>> {
  const row = isUuid(id) ? await openRow(fx.db, id) : undefined
  if (!row) return refuse(unknownEvidence(id))
  const { unit, added_by: person } = row
  const allowed = permitted(fx, actor, 'withdraw-evidence', { unit, person })
  if (!allowed.ok) return allowed
  const subject = { kind: 'unit', subject: unit }
  const drafts = [{ act: 'withdraw-evidence', body: { evidence: id } }]
  return unlessRefused(await citedProblems(fx.db, id), () =>
    recordedOn(fx, allowed.value, [{ subject, drafts }], async trx => {
      await trx.updateTable('evidence').set({ withdrawn_at: fx.now() }).where('id', '=', id).execute()
      return id
    }),
  )
}

const openRow = (db: Db, id: string) =>
  db
    .selectFrom('evidence')
    .select(['unit', 'added_by'])
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()

async function citedProblems(db: Db, id: string): Promise<readonly Problem[]> {
  const { rows } = await sql<{ criterion: string }>`
    select distinct c.criterion from cell c join assessment a on a.id = c.assessment
    where c.folded -> 'citations' @> ${JSON.stringify([{ evidence: id }])}::jsonb order by 1`.execute(db)
  return rows.length > 0 ? [stillCited(rows.map(({ criterion }) => criterion))] : []
}

const stillCited = (criteria: readonly string[]): Problem =>
  problem('still-cited', [...criteria], {
    vi: `Tài liệu đang được dẫn ở tiêu chí ${criteria.join(', ')}. Hãy bỏ dẫn ở các tiêu chí ấy trước; hồ sơ đã gửi đi thì tài liệu phải ở lại.`,
    en: `The document is cited for ${criteria.join(', ')}. Drop it there first; where the assessment was sent on, it must stay.`,
  })

const unknownEvidence = (id: string): Problem =>
  problem('unknown-evidence', [id], {
    vi: `Không có tài liệu “${id}”, hoặc tài liệu đã rút. Hãy mở lại từ danh sách.`,
    en: `There is no document “${id}”, or it was withdrawn. Open it from the list.`,
  })
