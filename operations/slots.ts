/** Slots for work that takes much memory: `most` at once, `queue` waiting; one more is turned away. */
export type Slots = { readonly run: <T>(work: () => Promise<T>) => Promise<T | 'busy'> }

/** Makes the slots. A waiting piece of work begins when one before it ends, in the order in which they came. */
export function slots(most: number, queue: number): Slots {
  const waiting: (() => void)[] = []
  let running = 0
  const enter = async () => {
    if (running < most) running += 1
    // Whoever ends hands its slot over, so that nobody slips in between.
    else await new Promise<void>(resolve => waiting.push(resolve))
  }
  const leave = () => {
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }
  return {
    run: async work => {
      if (waiting.length >= queue) return 'busy'
      await enter()
      try {
        return await work()
      } finally {
        leave()
      }
    },
  }
}
