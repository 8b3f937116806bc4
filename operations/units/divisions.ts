import { type Actor, accept, type Outcome, type Problem, problem, refuse } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import { recorded } from '../act-as.ts'
import type { Effects } from '../effects.ts'
import { permitted } from '../permitted.ts'

/** A division of a unit, among which it splits its criteria. */
export type Division = { readonly id: string; readonly name: string; readonly isEnded: boolean }

const alphabet = new Intl.Collator('vi', { numeric: true })

/** The divisions of a unit in the order of the alphabet, those that ended last. */
export async function divisionsOf(db: Db, unit: string): Promise<readonly Division[]> {
  const rows = await db
    .selectFrom('division')
    .select(['id', 'name', 'ended_at'])
    .where('unit', '=', unit)
    .execute()
  const divisions = rows.map(({ id, name, ended_at }) => ({ id, name, isEnded: ended_at !== null }))
  return divisions.sort((a, b) => Number(a.isEnded) - Number(b.isEnded) || alphabet.compare(a.name, b.name))
}

/** Adds a division to a unit; one of that name that ended is taken up again. */
export async function addDivision(
  fx: Effects,
  actor: Actor,
  unit: string,
  name: string,
): Promise<Outcome<string>> {
  const allowed = permitted(fx, actor, 'add-division', { unit })
  if (!allowed.ok) return allowed
  const words = name.normalize('NFC').trim().replace(/\s+/g, ' ')
  if (words === '') return refuse(noName)
  const isThere = await fx.db.selectFrom('unit').select('id').where('id', '=', unit).executeTakeFirst()
  if (!isThere) return refuse(noSuchUnit(unit))
  const before = (await divisionsOf(fx.db, unit)).find(division => division.name === words)
  if (before && !before.isEnded) return refuse(alreadyThere(words))
  const id = before?.id ?? fx.newId()
  const draft = { act: 'add-division', body: { division: id }, disclosed: { name: words } }
  await recorded(fx, allowed.value, { kind: 'unit', subject: unit }, [draft], trx =>
    trx
      .insertInto('division')
      .values({ id, unit, name: words })
      .onConflict(conflict => conflict.column('id').doUpdateSet({ ended_at: null }))
      .execute(),
  )
  return accept(id)
}

/** Ends a division: criteria are no longer given to it; what it did stays. */
export async function endDivision(fx: Effects, actor: Actor, division: string): Promise<Outcome<string>> {
  const row = await fx.db
    .selectFrom('division')
    .select(['unit', 'ended_at'])
    .where('id', '=', division)
    .executeTakeFirst()
  const allowed = permitted(fx, actor, 'end-division', row ? { unit: row.unit } : {})
  if (!allowed.ok) return allowed
  if (row === undefined || row.ended_at !== null) return refuse(noSuchDivision)
  const subject = { kind: 'unit', subject: row.unit }
  await recorded(fx, allowed.value, subject, [{ act: 'end-division', body: { division } }], trx =>
    trx.updateTable('division').set({ ended_at: fx.now() }).where('id', '=', division).execute(),
  )
  return accept(division)
}

const noName = problem('name-missing', ['name'], {
  vi: 'Chưa ghi tên phòng. Hãy ghi tên, ví dụ Phòng Cải cách hành chính.',
  en: 'The division has no name. Write one, such as Administrative Reform Division.',
})

const noSuchUnit = (unit: string): Problem =>
  problem('unknown-unit', [unit], {
    vi: `Không có đơn vị “${unit}”. Hãy chọn trong danh mục.`,
    en: `There is no unit “${unit}”. Choose one of the register.`,
  })

const alreadyThere = (name: string): Problem =>
  problem('division-exists', [name], {
    vi: `Đơn vị đã có “${name}”. Hãy ghi tên khác.`,
    en: `The unit has “${name}” already. Write another name.`,
  })

const noSuchDivision = problem('unknown-division', ['division'], {
  vi: 'Không có phòng này, hoặc phòng đã thôi dùng. Hãy tải lại trang.',
  en: 'There is no such division, or it has ended. Load the page again.',
})
