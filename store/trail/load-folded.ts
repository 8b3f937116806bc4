import { sql } from 'kysely'
import type { Db } from '../connect.ts'
import { ownDue } from '../own-due.ts'
import type { ChainEnd } from './link-entries.ts'

/** An assessment as it was folded, with the end of its chain. What is folded is read by whoever folded it. */
export type Folded = {
  readonly round: string
  readonly unit: string
  readonly block: string
  readonly state: string
  readonly folded: unknown
  readonly cells: readonly LoadedCell[]
  readonly end: ChainEnd
  /** The round that it belongs to, whose edition is the one meant. */
  readonly in: FoldedRound
}

/** What of its round decides on what may be done to an assessment. */
export type FoldedRound = {
  readonly nameVi: string
  readonly nameEn: string
  readonly state: string
  readonly opensOn: string | null
  readonly dueOn: string | null
  /** Until when this one unit has, where it was given more time than the others. */
  readonly ownDueOn: string | null
  /** The period that the round assesses. */
  readonly fromOn: string
  readonly toOn: string
  readonly edition: { readonly id: string; readonly version: number; readonly sha256: string }
}

/** A folded criterion, and the position of the entry that last changed it. */
export type LoadedCell = { readonly criterion: string; readonly folded: unknown; readonly position: number }

/** Assessments in the order in which they are wanted, in one question to the database, so that each is of one instant. */
export async function loadFoldedRows(
  db: Db,
  ids: readonly string[],
): Promise<readonly (Folded | undefined)[]> {
  const { rows } = await sql<Row>`
    select w.nth, a.id, a.round, a.unit, a.block, a.state, a.folded, c.length, c.head, c.last_at, l.cells,
      r.name_vi, r.name_en, r.state as round_state, r.from_on, r.to_on, r.opens_on, r.due_on,
      ${ownDue} as own_due_on, d.id as edition, d.version, d.sha256
    from unnest(${ids}::uuid[]) with ordinality as w(id, nth)
    join assessment a using (id) join chain c using (id) join round r on r.id = a.round
    join edition d on d.id = r.edition and d.version = r.edition_version
    left join lateral (
      select json_agg(json_build_object('criterion', criterion, 'folded', folded, 'position', position)) as cells
      from cell where assessment = a.id
    ) l on true`.execute(db)
  const found = new Map(rows.map(row => [row.nth, loaded(row)]))
  return ids.map((_, nth) => found.get(nth + 1))
}

type Row = Omit<Folded, 'end' | 'cells' | 'in'> & {
  readonly nth: number
  readonly id: string
  readonly cells: readonly LoadedCell[] | null
  readonly length: number
  readonly head: Buffer
  readonly last_at: string
  readonly name_vi: string
  readonly name_en: string
  readonly round_state: string
  readonly opens_on: string | null
  readonly due_on: string | null
  readonly own_due_on: string | null
  readonly from_on: string
  readonly to_on: string
  readonly edition: string
  readonly version: number
  readonly sha256: string
}

const loaded = ({ round, unit, block, state, folded, cells, ...row }: Row): Folded => ({
  round,
  unit,
  block,
  state,
  folded,
  cells: cells ?? [],
  end: { id: row.id, length: row.length, head: row.head, lastAt: row.last_at },
  in: {
    nameVi: row.name_vi,
    nameEn: row.name_en,
    state: row.round_state,
    opensOn: row.opens_on,
    dueOn: row.due_on,
    ownDueOn: row.own_due_on,
    fromOn: row.from_on,
    toOn: row.to_on,
    edition: { id: row.edition, version: row.version, sha256: row.sha256 },
  },
})
