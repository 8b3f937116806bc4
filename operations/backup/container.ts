import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import type { KeyRecipe } from './backup-key.ts'

/** How a backup begins: these letters, the length of the header in four bytes (most significant first), the header as JSON. */
export const magic = Buffer.from('THUOCDO-BACKUP\n')

/** The version of the container that this program writes, and the latest that it reads. */
export const containerFormat = 1

/** The head of a backup, in the clear. */
export type Header = {
  readonly format: number
  /** The version of the product that wrote it. */
  readonly product: string
  readonly cipher: 'aes-256-gcm' | 'none'
  /** Bytes of plain text in every sealed chunk but the last, which may hold fewer. */
  readonly chunk: number
  /** Seven bytes in hexadecimal with which every nonce begins. */
  readonly nonce: string
  readonly key?: KeyRecipe
}

/** Bytes in a chunk. */
export const chunkBytes = 64 * 1024

/** Bytes of the seal after each chunk. */
export const sealBytes = 16

/** The head of a file as it is written. */
export function headBytes(header: Header): Buffer {
  const json = Buffer.from(JSON.stringify(header))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(json.length)
  return Buffer.concat([magic, length, json])
}

/** What seals and opens the chunks of one file; without a key the seal only tells accidents. */
export type Sealing = { readonly key: Buffer | null; readonly nonce: Buffer; readonly head: Buffer }

/** What seals a file of this head. */
export const sealingOf = (key: Buffer | null, header: Header, head: Buffer): Sealing => ({
  key,
  nonce: Buffer.from(header.nonce, 'hex'),
  head: createHash('sha256').update(head).digest(),
})

/**
 * Seals content chunk by chunk: with AES-256-GCM, or without a key by the first half of a SHA-256. The number of the chunk, whether
 * it is the last, and the hash of the head belong to each seal: chunks cannot be left out, put in another order, cut off or
 * given another head.
 */
export async function* sealed(content: AsyncIterable<Uint8Array>, sealing: Sealing): AsyncGenerator<Buffer> {
  let number = 0
  for await (const { chunk, isLast } of chunked(content, chunkBytes)) {
    yield* seal(chunk, sealing, nonceOf(sealing, number, isLast))
    number++
  }
}

/** Opens sealed content; throws where any byte of it, or its end, is not as it was sealed. */
export async function* opened(content: AsyncIterable<Uint8Array>, sealing: Sealing): AsyncGenerator<Buffer> {
  let number = 0
  for await (const { chunk, isLast } of chunked(content, chunkBytes + sealBytes)) {
    const [body, mark] = [chunk.subarray(0, -sealBytes), chunk.subarray(-sealBytes)]
    yield unseal(body, mark, sealing, nonceOf(sealing, number, isLast))
    number++
  }
}

function seal(chunk: Buffer, { key, head }: Sealing, nonce: Buffer): readonly Buffer[] {
  if (key === null) return [chunk, sumOf(chunk, head, nonce)]
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(head)
  return [cipher.update(chunk), cipher.final(), cipher.getAuthTag()]
}

function unseal(body: Buffer, mark: Buffer, { key, head }: Sealing, nonce: Buffer): Buffer {
  if (key === null) {
    if (!sumOf(body, head, nonce).equals(mark)) throw new Error('a chunk differs from its sum')
    return body
  }
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: sealBytes }).setAAD(head)
  decipher.setAuthTag(mark)
  return Buffer.concat([decipher.update(body), decipher.final()])
}

const sumOf = (chunk: Buffer, head: Buffer, nonce: Buffer): Buffer =>
  createHash('sha256').update(head).update(nonce).update(chunk).digest().subarray(0, sealBytes)

function nonceOf({ nonce }: Sealing, number: number, isLast: boolean): Buffer {
  const count = Buffer.alloc(5)
  count.writeUInt32BE(number)
  count[4] = isLast ? 1 : 0
  return Buffer.concat([nonce, count])
}

type Chunk = { readonly chunk: Buffer; readonly isLast: boolean }

/** Content in pieces of one size; the last, which may be shorter or empty, is told apart. */
async function* chunked(content: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Chunk> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const piece of content) {
    rest = rest.length === 0 ? Buffer.from(piece) : Buffer.concat([rest, piece])
    // A whole piece is held back until more follows: only then is it known not to be the last.
    let at = 0
    for (; rest.length - at > size; at += size) yield { chunk: rest.subarray(at, at + size), isLast: false }
    rest = rest.subarray(at)
  }
  yield { chunk: rest, isLast: true }
}
