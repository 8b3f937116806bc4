import { type Actor, accept, type Outcome } from '@thuocdo/engine'
import { type Db, sql } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { isUuid } from '../is-uuid.ts'
import { counted, placeBehind } from '../keyset-place.ts'
import { permitted } from '../permitted.ts'
import type { Place } from '../place-of.ts'
import { hideAddresses } from './hide-addresses.ts'
import { type TrailLine, trailLines } from './trail-line.ts'
import { isOfPart, type TrailPart } from './trail-part.ts'

/** Which entries are wanted; what is left out does not matter. */
export type TrailChoice = TrailPart & {
  readonly actor?: string
  readonly act?: string
  readonly kind?: string
  readonly subject?: string
  readonly cell?: string
  /** Where the former page ended: its `next`. */
  readonly before?: string
  /** So many lines, 100 at most. */
  readonly size?: number
}

/** Entries of all chains, the latest first, how many match in all, and where the next page goes on. */
export type TrailPage = {
  readonly lines: readonly TrailLine[]
  readonly place: Place
  readonly next?: string
}

const sizes = { usual: 50, most: 100 }

/** A page of the trail for somebody who may read all of it. */
export async function readTrail(fx: Effects, actor: Actor, choice: TrailChoice): Promise<Outcome<TrailPage>> {
  const allowed = permitted(fx, actor, 'read-trail', {})
  if (!allowed.ok) return allowed
  const page = await trailPage(fx.db, choice)
  return accept({ ...page, lines: hideAddresses(page.lines, actor, allowed.value.on) })
}

/** A page of the trail, the latest entries first. What is no day, no person and no place in the trail is as if it were left out. */
export async function trailPage(db: Db, choice: TrailChoice): Promise<TrailPage> {
  const size = Math.min(Math.max(choice.size ?? sizes.usual, 1), sizes.most)
  const before = placeIn(choice.before)
  const rows = await pageQuery(db, choice, before)
    .limit(size + 1)
    .execute()
  const last = rows.length > size ? rows[size - 1] : undefined
  const lines = await trailLines(db, rows.slice(0, size))
  const counts = await matching(db, choice)
    .select(counted(before && isLaterThan(before)))
    .executeTakeFirstOrThrow()
  return {
    lines,
    place: placeBehind(counts, lines.length),
    ...(last && { next: `${last.at}/${last.chain}/${last.position}` }),
  }
}

type InTrail = readonly [at: string, chain: string, position: number]

const isLaterThan = ([at, chain, position]: InTrail) =>
  sql<boolean>`(entry.at, entry.chain, entry.position) >= (${at}::text, ${chain}::uuid, ${position}::integer)`

const columns = [
  'entry.chain',
  'chain.kind',
  'chain.subject',
  'entry.position',
  'entry.leaf',
  'entry.hash',
  'entry.at',
] as const

function pageQuery(db: Db, choice: TrailChoice, before: InTrail | undefined) {
  const query = matching(db, choice)
    .select(columns)
    .orderBy('entry.at', 'desc')
    .orderBy('entry.chain', 'desc')
    .orderBy('entry.position', 'desc')
  if (before === undefined) return query
  return query.where(eb =>
    eb(eb.refTuple('entry.at', 'entry.chain', 'entry.position'), '<', eb.tuple(...before)),
  )
}

function matching(db: Db, { actor, act, kind, subject, cell, ...part }: TrailChoice) {
  let query = db.selectFrom('entry').innerJoin('chain', 'chain.id', 'entry.chain').where(isOfPart(part))
  if (actor) query = query.where('entry.actor', '=', actor)
  if (act) query = query.where('entry.act', '=', act)
  if (kind) query = query.where('chain.kind', '=', kind)
  if (subject) query = query.where('chain.subject', '=', subject)
  if (cell) query = query.where('entry.cell', '=', cell)
  return query
}

function placeIn(before: string | undefined): InTrail | undefined {
  const [at = '', chain = '', position = ''] = before?.split('/') ?? []
  return isUuid(chain) && /^\d{1,9}$/.test(position) ? [at, chain, Number(position)] : undefined
}
