import type { Frame } from './frames.ts'

/** One part of a backup while it is read. */
export type Part = { readonly name: string; readonly content: AsyncIterable<Buffer> }

/** The parts of a backup, one after the other; what the reader leaves of one is passed over before the next. */
export async function* partsOf(frames: AsyncIterable<Frame>): AsyncGenerator<Part> {
  const source = frames[Symbol.asyncIterator]()
  let next = await source.next()
  async function* content(): AsyncGenerator<Buffer> {
    for (;;) {
      next = await source.next()
      if (next.done === true || next.value.kind !== 'data') return
      yield next.value.data
    }
  }
  while (next.done !== true) {
    if (next.value.kind !== 'part') {
      next = await source.next()
      continue
    }
    const data = content()
    yield { name: next.value.name, content: data }
    for await (const _ of data);
  }
}
