import type { Actor } from '@thuocdo/engine'
import type { Effects } from '../effects.ts'
import { type LoadedEdition, readEdition } from '../read-edition.ts'
import { type Row, readTable, type Table } from '../read-table.ts'
import { openRound } from '../rounds/open-round.ts'
import { daysAfter, todayIn } from '../today.ts'
import type { World } from '../world.ts'
import type { DemoPlan } from './demo-plan.ts'
import { done } from './seed-people.ts'

/** A round of the demonstration: its edition, the table of its inputs, and its assessments by unit. */
export type DemoRound = {
  readonly loaded: LoadedEdition
  readonly header: readonly string[]
  readonly rows: ReadonlyMap<string, Row>
  readonly assessments: ReadonlyMap<string, string>
}

/** Opens a round of each edition of the plan, which were taken in before, for all units of its inputs that take part, by edition. */
export async function seedRounds(
  fx: Effects,
  owner: Actor,
  plan: DemoPlan,
  world: World,
): Promise<ReadonlyMap<string, DemoRound>> {
  const rounds = new Map<string, DemoRound>()
  for (const round of plan.rounds) rounds.set(round.edition, await seedRound(fx, owner, plan, round, world))
  return rounds
}

async function seedRound(
  fx: Effects,
  owner: Actor,
  { leftOut }: DemoPlan,
  { edition, name, from, to, openedDaysAgo, dueInDays }: DemoPlan['rounds'][number],
  world: World,
): Promise<DemoRound> {
  const loaded = done(await readEdition(world, edition))
  const table = done(await readTable(`${loaded.folder}/inputs.csv`))
  const rows = rowsByUnit(table, leftOut)
  const block = table.header.indexOf('block')
  const units = [...rows].map(([unit, { cells }]) => ({ unit, block: cells[block] ?? '' }))
  const today = todayIn(fx.now())
  const days = { from, to, opens: daysAfter(today, -openedDaysAgo), due: daysAfter(today, dueInDays) }
  const opened = done(await openRound(fx, owner, { edition, name, ...days, units }))
  const assessments = new Map(units.map(({ unit }, i) => [unit, opened.assessments[i]]))
  return { loaded, header: table.header, rows, assessments }
}

function rowsByUnit({ header, rows }: Table, leftOut: readonly string[]): ReadonlyMap<string, Row> {
  const at = header.indexOf('unit')
  return new Map(rows.flatMap(row => (leftOut.includes(row.cells[at]) ? [] : [[row.cells[at], row]])))
}
