import { type Register, registerOf } from '@thuocdo/engine'
import { type Db, readActs, readUnits, type UnitChoice } from '@thuocdo/store'

/** The units that the store holds, as the register that the engine asks; acts are those among the chosen units. */
export async function registerOfStore(db: Db, choice: UnitChoice = {}): Promise<Register> {
  const units = await readUnits(db, choice)
  const ids = new Set(units.map(({ id }) => id))
  const isAll = Object.values(choice).every(part => part === undefined)
  const acts = await readActs(db, isAll ? undefined : [...ids])
  return registerOf(
    units,
    acts.filter(({ from, to }) => ids.has(from) && (to === undefined || ids.has(to))),
  )
}
