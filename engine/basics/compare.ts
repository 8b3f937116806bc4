/** Differences below this share of the numbers are the dust of binary arithmetic: 0.1 + 0.7 and 0.8 are the same score. */
const dust = 1e-12

const reach = (a: number, b: number): number => dust * Math.max(1, Math.abs(a), Math.abs(b))

/** Whether two numbers are the same but for the dust of binary arithmetic. */
export const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= reach(a, b)

/** Whether `x` is at or above a limit; what stands for the limit itself counts as at it. */
export const atLeast = (x: number, limit: number): boolean => x >= limit - reach(x, limit)

/** Whether `x` is truly above a limit. */
export const isAbove = (x: number, limit: number): boolean => x > limit + reach(x, limit)
