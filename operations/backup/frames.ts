import { createHash } from 'node:crypto'

/**
 * What the content of a backup is made of: parts with a name and rows or bytes, then the manifest, then the end.
 * Each frame is one letter, the length of what follows in four bytes (most significant first), and that.
 */
export type Frame =
  | { readonly kind: 'part'; readonly name: string }
  | { readonly kind: 'data'; readonly data: Buffer }
  | { readonly kind: 'manifest'; readonly text: string }
  | { readonly kind: 'end' }

const letters = { part: 'P', data: 'D', manifest: 'M', end: 'Z' } as const

/** No frame is longer: a reader never holds more than this. */
const longestFrame = 64 * 2 ** 20

/** Writes frames; the last one holds the SHA-256 of all before it, so that damage shows without any key too. */
export async function* framed(frames: AsyncIterable<Frame>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  for await (const frame of frames) {
    for (const piece of bytesOf(frame)) {
      hash.update(piece)
      yield piece
    }
  }
  const digest = hash.digest()
  yield headOf('Z', digest.length)
  yield digest
}

function bytesOf(frame: Frame): readonly Buffer[] {
  if (frame.kind === 'end') return []
  const content =
    frame.kind === 'data' ? frame.data : Buffer.from(frame.kind === 'part' ? frame.name : frame.text)
  return [headOf(letters[frame.kind], content.length), content]
}

function headOf(letter: string, length: number): Buffer {
  const head = Buffer.alloc(5)
  head.write(letter, 0, 'latin1')
  head.writeUInt32BE(length, 1)
  return head
}

/** Reads frames; throws `BrokenFrames` where they are not as they were written, or do not come to their end. */
export async function* unframed(content: AsyncIterable<Uint8Array>): AsyncGenerator<Frame> {
  const hash = createHash('sha256')
  const source = reader(content)
  for (;;) {
    const head = await source.take(5)
    const length = head.readUInt32BE(1)
    if (length > longestFrame) throw new BrokenFrames('a frame is too long')
    const body = await source.take(length)
    const letter = String.fromCharCode(head[0])
    if (letter === letters.end) {
      if (!hash.digest().equals(body)) throw new BrokenFrames('the sum over all differs')
      await source.end()
      yield { kind: 'end' }
      return
    }
    hash.update(head).update(body)
    yield frameOf(letter, body)
  }
}

function frameOf(letter: string, body: Buffer): Frame {
  if (letter === letters.part) return { kind: 'part', name: body.toString() }
  if (letter === letters.data) return { kind: 'data', data: body }
  if (letter === letters.manifest) return { kind: 'manifest', text: body.toString() }
  throw new BrokenFrames('a frame of no known kind')
}

/** The content is not what was written. */
export class BrokenFrames extends Error {}

function reader(content: AsyncIterable<Uint8Array>) {
  const pieces = content[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)
  const take = async (length: number): Promise<Buffer> => {
    const held = [rest]
    let have = rest.length
    while (have < length) {
      const { value, done } = await pieces.next()
      if (done === true) throw new BrokenFrames('the content ends too soon')
      held.push(Buffer.from(value))
      have += value.length
    }
    const all = held.length === 1 ? rest : Buffer.concat(held)
    rest = all.subarray(length)
    return all.subarray(0, length)
  }
  const end = async (): Promise<void> => {
    const { done } = await pieces.next()
    if (rest.length > 0 || done !== true) throw new BrokenFrames('something follows the end')
  }
  return { take, end }
}
