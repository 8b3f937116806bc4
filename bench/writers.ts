/** What came of writers who wrote side by side: how many commits a second, and how long the single ones took in milliseconds. */
export type Writing = { readonly perSecond: number; readonly p50: number; readonly p95: number }

/** Lets so many writers write for a while, each one thing after the other; what they did in a first while does not count. */
export async function writing(
  write: (writer: number, nth: number) => Promise<unknown>,
  { writers, seconds }: { readonly writers: number; readonly seconds: number },
): Promise<Writing> {
  const times: number[] = []
  let nth = 0
  const begin = performance.now() + seconds * 200
  const end = begin + seconds * 1000
  const work = async (writer: number): Promise<void> => {
    for (;;) {
      const start = performance.now()
      if (start > end) return
      await write(writer, nth++)
      if (start >= begin) times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: writers }, (_, writer) => work(writer)))
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? Number.NaN
  return { perSecond: times.length / seconds, p50: at(0.5), p95: at(0.95) }
}
