/** The tables of a font by their four-letter tags, and the flavour of the font. */
export type Sfnt = { readonly flavor: number; readonly tables: ReadonlyMap<string, Uint8Array> }

const signature = 0x774f4646
const headerSize = 44
const entrySize = 20

/** Reads a font out of its WOFF 1.0 container (W3C, 2012). */
export async function readWoff(bytes: Uint8Array): Promise<Sfnt> {
  const view = viewOf(bytes)
  const entries = Array.from({ length: view.getUint16(12) }, (_, i) => headerSize + i * entrySize)
  const tables = entries.map(async at => {
    const [offset, packed, plain] = [4, 8, 12].map(field => view.getUint32(at + field))
    const body = bytes.subarray(offset, offset + packed)
    return [
      tagAt(bytes, at),
      packed === plain ? body : await through(body, new DecompressionStream('deflate')),
    ] as const
  })
  return { flavor: view.getUint32(4), tables: new Map(await Promise.all(tables)) }
}

/** Writes a font into a WOFF 1.0 container. */
export async function writeWoff({ flavor, tables }: Sfnt): Promise<Uint8Array> {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const packed = await Promise.all(
    sorted.map(async ([tag, plain]) => {
      const small = await through(plain, new CompressionStream('deflate'))
      return { tag, plain, body: small.length < plain.length ? small : plain }
    }),
  )
  const start = headerSize + sorted.length * entrySize
  const length = packed.reduce((at, { body }) => at + padded(body.length), start)
  const bytes = new Uint8Array(length)
  const view = viewOf(bytes)
  const sfntSize = sorted.reduce((size, [, plain]) => size + padded(plain.length), 12 + 16 * sorted.length)
  for (const [at, value] of [
    [0, signature],
    [4, flavor],
    [8, length],
    [16, sfntSize],
  ])
    view.setUint32(at, value)
  view.setUint16(12, sorted.length)
  let offset = start
  for (const [i, { tag, plain, body }] of packed.entries()) {
    const at = headerSize + i * entrySize
    bytes.set(new TextEncoder().encode(tag), at)
    for (const [field, value] of [offset, body.length, plain.length, checksum(plain)].entries())
      view.setUint32(at + 4 + 4 * field, value)
    bytes.set(body, offset)
    offset += padded(body.length)
  }
  return bytes
}

/** A view on the bytes of a table; numbers in fonts stand with the high byte first, as DataView reads them. */
export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const padded = (length: number): number => (length + 3) & ~3

const tagAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))

function checksum(table: Uint8Array): number {
  const whole = new Uint8Array(padded(table.length))
  whole.set(table)
  const view = viewOf(whole)
  let sum = 0
  for (let at = 0; at < whole.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}

async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const out = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(stream)
  return new Uint8Array(await new Response(out).arrayBuffer())
}
