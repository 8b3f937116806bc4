import { fold, isDay, type Outcome, type Problem, problem, unless } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import type { TrailPart } from './trail-part.ts'

/** What a person typed: a unit and a round by id or name, and days. */
export type NamedPart = {
  readonly unit?: string | undefined
  readonly round?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** The part of the trail that a person means, or everything that is wrong with how they named it. */
export async function findPart(db: Db, { unit, round, from, to }: NamedPart): Promise<Outcome<TrailPart>> {
  const units = unit === undefined ? [] : await unitsNamed(db, unit)
  const rounds = round === undefined ? [] : await roundsNamed(db, round)
  const problems = [
    ...(unit === undefined || units.length === 1 ? [] : [notOne('unit', unit, units)]),
    ...(round === undefined || rounds.length === 1 ? [] : [notOne('round', round, rounds)]),
    ...[from, to].flatMap(day => (day === undefined || isDay(day) ? [] : [noDay(day)])),
  ]
  return unless(problems, () => ({
    ...(units[0] !== undefined && { unit: units[0] }),
    ...(rounds[0] !== undefined && { round: rounds[0] }),
    ...(from !== undefined && isDay(from) && { from }),
    ...(to !== undefined && isDay(to) && { to }),
  }))
}

async function unitsNamed(db: Db, wanted: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('unit')
    .innerJoin('unit_name', 'unit_name.unit', 'unit.id')
    .select(['unit.id', 'unit_name.vi', 'unit_name.en'])
    .execute()
  return idsNamed(wanted, rows)
}

async function roundsNamed(db: Db, wanted: string): Promise<readonly string[]> {
  return idsNamed(
    wanted,
    await db.selectFrom('round').select(['id', 'name_vi as vi', 'name_en as en']).execute(),
  )
}

type Named = { readonly id: string; readonly vi: string; readonly en: string }

/** An id means one thing; a name all that are called so. */
function idsNamed(wanted: string, rows: readonly Named[]): readonly string[] {
  if (rows.some(({ id }) => id === wanted)) return [wanted]
  const named = rows.filter(({ vi, en }) => [vi, en].some(name => fold(name) === fold(wanted)))
  return [...new Set(named.map(({ id }) => id))]
}

const kinds = { unit: { vi: 'đơn vị', en: 'unit' }, round: { vi: 'đợt đánh giá', en: 'round' } }

function notOne(kind: keyof typeof kinds, wanted: string, found: readonly string[]): Problem {
  const { vi, en } = kinds[kind]
  if (found.length === 0)
    return problem(`unknown-${kind}`, [kind], {
      vi: `Không có ${vi} “${wanted}”. Hãy ghi đúng tên hoặc mã như trên bàn làm việc.`,
      en: `There is no ${en} “${wanted}”. Give its name or id as the desk shows it.`,
    })
  return problem(`which-${kind}`, [kind], {
    vi: `Nhiều ${vi} cùng tên “${wanted}”. Hãy ghi mã: ${found.join(', ')}.`,
    en: `Several are called “${wanted}”. Give the id of the ${en}: ${found.join(', ')}.`,
  })
}

const noDay = (text: string): Problem =>
  problem('wrong-day', ['from'], {
    vi: `“${text}” không phải là một ngày. Hãy ghi như 2026-01-31.`,
    en: `“${text}” is no day. Write it as 2026-01-31.`,
  })
