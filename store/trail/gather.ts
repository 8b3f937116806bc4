import { setImmediate } from 'node:timers/promises'

type Waiting<In, Out> = {
  readonly asked: In
  readonly resolve: (answer: Out) => void
  readonly reject: (error: unknown) => void
}

/** So many are answered together at most. */
const most = 64

/**
 * Asks together: what arrives while one question to the database is under way goes together into the next. Nobody is answered before
 * the question that held theirs.
 * @param askAll answers in the order in which it was asked
 * @param askAlone for each one again after they failed together, so that one that fails takes no other with it
 * @param keyOf of those with the same key only the first goes into a question, the others wait for the next
 */
export function gather<In, Out>(
  askAll: (asked: readonly In[]) => Promise<readonly Out[]>,
  askAlone: (asked: In) => Promise<Out>,
  keyOf: (asked: In) => unknown = asked => asked,
): (asked: In) => Promise<Out> {
  let waiting: readonly Waiting<In, Out>[] = []
  let isAsking = false
  const ask = async (group: readonly Waiting<In, Out>[]): Promise<void> => {
    try {
      const answers = await askAll(group.map(({ asked }) => asked))
      for (const [at, { resolve }] of group.entries()) resolve(answers[at])
    } catch {
      for (const { asked, resolve, reject } of group) await askAlone(asked).then(resolve, reject)
    }
  }
  const askOn = async (): Promise<void> => {
    isAsking = true
    while (waiting.length > 0) {
      // Whoever was just answered and goes on at once still comes along: fewer and fuller questions cost less than more.
      await setImmediate()
      const firsts = [...Map.groupBy(waiting, ({ asked }) => keyOf(asked)).values()].map(([first]) => first)
      const group = new Set(firsts.slice(0, most))
      waiting = waiting.filter(one => !group.has(one))
      await ask([...group])
    }
    isAsking = false
  }
  return asked =>
    new Promise((resolve, reject) => {
      waiting = [...waiting, { asked, resolve, reject }]
      if (!isAsking) void askOn()
    })
}
