import type { Words } from '@thuocdo/engine'
import { editionsOf, openAll, type Site } from './site.ts'

/** What was asked for and is not there, with what is there instead. */
export type Missing =
  | { readonly what: 'page' }
  | { readonly what: 'edition'; readonly index: string; readonly editions: readonly string[] }
  | {
      readonly what: 'unit'
      readonly unit: string
      readonly name: Words
      readonly edition: string
      readonly editions: readonly string[]
      /** Units of that edition that go by the name in the address. */
      readonly meant: readonly Named[]
    }

/** A unit with its name. */
type Named = { readonly unit: string; readonly name: Words }

type Asked = { readonly index: string; readonly edition: string; readonly unit?: string }

/** Finds out what of an address is not in the release, and where the reader may have wanted to go. */
export async function findMissing(site: Site, { index, edition, unit }: Asked): Promise<Missing> {
  const years = editionsOf(site, index)
  if (years.length === 0) return { what: 'page' }
  const id = `${index}/${edition}`
  const [wanted] = await openAll(site, [id])
  if (!wanted || unit === undefined) return { what: 'edition', index, editions: years }
  const holders = (await openAll(site, years)).flatMap(({ id, results: { units } }) => {
    const found = units.find(candidate => candidate.unit === unit)
    return found ? [{ id, name: found.name }] : []
  })
  return {
    what: 'unit',
    unit,
    name: holders.at(-1)?.name ?? { vi: `“${unit}”`, en: `“${unit}”` },
    edition: id,
    editions: holders.map(holder => holder.id),
    meant: wanted.results.units.filter(isCalled(unit)).map(({ unit, name }) => ({ unit, name })),
  }
}

/** Whether a unit goes by a name as people type it into an address: `ha-noi`, `Hà Nội`, `hanoi`. */
function isCalled(asked: string): (unit: Named) => boolean {
  const wanted = bare(asked)
  return ({ unit, name }) =>
    wanted !== '' && [unit.replace(/-\d{4}$/, ''), name.vi, name.en].some(called => bare(called) === wanted)
}

/** The letters of a name without marks, spaces and hyphens. */
const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/đ/g, 'd')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '')
