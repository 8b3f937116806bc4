import { type Day, fullNameOn, readLeaf, type Words } from '@thuocdo/engine'
import { type Db, readUnits, sql } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { todayIn } from '../today.ts'
import { audienceOn, hearersOf } from './hearers.ts'
import { type News, type NewsLine, newsTable } from './news-table.ts'
import { type NewNotice, notify } from './notify.ts'

const minute = 60_000
/** An entry may be committed some time after the instant that it bears: so much is read again, and told once by its key. */
const overlap = 10 * minute
/** Where nobody was ever told anything, what is older than a day is no news. */
const firstLook = 24 * 60 * minute

/**
 * Tells people what the trail says since it was last read: one notice for each of those whom the table names. All of it or nothing;
 * called again, also after a process that ended in the middle, nobody is told anything twice.
 * @returns how many notices are new
 */
export async function tellNews(fx: Pick<Effects, 'db' | 'now' | 'newId'>): Promise<number> {
  return fx.db.transaction().execute(async trx => {
    const now = fx.now()
    const news = await newsSince(trx, await readFrom(trx, now))
    const told = await tell({ ...fx, db: trx }, news)
    await trx
      .insertInto('news_read')
      .values({ until: now })
      .onConflict(conflict => conflict.column('only_row').doUpdateSet({ until: now }))
      .execute()
    return told
  })
}

/** A clock that was set back counts: nothing that is written from then on is missed. */
async function readFrom(db: Db, now: Date): Promise<Date> {
  const row = await db.selectFrom('news_read').select('until').executeTakeFirst()
  if (row === undefined) return new Date(now.getTime() - firstLook)
  return new Date(Math.min(row.until.getTime(), now.getTime()) - overlap)
}

async function newsSince(db: Db, from: Date): Promise<readonly News[]> {
  const rows = await db
    .selectFrom('entry')
    .innerJoin('chain', 'chain.id', 'entry.chain')
    .leftJoin('assessment', 'assessment.id', 'entry.chain')
    .leftJoin('round', 'round.id', 'assessment.round')
    .select([
      'entry.leaf',
      'chain.kind',
      'chain.subject',
      'assessment.unit',
      'round.name_vi',
      'round.name_en',
    ])
    .where('entry.at', '>=', from.toISOString())
    .where('entry.act', 'in', Object.keys(newsTable))
    .orderBy('entry.at')
    .orderBy('entry.chain')
    .orderBy('entry.position')
    .execute()
  const read = rows.flatMap(({ leaf, kind, subject, unit, name_vi, name_en }) => {
    const entry = readLeaf(leaf)
    if (entry === undefined) return []
    const about = unit ?? (typeof entry.body.unit === 'string' ? entry.body.unit : undefined)
    const roundName = { vi: name_vi ?? '', en: name_en ?? '' }
    return [{ entry, on: { kind, subject }, ...(about !== undefined && { unit: about }), roundName }]
  })
  return withUnitNames(db, read)
}

async function withUnitNames(db: Db, read: readonly Omit<News, 'unitName'>[]): Promise<readonly News[]> {
  const units = await readUnits(db, { ids: [...new Set(read.flatMap(({ unit }) => unit ?? []))] })
  const byId = new Map(units.map(unit => [unit.id, unit]))
  const nameOn = (id: string | undefined, day: Day): Words => {
    const unit = byId.get(id ?? '')
    if (unit === undefined) return { vi: 'đơn vị', en: 'the unit' }
    return { vi: fullNameOn(unit, day, 'vi'), en: fullNameOn(unit, day, 'en') }
  }
  return read.map(one => ({ ...one, unitName: nameOn(one.unit, todayIn(new Date(one.entry.at))) }))
}

type Telling = { readonly person: string; readonly notice: NewNotice }

async function tell(fx: Pick<Effects, 'db' | 'now' | 'newId'>, news: readonly News[]): Promise<number> {
  if (news.length === 0) return 0
  const audience = await audienceOn(fx.db, todayIn(fx.now()))
  const wanted = new Map<string, Telling>()
  for (const one of news)
    for (const line of linesFor(one))
      for (const person of hearersOf(one, line.hears, audience)) {
        const same = `${person} ${line.key?.(one) ?? actKey(one, line)}`
        if (!wanted.has(same)) wanted.set(same, { person, notice: noticeOf(one, line) })
      }
  const fresh = await notToldYet(fx.db, [...wanted.values()])
  let told = 0
  for (const { person, notice } of fresh) if (await notify(fx.db, fx, person, notice)) told++
  return told
}

const linesFor = (news: News): readonly NewsLine[] =>
  newsTable[news.entry.act].filter(({ on, when }) => on === news.on.kind && (when?.(news) ?? true))

/** One act may append several entries to a chain, such as a group of criteria given to a division: it is told once, by the first. */
const actKey = ({ entry: { chain, at } }: News, { kind }: NewsLine): string => `${chain} ${at} ${kind}`

const noticeOf = (news: News, line: NewsLine): NewNotice => ({
  kind: line.kind,
  key: line.key?.(news) ?? `${news.entry.chain}:${news.entry.position}`,
  words: line.words(news),
  link: line.link(news),
})

/** Most of what is read again was told before: that is asked in one go. */
async function notToldYet(db: Db, tellings: readonly Telling[]): Promise<readonly Telling[]> {
  if (tellings.length === 0) return []
  const keys = [...new Set(tellings.map(({ notice }) => notice.key))]
  const people = [...new Set(tellings.map(({ person }) => person))]
  const rows = await db
    .selectFrom('notice')
    .select(['person', 'key'])
    .where('person', '=', sql<string>`any(${people}::uuid[])`)
    .where('key', '=', sql<string>`any(${keys}::text[])`)
    .execute()
  const told = new Set(rows.map(({ person, key }) => `${person} ${key}`))
  return tellings.filter(({ person, notice }) => !told.has(`${person} ${notice.key}`))
}
