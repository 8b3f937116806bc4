import {
  type Actor,
  accept,
  type Json,
  type Outcome,
  type Problem,
  type Register,
  registerOf,
  type Unit,
} from '@thuocdo/engine'
import {
  type Db,
  endUnits,
  type IdentifiedAct,
  insertActs,
  insertUnits,
  readActs,
  readUnits,
  replaceNames,
  sql,
} from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { permitted } from '../permitted.ts'
import { appendRecords } from '../recorded-on.ts'
import { within } from '../within.ts'
import { decideLineage, type MapChange } from './decide-lineage.ts'
import { foundedUnits, type LineageAct, lineageActNames, namedUnits } from './lineage-act.ts'
import { type NewUnit, sharedPartOf, slugOf } from './new-unit-id.ts'
import { openWorkOf } from './open-work-of.ts'

/** What an act would do to the map, with its warnings, before it is done. */
export async function previewLineage(
  fx: Effects,
  actor: Actor,
  act: LineageAct,
): Promise<Outcome<MapChange>> {
  const allowed = permitted(fx, actor, lineageActNames[act.kind], factsOf(act))
  return allowed.ok ? decided(fx.db, act) : allowed
}

/**
 * Founds, merges, absorbs, splits, transfers, renames or abolishes: one act in law, one transaction, one entry on the chain of
 * every unit that it is about.
 */
export async function changeMap(fx: Effects, actor: Actor, act: LineageAct): Promise<Outcome<MapChange>> {
  const allowed = permitted(fx, actor, lineageActNames[act.kind], factsOf(act))
  if (!allowed.ok) return allowed
  return within(fx.db, async trx => {
    await lockUnits(trx, namedUnits(act))
    const change = await decided(trx, act)
    if (!change.ok) return change
    const edges = change.value.acts.map(edge => ({ ...edge, id: fx.newId() }))
    await apply(trx, act, change.value, edges)
    await appendRecords(fx, trx, allowed.value, recordsOf(act, change.value, edges))
    return change
  })
}

const factsOf = (act: LineageAct) => {
  const [unit] = namedUnits(act)
  return unit === undefined ? {} : { unit }
}

/** Two acts on one unit wait for each other: the later one sees what the earlier one did. */
const lockUnits = (trx: Db, ids: readonly string[]) =>
  trx
    .selectFrom('unit')
    .select('id')
    .where('id', '=', sql<string>`any(${ids}::text[])`)
    .orderBy('id')
    .forUpdate()
    .execute()

async function decided(db: Db, act: LineageAct): Promise<Outcome<MapChange>> {
  const here = await registerAround(db, namedUnits(act))
  const taken = await takenIds(
    db,
    foundedUnits(act).map(({ vi }) => slugOf(vi)),
  )
  const siblings = await siblingsOf(db, foundedUnits(act))
  const change = decideLineage(here, act, unit => ({
    isTaken: id => taken.has(id),
    sharedPart: sharedPartOf(
      siblings.filter(({ level, within }) => level === unit.level && within === unit.within),
    ),
  }))
  if (!change.ok) return change
  const open: readonly Problem[] = await openWorkOf(db, here, change.value.ended, act.on)
  return accept(change.value, [...change.problems, ...open])
}

/** The units on the levels of new ones: their ids say how theirs are written. */
async function siblingsOf(db: Db, units: readonly NewUnit[]): Promise<readonly Unit[]> {
  if (units.length === 0) return []
  return readUnits(db, { levels: [...new Set(units.map(({ level }) => level))] })
}

const registerAround = async (db: Db, ids: readonly string[]): Promise<Register> =>
  registerOf(await readUnits(db, { ids }), await readActs(db, ids))

async function takenIds(db: Db, slugs: readonly string[]): Promise<ReadonlySet<string>> {
  if (slugs.length === 0) return new Set()
  const patterns = slugs.map(slug => `${slug}-%`)
  const rows = await db
    .selectFrom('unit')
    .select('id')
    .where('id', 'like', sql<string>`any(${patterns}::text[])`)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

async function apply(
  trx: Db,
  act: LineageAct,
  change: MapChange,
  edges: readonly IdentifiedAct[],
): Promise<void> {
  await insertUnits(trx, change.founded)
  await endUnits(trx, change.ended, act.on)
  if (change.renamed) await replaceNames(trx, change.renamed.unit, change.renamed.names)
  await insertActs(trx, edges)
}

function recordsOf(act: LineageAct, change: MapChange, edges: readonly IdentifiedAct[]) {
  const drafts = [
    {
      act: lineageActNames[act.kind],
      body: bodyOf(act, change, edges),
      disclosed: { basis: act.basis },
    },
  ]
  return change.touched.map(subject => ({ subject: { kind: 'unit', subject }, drafts }))
}

/** All that the act does to the register, which is public: so its rows can be made anew out of the trail. */
function bodyOf(
  { on }: LineageAct,
  { founded, ended, renamed }: MapChange,
  edges: readonly IdentifiedAct[],
): { readonly [key: string]: Json } {
  return {
    on,
    founded,
    ended,
    edges: edges.map(({ on: _, basis: __, ...edge }) => edge),
    ...(renamed && { names: renamed.names }),
  }
}
