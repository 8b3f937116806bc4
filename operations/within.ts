import type { Db } from '@thuocdo/store'

/** Does something in one transaction: in that which is under way, where there is one. */
export const within = <T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> =>
  db.isTransaction ? work(db) : db.transaction().execute(work)
