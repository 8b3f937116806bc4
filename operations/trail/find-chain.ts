import { accept, type Outcome, problem, refuse } from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import { isUuid } from '../is-uuid.ts'

/** A chain that a person named. */
export type FoundChain = { readonly id: string; readonly kind: string; readonly subject: string }

/** The chain that a person means: by its id, or as `kind/subject` such as `unit/bac-ninh-2025` or `settings/all`. */
export async function findChain(db: Db, named: string): Promise<Outcome<FoundChain>> {
  const query = db.selectFrom('chain').select(['id', 'kind', 'subject'])
  const slash = named.indexOf('/')
  const [kind, subject] = [named.slice(0, slash), named.slice(slash + 1)]
  const found = isUuid(named)
    ? await query.where('id', '=', named).executeTakeFirst()
    : await query.where('kind', '=', kind).where('subject', '=', subject).executeTakeFirst()
  return found === undefined ? refuse(noChain(named)) : accept(found)
}

const noChain = (named: string) =>
  problem('unknown-chain', [named], {
    vi: `Nhật ký không có chuỗi “${named}”. Hãy ghi mã của hồ sơ, hoặc loại/đối tượng như unit/bac-ninh-2025.`,
    en: `The trail has no chain “${named}”. Give the id of an assessment, or kind/subject such as unit/bac-ninh-2025.`,
  })
