import { type Actor, accept, type Draft, type Outcome, refuse } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import { recorded } from '../act-as.ts'
import type { Effects } from '../effects.ts'
import { permitted } from '../permitted.ts'
import { parseSetting } from './parse-setting.ts'
import { readSettings } from './read-settings.ts'
import { type SettingName, type SettingValue, settingNames } from './setting-list.ts'

type Change = { readonly name: SettingName; readonly from: SettingValue; readonly to: SettingValue }

/**
 * Sets what somebody typed, all of it or nothing; what is as it was is left alone, what is not named stays. Each change is an
 * entry of its own: numbers and switches stand in it, texts are disclosed, since a text may name a person.
 * @returns the names that changed
 */
export async function changeSettings(
  fx: Effects,
  actor: Actor,
  typed: Readonly<Record<string, string>>,
): Promise<Outcome<readonly SettingName[]>> {
  const may = permitted(fx, actor, 'change-setting', {})
  if (!may.ok) return may
  const parsed = settingNames.flatMap(name => {
    const text = typed[name]
    return text === undefined ? [] : [{ name, outcome: parseSetting(name, text) }]
  })
  const problems = parsed.flatMap(({ outcome }) => outcome.problems)
  if (problems.length > 0) return refuse(...problems)
  const before = await readSettings(fx.db)
  const changes = parsed.flatMap(({ name, outcome }) =>
    outcome.ok && outcome.value !== before[name] ? [{ name, from: before[name], to: outcome.value }] : [],
  )
  if (changes.length > 0)
    await recorded(fx, may.value, { kind: 'settings', subject: 'all' }, changes.map(draftOf), trx =>
      write(trx, changes, fx.now()),
    )
  return accept(changes.map(({ name }) => name))
}

const draftOf = ({ name, from, to }: Change): Draft =>
  typeof to !== 'string'
    ? { act: 'change-setting', body: { name, from, to } }
    : { act: 'change-setting', body: { name }, disclosed: { from: String(from), to } }

async function write(trx: Db, changes: readonly Change[], at: Date): Promise<void> {
  const rows = changes.map(({ name, to }) => ({ name, value: JSON.stringify(to), changed_at: at }))
  await trx
    .insertInto('setting')
    .values(rows)
    .onConflict(conflict =>
      conflict.column('name').doUpdateSet(({ ref }) => ({
        value: ref('excluded.value'),
        changed_at: ref('excluded.changed_at'),
      })),
    )
    .execute()
}
