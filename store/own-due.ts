import { type RawBuilder, sql } from 'kysely'

/**
 * In a question about an assessment that is called `a` there: until when its unit hands in by its own latest extension; null where
 * it has none.
 */
export const ownDue: RawBuilder<string | null> = sql<string | null>`(select x.due_on from round_extension x
  where x.round = a.round and x.unit = a.unit order by x.position desc limit 1)`
