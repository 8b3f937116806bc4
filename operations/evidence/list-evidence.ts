import type { Day } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'

/** A document in a list. */
export type EvidenceLine = {
  readonly id: string
  readonly title: string
  readonly number: string
  readonly issued?: Day
  readonly effective?: Day
  readonly received?: Day
  readonly file?: {
    readonly hash: string
    readonly name: string
    readonly type: string
    readonly bytes: number
  }
  readonly addedAt: Date
  readonly withdrawn: boolean
}

/** The documents of a unit, the latest first, withdrawn ones among them. */
export async function listEvidence(db: Db, unit: string): Promise<readonly EvidenceLine[]> {
  const rows = await db
    .selectFrom('evidence')
    .leftJoin('file', 'file.hash', 'evidence.file')
    .selectAll('evidence')
    .select(['file.type', 'file.bytes'])
    .where('unit', '=', unit)
    .orderBy('evidence.added_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(row => ({
    id: row.id,
    title: row.title,
    number: row.number,
    addedAt: row.added_at,
    withdrawn: row.withdrawn_at !== null,
    ...(row.issued_on !== null && { issued: row.issued_on }),
    ...(row.effective_on !== null && { effective: row.effective_on }),
    ...(row.received_on !== null && { received: row.received_on }),
    ...(row.file !== null && {
      file: { hash: row.file, name: row.file_name, type: row.type ?? '', bytes: row.bytes ?? 0 },
    }),
  }))
}
