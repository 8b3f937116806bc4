import type { Act, ActKind } from '../model/register.ts'
import type { Unit } from '../model/unit.ts'

/** A made-up unit whose name is its id. */
export const unit = (id: string, foundedOn: string, endedOn?: string): Unit => ({
  id,
  level: 'province',
  foundedOn,
  ...(endedOn !== undefined && { endedOn }),
  names: [{ vi: id, en: id, kind: 'province' }],
  aliases: [],
  codes: [],
})

/** A made-up act. */
export const act = (on: string, kind: ActKind, from: string, to?: string, share?: number): Act => ({
  on,
  kind,
  from,
  ...(to !== undefined && { to }),
  ...(share !== undefined && { share }),
  basis: '',
})
