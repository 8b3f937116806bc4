import { type Assessment, apply, type Draft, type Entry } from '@thuocdo/engine'
import { assessmentFold, newId } from '@thuocdo/operations/acts'
import {
  type ChainEnd,
  endOf,
  entryRow,
  firstHead,
  type Linked,
  linkEntries,
  type Stamp,
  sql,
} from '@thuocdo/store'
import type { StoreWorld } from './store-world.ts'
import { value } from './store-world.ts'

const perAssessment = 500

/** Fills a store with so many entries in assessments of 500 each; every second entry has words. Written in bulk, not act by act. */
export async function longTrail(world: StoreWorld, entries: number): Promise<void> {
  const count = Math.round(entries / perAssessment)
  for (let nth = 0; nth < count; nth++) await writeOne(world, nth)
  await sql`analyze`.execute(world.db)
}

async function writeOne({ db, round, declarations }: StoreWorld, nth: number): Promise<void> {
  const id = newId()
  const unit = `dai-${nth}-2025`
  const chain = { kind: 'assessment', subject: id }
  const stamp: Stamp = { at: new Date(), actor: newId(), role: 'unit-officer' }
  const opening = { round, unit, block: '', edition: 'par-model-commune', version: 1 }
  const drafts: readonly Draft[] = [
    { act: 'open-assessment', body: opening },
    ...Array.from({ length: perAssessment - 1 }, (_, i) => draftOf(declarations, i)),
  ]
  const from: ChainEnd = { id, length: 0, head: firstHead(id, chain), lastAt: '' }
  const linked = linkEntries(from, drafts, stamp)
  const { length, head, lastAt } = endOf(from, linked)
  const rows = assessmentFold.rows(folded(linked))
  const { state, block } = rows
  await db.transaction().execute(async trx => {
    await trx.insertInto('unit').values({ id: unit, level: 'commune', founded_on: '2025-07-01' }).execute()
    await trx
      .insertInto('chain')
      .values({ id, ...chain, length, head, last_at: lastAt })
      .execute()
    await trx.insertInto('entry').values(linked.map(entryRow)).execute()
    await trx
      .insertInto('disclosure')
      .values(
        linked.flatMap(({ entry, disclosures }) =>
          disclosures.map(one => ({ chain: id, position: entry.position, ...one })),
        ),
      )
      .execute()
    await trx
      .insertInto('assessment')
      .values({ id, round, unit, block, state, folded: JSON.stringify(rows.folded) })
      .execute()
    await trx
      .insertInto('cell')
      .values(
        Object.entries(rows.cells).map(([criterion, cell]) => ({
          assessment: id,
          criterion,
          folded: JSON.stringify(cell),
          position: length,
        })),
      )
      .execute()
  })
}

function draftOf(declarations: StoreWorld['declarations'], nth: number): Draft {
  const command = declarations[nth % declarations.length]
  if (command.act !== 'declare') throw new Error('only values are declared here')
  return {
    act: 'declare',
    cell: command.criterion,
    body: { declared: { ...command.declared }, points: (nth % 5) / 2 },
    ...(nth % 2 === 1 && { disclosed: { words: 'Đã ban hành kế hoạch đúng thời hạn' } }),
  }
}

const folded = (linked: readonly Linked[]): Assessment => {
  const after = linked.reduce<Assessment | undefined>((before, { entry }) => step(before, entry), undefined)
  if (after === undefined) throw new Error('no entries')
  return after
}

const step = (before: Assessment | undefined, entry: Entry): Assessment => value(apply(before, entry))
