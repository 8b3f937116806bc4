import { type Act, type Actor, type Day, fullNameOn, mayDo, type Unit, type Words } from '@thuocdo/engine'
import { type Db, readActs, readUnits } from '@thuocdo/store'
import { type Division, divisionsOf } from './divisions.ts'
import { lineOf, type UnitLine } from './list-units.ts'
import { type Officer, officersOf } from './officers-of.ts'

/** One edge of lineage as the page of a unit tells it, with the name of the other unit on that day. */
export type LineageLine = Act & { readonly other?: { readonly id: string; readonly name: Words } }

/** All that the desk shows of a unit. */
export type UnitPage = {
  readonly unit: Unit
  readonly line: UnitLine
  /** The unit that it lies within, where the store knows it. */
  readonly within?: UnitLine
  /** Acts by which it received: what it came from. */
  readonly before: readonly LineageLine[]
  /** Acts by which it gave, ended or got another name. */
  readonly after: readonly LineageLine[]
  /** Heads, acting heads and officers whose roles are not ended, on the day or later. */
  readonly officers: readonly Officer[]
  readonly divisions: readonly Division[]
}

/** The page of a unit on a day, with its people for who may look them up; nothing where there is none of that id. */
export async function unitPage(db: Db, actor: Actor, id: string, on: Day): Promise<UnitPage | undefined> {
  const [unit] = await readUnits(db, { ids: [id] })
  if (unit === undefined) return undefined
  const acts = await readActs(db, [id])
  const others = acts.flatMap(({ from, to }) => [from, ...(to === undefined ? [] : [to])])
  const around = await readUnits(db, { ids: [...others, ...(unit.within ? [unit.within] : [])] })
  const byId = new Map(around.map(other => [other.id, other]))
  const within = byId.get(unit.within ?? '')
  return {
    unit,
    line: lineOf(unit, on),
    ...(within && { within: lineOf(within, on) }),
    before: acts
      .filter(({ from, to }) => to === id && from !== id)
      .map(act => withOther(act, byId.get(act.from))),
    after: acts.filter(({ from }) => from === id).map(act => withOther(act, byId.get(act.to ?? ''))),
    officers: mayDo(actor, 'read-people', { unit: id }, on) ? await officersOf(db, id, on) : [],
    divisions: await divisionsOf(db, id),
  }
}

function withOther(act: Act, other: Unit | undefined): LineageLine {
  if (other === undefined) return act
  const name = { vi: fullNameOn(other, act.on, 'vi'), en: fullNameOn(other, act.on, 'en') }
  return { ...act, other: { id: other.id, name } }
}
