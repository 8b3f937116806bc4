import { sql } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { within } from '../within.ts'

/** Any one number would do, with the schema of the tenant beside it. */
const peopleLock = 766_2026

/**
 * Does an act on people when no other one is under way in the tenant, in one transaction. Such acts are rare, and each is decided on
 * what those before it left: that a login is free, that another administrator stays.
 */
export const inTurn = <T>(fx: Effects, act: (fx: Effects) => Promise<T>): Promise<T> =>
  within(fx.db, async trx => {
    await sql`select pg_advisory_xact_lock(${peopleLock}::integer, hashtext(current_schema()))`.execute(trx)
    return act({ ...fx, db: trx })
  })
