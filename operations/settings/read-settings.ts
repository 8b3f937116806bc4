import type { Db } from '@thuocdo/store'
import { isSetting, type SettingName, type SettingValue, settingNames, settingOf } from './setting-list.ts'

/** What holds for a tenant: what was set, else the usual number or an empty text. */
export type SettingValues = { readonly [name in SettingName]: SettingValue }

/** What holds for a tenant now. What stands in the store and breaks its rule counts as never set. */
export async function readSettings(db: Db): Promise<SettingValues> {
  const rows = await db.selectFrom('setting').select(['name', 'value']).execute()
  const set = new Map<string, unknown>(
    rows.filter(({ name }) => isSetting(name)).map(row => [row.name, row.value]),
  )
  const values = settingNames.map(name => [name, inForce(name, set.get(name))] as const)
  // The door: every name has its value.
  return Object.fromEntries(values) as SettingValues
}

function inForce(name: SettingName, value: unknown): SettingValue {
  const setting = settingOf(name)
  if (setting.kind === 'switch') return value === true
  if (setting.kind !== 'number') return typeof value === 'string' ? value : ''
  const isInBounds = typeof value === 'number' && value >= setting.least && value <= setting.most
  return isInBounds ? value : setting.usual
}
