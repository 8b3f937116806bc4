/** A page as it is sent: its status, its headers, and its body in one encoding. */
export type ReadyPage = {
  readonly status: number
  readonly headers: Headers
  readonly body: Uint8Array<ArrayBuffer>
}

/** Pages that were drawn, as they are sent. */
export type PageCache = {
  /** The page of a key: the kept one, or what `make` gives, asked once for all who come meanwhile. */
  readonly page: (key: string, make: () => Promise<ReadyPage>) => Promise<ReadyPage>
  /** How many bytes of bodies are kept. */
  readonly bytes: () => number
}

/** Keeps the pages that are there (status 200) up to a number of bytes; the one that nobody asked for longest goes first. */
export function pageCache(limit: number): PageCache {
  const kept = new Map<string, ReadyPage>()
  const coming = new Map<string, Promise<ReadyPage>>()
  let bytes = 0
  const drop = (key: string): void => {
    bytes -= kept.get(key)?.body.byteLength ?? 0
    kept.delete(key)
  }
  const keep = (key: string, page: ReadyPage): void => {
    drop(key)
    kept.set(key, page)
    bytes += page.body.byteLength
    // A map keeps its keys in the order of their coming, and who is asked for comes last again.
    for (const oldest of kept.keys()) {
      if (bytes <= limit) break
      drop(oldest)
    }
  }
  const draw = async (key: string, make: () => Promise<ReadyPage>): Promise<ReadyPage> => {
    try {
      const page = await make()
      // Only pages that are there: of those that are not, strangers can think up any number.
      if (page.status === 200) keep(key, page)
      return page
    } finally {
      coming.delete(key)
    }
  }
  const page: PageCache['page'] = async (key, make) => {
    const found = kept.get(key)
    if (found) {
      keep(key, found)
      return found
    }
    const drawn = coming.get(key) ?? draw(key, make)
    coming.set(key, drawn)
    return drawn
  }
  return { page, bytes: () => bytes }
}
