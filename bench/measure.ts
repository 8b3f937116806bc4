/** One measured piece of work: what, how long in milliseconds (median), the limit it is held to, and the reference. */
export type Figure = {
  readonly work: string
  readonly milliseconds: number
  readonly limit: number
  /** How long the field's reference software takes for the same work on one core, where it does that work. */
  readonly reference?: number
}

/** The median time of one run in milliseconds: warmed up first, then repeated for about `budget` milliseconds. */
export async function measure(run: () => unknown, budget = 1500): Promise<number> {
  const until = performance.now() + budget / 2
  let warm = 0
  while (performance.now() < until && warm++ < 2000) await run()
  const times: number[] = []
  const end = performance.now() + budget
  while (times.length < 5 || (performance.now() < end && times.length < 2000)) times.push(await timed(run))
  return times.sort((a, b) => a - b)[times.length >> 1]
}

async function timed(run: () => unknown): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}
