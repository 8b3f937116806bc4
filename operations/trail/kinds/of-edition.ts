import type { Json } from '@thuocdo/engine'
import { type ChainKind, type ComparedTable, sql } from '@thuocdo/store'
import { sha256 } from '../../hash.ts'
import { put, straysOf, tellsBy } from './told.ts'

const editions: ComparedTable = {
  name: 'edition',
  one: { vi: 'bộ tiêu chí', en: 'edition' },
  many: { vi: 'bộ tiêu chí', en: 'editions' },
  columns: {
    sha256: { vi: 'mã băm', en: 'hash' },
    framework: { vi: 'mã băm tính lại từ nội dung', en: 'hash of its text as it is now' },
  },
  kept: async (db, subjects) => {
    const rows = await db
      .selectFrom('edition')
      .select(['id', 'version', 'sha256', sql<string>`framework::text`.as('text')])
      .where('id', 'in', subjects)
      .execute()
    return rows.map(({ id, version, sha256: hash, text }) => ({
      subject: id,
      key: keyOf(id, version),
      fields: { sha256: hash, framework: sha256(text) },
    }))
  },
  strays: straysOf('edition', 'edition', 'id', 'id'),
}

const keyOf = (id: string, version: Json | undefined): string => `${id} (${version})`

/** What the chain of an edition tells: the hash of the text of each version, which is hashed anew. */
export const ofEdition: ChainKind = {
  kind: 'edition',
  tells: tellsBy({
    'add-edition': ({ subject, body: { version, sha256: hash = null } }) => [
      put('edition', keyOf(subject, version), { sha256: hash, framework: hash }),
    ],
  }),
  tables: [editions],
}
