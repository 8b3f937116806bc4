import type { Db } from '@thuocdo/store'

/** For how long a session lives: minutes without a request, hours at most. */
export type SessionSettings = { readonly idleMinutes: number; readonly hours: number }

/** Half an hour and twelve hours (NIST SP 800-63B, 4.2.3, for an assurance level of two; ASVS 3.3.2). */
export const usualSessionSettings: SessionSettings = { idleMinutes: 30, hours: 12 }

/** The names of the two settings in the store. */
export const sessionSettingNames = { idleMinutes: 'session-idle-minutes', hours: 'session-hours' } as const

/** What the tenant has set, where it lies in bounds (5 to 720 minutes, 1 to 24 hours); else the usual. */
export async function readSessionSettings(db: Db): Promise<SessionSettings> {
  const rows = await db
    .selectFrom('setting')
    .select(['name', 'value'])
    .where('name', 'in', Object.values(sessionSettingNames))
    .execute()
  const read = (name: string, least: number, most: number): number | undefined => {
    const value = rows.find(row => row.name === name)?.value
    return typeof value === 'number' && value >= least && value <= most ? Math.round(value) : undefined
  }
  return {
    idleMinutes: read(sessionSettingNames.idleMinutes, 5, 720) ?? usualSessionSettings.idleMinutes,
    hours: read(sessionSettingNames.hours, 1, 24) ?? usualSessionSettings.hours,
  }
}
