import { type Day, fullNameOn, isDay, type Problem, type Words } from '@thuocdo/engine'
import { beginChains, type Db } from '@thuocdo/store'
import type { ActingAs } from '../act-as.ts'
import { withEntries } from '../assess/act-on-assessment.ts'
import { keepOpened } from '../assess/keep-opened.ts'
import { type EditionVersion, loadProgram } from '../assess/load-program.ts'
import type { Effects } from '../effects.ts'
import { registerOfStore } from '../units/register-of-store.ts'
import { type Assessing, assessedElsewhere, elsewhereProblems } from './assessed-elsewhere.ts'
import { unitsTwice, unknownBlocks, unknownUnits } from './round-problems.ts'

/** A unit to be assessed, in the block that it is ranked in; empty where the framework has none. */
export type Entrant = { readonly unit: string; readonly block: string }

/** The round that units enter; its id where it is open already. */
export type Entered = Omit<Assessing, 'edition'> & { readonly edition: EditionVersion }

/** What stands against units entering a round, or is worth a look; nothing as long as its days are none. */
export async function entrantProblems(
  db: Db,
  entrants: readonly Entrant[],
  entered: Entered,
): Promise<readonly Problem[]> {
  const { edition, from, to, round } = entered
  if (!isDay(from) || !isDay(to)) return []
  const ids = entrants.map(({ unit }) => unit)
  const alive = await aliveAmong(db, ids, to)
  const unknown = ids.filter(id => !alive.has(id))
  const there = round === undefined ? new Set<string>() : await unitsIn(db, round)
  const twice = ids.filter((id, i) => there.has(id) || ids.indexOf(id) < i)
  const blocks = (await loadProgram(db, edition)).edition.blocks?.map(({ code }) => code) ?? []
  const strange = [...new Set(entrants.map(({ block }) => block))].filter(block =>
    blocks.length === 0 ? block !== '' : !blocks.includes(block),
  )
  return [
    ...(unknown.length > 0 ? [unknownUnits(unknown, to)] : []),
    ...(twice.length > 0 ? [unitsTwice(twice, await namesOf(db, twice, to))] : []),
    ...(strange.length > 0 ? [unknownBlocks(strange, blocks)] : []),
    ...elsewhereProblems(await assessedElsewhere(db, ids, { ...entered, edition: edition.id })),
  ]
}

async function namesOf(db: Db, ids: readonly string[], on: Day): Promise<readonly Words[]> {
  const { byId } = await registerOfStore(db, { ids })
  return ids.map(id => {
    const unit = byId.get(id)
    return unit ? { vi: fullNameOn(unit, on, 'vi'), en: fullNameOn(unit, on, 'en') } : { vi: id, en: id }
  })
}

/** A unit lives up to the day before the one on which it ended. */
async function aliveAmong(db: Db, ids: readonly string[], on: string): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('unit')
    .select('id')
    .where('id', 'in', ids)
    .where('founded_on', '<=', on)
    .where(eb => eb.or([eb('ended_on', 'is', null), eb('ended_on', '>', on)]))
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** The units that have an assessment in a round. */
export async function unitsIn(db: Db, round: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('assessment').select('unit').where('round', '=', round).execute()
  return new Set(rows.map(({ unit }) => unit))
}

/** Opens an assessment for each unit inside a transaction, each on a chain of its own. Gives their ids in the order of the units. */
export async function openEach(
  fx: Effects,
  trx: Db,
  { actor, role }: ActingAs,
  {
    round,
    edition,
    entrants,
  }: {
    readonly round: string
    readonly edition: EditionVersion
    readonly entrants: readonly Entrant[]
  },
): Promise<readonly string[]> {
  const stamp = { at: fx.now(), ...(actor && { actor: actor.person }), ...(role && { role }) }
  const chains = entrants.map(({ unit, block }) => {
    const id = fx.newId()
    const body = { round, unit, block, edition: edition.id, version: edition.version }
    return { id, kind: 'assessment', subject: id, drafts: [{ act: 'open-assessment', body }] }
  })
  const entries = await beginChains(trx, chains, stamp)
  await keepOpened(
    trx,
    entries.map(first => withEntries(undefined, first)),
  )
  return chains.map(({ id }) => id)
}
