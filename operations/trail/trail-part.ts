import type { Day } from '@thuocdo/engine'
import { type RawBuilder, sql } from '@thuocdo/store'

/** A part of the trail; what is left out does not matter. */
export type TrailPart = {
  /** What belongs to a unit: its own chain with its evidence, its assessments, and what was granted, opened or put off for it elsewhere. */
  readonly unit?: string
  /** What belongs to a round: its own chain, and its assessments. */
  readonly round?: string
  /** Days in Việt Nam, both counted. */
  readonly from?: Day
  readonly to?: Day
}

/** Whether an `entry`, joined with its `chain`, is of a part. What is no day is as if it were left out. */
export function isOfPart({ unit, round, from, to }: TrailPart): RawBuilder<boolean> {
  const [start, end] = [from && midnightOf(from, 0), to && midnightOf(to, 1)]
  const conditions = [
    ...(unit ? [isOfUnit(unit)] : []),
    ...(round ? [isOfRound(round)] : []),
    ...(start ? [sql<boolean>`entry.at >= ${start}`] : []),
    ...(end ? [sql<boolean>`entry.at < ${end}`] : []),
  ]
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`
}

/** Whether anything of the trail is left out. */
export const isPart = (part: TrailPart): boolean =>
  [part.unit, part.round, part.from, part.to].some(wanted => wanted !== undefined && wanted !== '')

// People and rounds have chains of their own, whose entries name the unit that they are about.
const isOfUnit = (unit: string): RawBuilder<boolean> => sql<boolean>`case chain.kind
  when 'unit' then chain.subject = ${unit}
  when 'assessment' then chain.subject in (select id::text from assessment where unit = ${unit})
  when 'person' then (entry.leaf::jsonb) -> 'body' ->> 'unit' = ${unit}
  when 'round' then (entry.leaf::jsonb) -> 'body' ->> 'unit' = ${unit}
  else false end`

const isOfRound = (round: string): RawBuilder<boolean> => sql<boolean>`case chain.kind
  when 'round' then chain.subject = ${round}
  when 'assessment' then chain.subject in (select id::text from assessment where round::text = ${round})
  else false end`

/** The instant at which a day begins in Việt Nam, seven hours ahead of UTC, or so many days later. */
function midnightOf(day: Day, daysLater: number): string | undefined {
  const begins = new Date(`${day}T00:00:00+07:00`)
  if (Number.isNaN(begins.getTime())) return undefined
  begins.setUTCDate(begins.getUTCDate() + daysLater)
  return begins.toISOString()
}
