import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { type TestContext, test } from 'node:test'

const folder = new URL('../../../shared/oracle/coinr/', import.meta.url)

/**
 * One case of the reference results of COINr 1.1.14 under R 4.2.2. Where a file that it needs is not there, as in a stranger's
 * clone, the run says that the case was not run.
 */
export function oracle(id: string, sentence: string, files: readonly string[], run: () => void): void {
  test(`COINr ${id}: ${sentence}`, (t: TestContext) => {
    if (files.every(file => existsSync(new URL(file, folder)))) return run()
    t.diagnostic(`not run: ${id}`)
  })
}

/** A table of the reference: the ids of its rows, and every column as text and as numbers (`NaN` where empty). */
export type Table = {
  readonly units: readonly string[]
  readonly names: readonly string[]
  readonly text: (name: string) => readonly string[]
  readonly column: (name: string) => Float64Array
}

/** Reads a CSV file of the reference folder; `key` is the column that holds the ids of its rows. */
export function readTable(file: string, key = 'uCode'): Table {
  const [names, ...rows] = parseCsv(readText(file))
  const text = (name: string): readonly string[] => {
    assert.ok(names.includes(name), `${file} has a column ${name}`)
    return rows.map(row => row[names.indexOf(name)])
  }
  return {
    units: text(key),
    names: names.filter(name => name !== key),
    text,
    column: name => Float64Array.from(text(name), numberOf),
  }
}

/** The text of a file of the reference folder. */
export const readText = (file: string): string => readFileSync(new URL(file, folder), 'utf8')

/** A number as the reference writes it; empty and NA are `NaN`. */
export function numberOf(text: string): number {
  if (text === '' || text === 'NA' || text === 'NaN') return Number.NaN
  return text === 'Inf' || text === '-Inf' ? Number(`${text}inity`) : Number(text)
}

/** The rows of a table in the order of other ids. */
export function inOrder(
  column: Float64Array,
  of: readonly string[],
  wanted: readonly string[],
): Float64Array {
  return Float64Array.from(wanted, id => column[of.indexOf(id)])
}

/** Fails unless both columns hold the same numbers to 1e-9 relative, and miss the same ones. */
export function assertClose(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  what: string,
  tolerance = 1e-9,
): void {
  assert.equal(actual.length, expected.length, `${what}: as many numbers`)
  for (let i = 0; i < expected.length; i++) {
    assert.ok(
      close(actual[i], expected[i], tolerance),
      `${what} [${i}]: ${actual[i]} instead of ${expected[i]}`,
    )
  }
}

function close(a: number, b: number, tolerance: number): boolean {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) && Number.isNaN(b)
  return a === b || Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b))
}

function parseCsv(text: string): readonly (readonly string[])[] {
  return text.trimEnd().split(/\r?\n/).map(cells)
}

/** The cells of a line; a quoted cell may hold commas, and quotes written twice. */
function cells(line: string): readonly string[] {
  const found = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)
  return Array.from(found, ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare)
}
