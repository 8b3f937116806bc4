import type { Program, PublishedUnit, Words } from '@thuocdo/engine'

/** A unit of a printed result with its names. */
type PrintedUnit = {
  readonly unit: string
  readonly name: Words
  readonly block: string
  readonly published: PublishedUnit
}

type Cell = string | number | null

/**
 * A printed result as rows under a header: what the source gives for each unit, as it gives it, the best rank first. Columns that
 * nobody fills are left out, but for rank and score.
 */
export function printedRankingRows(
  program: Program,
  units: readonly PrintedUnit[],
): readonly (readonly Cell[])[] {
  const columns = columnsOf(program, units).filter(
    ({ name, read }) => always.has(name) || units.some(unit => read(unit) !== null),
  )
  const ordered = units.toSorted(
    ({ published: a }, { published: b }) =>
      (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) ||
      (b.score ?? Number.NEGATIVE_INFINITY) - (a.score ?? Number.NEGATIVE_INFINITY) ||
      0,
  )
  return [columns.map(({ name }) => name), ...ordered.map(unit => columns.map(({ read }) => read(unit)))]
}

const always: ReadonlySet<string> = new Set(['rank', 'unit', 'name', 'score'])

type PrintedColumn = { readonly name: string; readonly read: (unit: PrintedUnit) => Cell }

function columnsOf(program: Program, units: readonly PrintedUnit[]): readonly PrintedColumn[] {
  const own = (['score', 'points', 'base', 'class'] as const).map(name => ({
    name,
    read: ({ published }: PrintedUnit) => published[name] ?? null,
  }))
  return [
    { name: 'rank', read: ({ published }) => published.rank ?? null },
    { name: 'unit', read: ({ unit }) => unit },
    { name: 'name', read: ({ name }) => name.vi },
    { name: 'block', read: ({ block }) => block || null },
    ...own,
    ...figureNames(
      program,
      units.map(({ published }) => published),
    ).map(name => ({ name, read: ({ published }: PrintedUnit) => published.figures[name] ?? null })),
    { name: 'source', read: ({ published }) => published.source ?? null },
    { name: 'note', read: ({ published }) => published.note?.vi ?? null },
  ]
}

/** The figures that any of the units has: nodes in the order of the tree, splits, and then others as they appear. */
export function figureNames({ edition, nodes }: Program, units: readonly PublishedUnit[]): readonly string[] {
  const there = new Set(units.flatMap(({ figures }) => Object.keys(figures)))
  const known = [...(edition.split ?? []).map(({ code }) => code), ...nodes.map(({ code }) => code)]
  return [...known.filter(name => there.has(name)), ...[...there].filter(name => !known.includes(name))]
}
