import type { Day } from '@thuocdo/engine'

/** The day that an instant belongs to in Việt Nam, which has kept UTC+7 since 1975. */
export const dayIn = (instant: Date): Day =>
  new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
