import type { Problem } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import { entriesOf, type ReadEntry, type RowFields, rowProblems } from './kept-rows.ts'

const table = { name: 'role_grant', vi: 'lần giao vai trò', en: 'role grant' }

const acts = ['grant-role', 'name-acting-head', 'end-role', 'hand-over', 'erase-person']

/** Where the roles that people hold differ from those that the trail granted and ended. */
export async function grantProblems(db: Db): Promise<readonly Problem[]> {
  const told = new Map<string, RowFields>()
  for (const entry of await entriesOf(db, 'person', acts)) applyEntry(told, entry)
  const rows = await db.selectFrom('role_grant').selectAll().execute()
  const kept = rows.map(({ id, granted_at: _, ended_at, ...row }) => {
    return [id, { ...row, ended: ended_at !== null }] as const
  })
  return rowProblems(table, told, new Map(kept))
}

function applyEntry(told: Map<string, RowFields>, entry: ReadEntry): void {
  const { act, body, subject } = entry
  if (act === 'grant-role' || act === 'name-acting-head') {
    // The entry of an acting head stands on two chains; the grant is of the one who stands in.
    if (subject !== body.actingFor) told.set(String(body.grant), rowOf(entry))
  } else if (act === 'end-role') {
    // One that ends on a later day is not ended yet: it has a last day.
    const before = told.get(String(body.grant))
    if (typeof body.to !== 'string') end(told, String(body.grant))
    else if (before !== undefined) told.set(String(body.grant), { ...before, to_on: body.to })
  } else if (act === 'erase-person') {
    for (const [id, { person }] of told) if (person === subject) end(told, id)
  } else if (Array.isArray(body.ended)) for (const id of body.ended) end(told, String(id))
}

function end(told: Map<string, RowFields>, id: string): void {
  const before = told.get(id)
  if (before !== undefined) told.set(id, { ...before, ended: true })
}

const rowOf = ({ subject, body, commitments = {}, words }: ReadEntry): RowFields => ({
  person: subject,
  role: body.role ?? null,
  unit: body.unit ?? null,
  division: body.division ?? null,
  blocks: body.blocks ?? [],
  criteria: body.criteria ?? [],
  acting_for: body.actingFor ?? null,
  acting_form: body.actingForm ?? null,
  from_on: body.from ?? null,
  to_on: body.to ?? null,
  ended: false,
  // A basis whose words were erased from the trail can no longer be compared.
  ...(commitments.basis === undefined && { basis: '' }),
  ...(words.basis !== undefined && { basis: words.basis }),
})
