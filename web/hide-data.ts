import { data } from 'react-router'

/**
 * A loader whose data the page can read by name but nobody can list. React Router writes the data of every page into a stream
 * for hydration, whether or not the page holds a script; ours never does, and writing it took a fifth of the time of a page. It
 * lists the fields of what a loader gave, finds none, and writes none.
 */
export const hideData =
  <Args>(loader: (args: Args) => unknown) =>
  async (args: Args): Promise<unknown> => {
    const loaded = await loader(args)
    if (!isFields(loaded) || loaded instanceof Response) return loaded
    if (!isWithStatus(loaded)) return unlisted(loaded)
    return isFields(loaded.data) ? data(unlisted(loaded.data), loaded.init ?? undefined) : loaded
  }

/** The same fields, read by their names only. */
const unlisted = (fields: object): object =>
  Object.defineProperties(
    {},
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value, enumerable: false }])),
  )

const isFields = (loaded: unknown): loaded is object =>
  typeof loaded === 'object' && loaded !== null && !Array.isArray(loaded)

const isWithStatus = (loaded: object): loaded is ReturnType<typeof data> =>
  'type' in loaded && loaded.type === 'DataWithResponseInit'
