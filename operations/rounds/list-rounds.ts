import type { Day, Words } from '@thuocdo/engine'
import { type Db, sql } from '@thuocdo/store'

/** A round in a list, with how far its units have come. */
export type RoundLine = {
  readonly id: string
  readonly name: Words
  readonly edition: { readonly id: string; readonly version: number }
  readonly from: Day
  readonly to: Day
  readonly opens?: Day
  readonly due?: Day
  readonly state: string
  readonly units: number
  /** How many assessments are in each step; steps without any are left out. */
  readonly steps: Readonly<Record<string, number>>
}

/** All rounds, the latest first. */
export async function listRounds(db: Db): Promise<readonly RoundLine[]> {
  const rounds = await db.selectFrom('round').selectAll().orderBy('founded_at', 'desc').execute()
  const counted = await db
    .selectFrom('assessment')
    .select(['round', 'state', sql<number>`count(*)`.as('count')])
    .groupBy(['round', 'state'])
    .execute()
  return rounds.map(round => {
    const steps = counted.filter(one => one.round === round.id)
    return {
      id: round.id,
      name: { vi: round.name_vi, en: round.name_en },
      edition: { id: round.edition, version: round.edition_version },
      from: round.from_on,
      to: round.to_on,
      state: round.state,
      units: steps.reduce((all, { count }) => all + count, 0),
      steps: Object.fromEntries(steps.map(({ state, count }) => [state, count])),
      ...(round.opens_on !== null && { opens: round.opens_on }),
      ...(round.due_on !== null && { due: round.due_on }),
    }
  })
}

/** An edition that was taken in. */
export type EditionLine = {
  readonly id: string
  readonly version: number
  readonly sha256: string
  readonly title: Words
  readonly addedAt: Date
}

/** The editions that were taken in with all their versions, by id, the newest version first. */
export async function listAddedEditions(db: Db): Promise<readonly EditionLine[]> {
  const rows = await db
    .selectFrom('edition')
    .select([
      'id',
      'version',
      'sha256',
      'added_at',
      sql<string>`framework -> 'title' ->> 'vi'`.as('vi'),
      sql<string>`framework -> 'title' ->> 'en'`.as('en'),
    ])
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ id, version, sha256, added_at, vi, en }) => ({
    id,
    version,
    sha256,
    title: { vi, en },
    addedAt: added_at,
  }))
}
