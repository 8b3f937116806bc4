import type { Edition, Words } from '@thuocdo/engine'
import { type Db, sql } from '@thuocdo/store'
import { type HashedVersion, loadProgram } from '../assess/load-program.ts'

/** A block that a role may be held for. It goes by several names where the editions differ. */
export type ScopeBlock = { readonly code: string; readonly names: readonly Words[] }

/** A field or criterion that a role may be held for, with what lies below it. */
export type ScopeCriterion = ScopeBlock & { readonly parts: readonly ScopeCriterion[] }

/** What there is to hold a role for: of several editions together, since a role counts in every round. */
export type GrantScope = {
  /** The titles of the editions that it was read from; none where no edition was taken in. */
  readonly editions: readonly Words[]
  readonly blocks: readonly ScopeBlock[]
  /** The fields, each with its criteria. */
  readonly fields: readonly ScopeCriterion[]
  /** The codes of all nodes, the roots among them. */
  readonly codes: ReadonlySet<string>
}

/** The scope of no edition. */
export const noScope: GrantScope = { editions: [], blocks: [], fields: [], codes: new Set() }

/**
 * What blocks and criteria a role may be granted for: those of the rounds that are not closed, or, where there is none, those of the
 * latest versions of all editions that were taken in.
 */
export async function readGrantScope(db: Db): Promise<GrantScope> {
  const assessed = await versionsAssessed(db)
  const versions = assessed.length > 0 ? assessed : await latestVersions(db)
  const editions: Edition[] = []
  for (const version of versions) editions.push((await loadProgram(db, version)).edition)
  return scopeOf(editions)
}

/** The scope of some editions: what has the same code is one thing, under every name that it has. */
export function scopeOf(editions: readonly Edition[]): GrantScope {
  const roots = editions.map(({ tree }) => tree)
  return {
    editions: editions.map(({ title }) => title),
    blocks: byCode(editions.flatMap(({ blocks }) => blocks ?? [])).map(([code, same]) => ({
      code,
      names: namesOf(same),
    })),
    fields: merged(roots.flatMap(({ children }) => children ?? [])),
    codes: new Set(roots.flatMap(codesUnder)),
  }
}

type Node = Edition['tree']

const merged = (nodes: readonly Node[]): readonly ScopeCriterion[] =>
  byCode(nodes).map(([code, same]) => ({
    code,
    names: namesOf(same),
    parts: merged(same.flatMap(({ children }) => children ?? [])),
  }))

const byCode = <T extends { readonly code: string }>(things: readonly T[]) => [
  ...Map.groupBy(things, ({ code }) => code),
]

const namesOf = (things: readonly { readonly name: Words }[]): readonly Words[] => [
  ...new Map(things.map(({ name }) => [name.vi, name])).values(),
]

const codesUnder = ({ code, children = [] }: Node): readonly string[] => [
  code,
  ...children.flatMap(codesUnder),
]

async function versionsAssessed(db: Db): Promise<readonly HashedVersion[]> {
  const { rows } = await sql<HashedVersion>`
    select distinct e.id, e.version, e.sha256 from round r
    join edition e on e.id = r.edition and e.version = r.edition_version
    where r.state <> 'closed' order by e.id, e.version`.execute(db)
  return rows
}

async function latestVersions(db: Db): Promise<readonly HashedVersion[]> {
  const { rows } = await sql<HashedVersion>`
    select distinct on (id) id, version, sha256 from edition order by id, version desc`.execute(db)
  return rows
}
