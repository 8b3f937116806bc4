import {
  type Actor,
  accept,
  type Day,
  isDay,
  type Outcome,
  type Problem,
  refuse,
  refuses,
  type Words,
} from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import { type EditionVersion, loadProgram } from '../assess/load-program.ts'
import type { Effects } from '../effects.ts'
import { permitted, unlessRefused } from '../permitted.ts'
import { recordedOn } from '../recorded-on.ts'
import { type Entrant, entrantProblems, openEach } from './open-assessments.ts'
import { dayProblems, nameProblems, oddDays, roundWithoutUnits, unknownEdition } from './round-problems.ts'

/** A round to be opened: which edition, about which time, for which units, and when they hand in. */
export type NewRound = {
  readonly edition: string
  /** Without it the newest version that was taken in. */
  readonly version?: number
  readonly name: Words
  /** The time that is assessed. */
  readonly from: Day
  readonly to: Day
  /** When units may begin, and the last day for handing in. */
  readonly opens?: Day
  readonly due?: Day
  readonly units: readonly Entrant[]
}

/** A round that was opened, with its assessments in the order of the units. */
export type OpenedRound = { readonly id: string; readonly assessments: readonly string[] }

/** Opens a round and an assessment for each of its units, all or nothing. */
export async function openRound(fx: Effects, actor: Actor, wanted: NewRound): Promise<Outcome<OpenedRound>> {
  const allowed = permitted(fx, actor, 'open-round', {})
  if (!allowed.ok) return allowed
  const edition = await editionWanted(fx.db, wanted)
  if (!edition) return refuse(unknownEdition(wanted.edition))
  const problems = await newRoundProblems(fx.db, wanted, edition)
  return unlessRefused(problems, () => keepRound(fx, allowed.value, wanted, edition))
}

/** What opening a round would refuse or ask to look at, before it is opened: an opened round cannot be taken back. Opens nothing. */
export async function previewRound(
  fx: Effects,
  actor: Actor,
  wanted: NewRound,
): Promise<Outcome<EditionVersion>> {
  const allowed = permitted(fx, actor, 'open-round', {})
  if (!allowed.ok) return allowed
  const edition = await editionWanted(fx.db, wanted)
  if (!edition) return refuse(unknownEdition(wanted.edition))
  const problems = await newRoundProblems(fx.db, wanted, edition)
  if (refuses(problems)) return refuse(...problems)
  const { period } = (await loadProgram(fx.db, edition)).edition
  return accept(edition, [...problems, ...oddDays(wanted, { today: allowed.value.on, period })])
}

async function newRoundProblems(
  db: Db,
  wanted: NewRound,
  edition: EditionVersion,
): Promise<readonly Problem[]> {
  const { name, from, to, units } = wanted
  return [
    ...nameProblems(name),
    ...dayProblems(daysOf(wanted)),
    ...(units.length === 0 && isDay(to) ? [roundWithoutUnits] : []),
    ...(await entrantProblems(db, units, { edition, from, to })),
  ]
}

const daysOf = ({ from, to, opens, due }: NewRound) => ({
  from,
  to,
  ...(opens !== undefined && { opens }),
  ...(due !== undefined && { due }),
})

/** The version of an edition that a round asks for: the one named, else the newest. */
async function editionWanted(db: Db, { edition, version }: NewRound): Promise<EditionVersion | undefined> {
  const found = db.selectFrom('edition').select(['id', 'version']).where('id', '=', edition)
  const exact =
    version === undefined ? found.orderBy('version', 'desc') : found.where('version', '=', version)
  return exact.limit(1).executeTakeFirst()
}

type Acting = Parameters<typeof recordedOn>[1]

function keepRound(
  fx: Effects,
  acting: Acting,
  wanted: NewRound,
  edition: EditionVersion,
): Promise<OpenedRound> {
  const id = fx.newId()
  const { name, units } = wanted
  const entrants = Object.fromEntries(units.map(({ unit, block }) => [unit, block]))
  const body = {
    edition: edition.id,
    version: edition.version,
    ...daysOf(wanted),
    units: units.length,
    entrants,
  }
  const disclosed = { nameVi: name.vi.trim(), nameEn: name.en.trim() }
  const record = { subject: { kind: 'round', subject: id }, drafts: [{ act: 'open-round', body, disclosed }] }
  return recordedOn(fx, acting, [record], async trx => {
    await trx
      .insertInto('round')
      .values(rowOf(fx, id, wanted, edition))
      .execute()
    return { id, assessments: await openEach(fx, trx, acting, { round: id, edition, entrants: units }) }
  })
}

const rowOf = (
  fx: Effects,
  id: string,
  { name, from, to, opens, due }: NewRound,
  edition: EditionVersion,
) => ({
  id,
  edition: edition.id,
  edition_version: edition.version,
  name_vi: name.vi.trim(),
  name_en: name.en.trim(),
  from_on: from,
  to_on: to,
  state: 'open',
  opens_on: opens ?? null,
  due_on: due ?? null,
  founded_at: fx.now(),
})
