import type { Json } from '@thuocdo/engine'
import { type ChainKind, type ComparedTable, type Db, sql } from '@thuocdo/store'
import { put, said, tellsBy } from './told.ts'

/** There is one chain for all settings of a tenant. */
const subject = 'all'

const settings: ComparedTable = {
  name: 'setting',
  one: { vi: 'thiết lập', en: 'setting' },
  many: { vi: 'thiết lập', en: 'settings' },
  columns: {
    value: { vi: 'giá trị', en: 'value' },
    text: { vi: 'nội dung', en: 'text', isPrivate: true },
  },
  kept: async (db, subjects) => {
    if (!subjects.includes(subject)) return []
    const rows = await db.selectFrom('setting').select(['name', 'value']).execute()
    return rows.map(({ name, value }) => ({ subject, key: name, fields: fieldsOf(value) }))
  },
  strays: namesWithoutChain,
}

// The door: a column of JSON holds JSON.
const fieldsOf = (value: unknown) =>
  typeof value === 'string' ? { value: null, text: value } : { value: value as Json, text: null }

async function namesWithoutChain(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from setting
    where not exists (select from chain where kind = 'settings' and subject = ${subject}) order by 1`.execute(
    db,
  )
  return rows.map(({ name }) => name)
}

/** What the chain of the settings tells: numbers and switches stand in the entry, texts behind it. */
export const ofSettings: ChainKind = {
  kind: 'settings',
  tells: tellsBy({
    'change-setting': entry => [
      put('setting', entry.body.name, { value: entry.body.to ?? null, text: said(entry, 'to') }),
    ],
  }),
  tables: [settings],
}
