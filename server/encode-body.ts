import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** The encodings that we write, best first. */
export type Encoding = 'br' | 'gzip' | 'identity'

const smallestWorthwhile = 1024
const brotliQuality = 5

/** The best encoding that the reader's `Accept-Encoding` takes; the body as it is for small bodies. */
export function chooseEncoding(accepted: string | undefined, bytes: number): Encoding {
  if (bytes < smallestWorthwhile || accepted === undefined) return 'identity'
  const taken = new Map(accepted.split(',').map(readChoice))
  const takes = (name: string): boolean => (taken.get(name) ?? taken.get('*') ?? 0) > 0
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity'
}

/** A body in an encoding. */
export async function encodeBody(body: Uint8Array, encoding: Encoding): Promise<Uint8Array> {
  if (encoding === 'identity') return body
  return encoding === 'gzip' ? promisify(gzip)(body) : promisify(brotliCompress)(body, brotliOptions)
}

const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }

/** One choice of the header: its name, and how much it is wanted (0 is not at all). */
function readChoice(text: string): readonly [string, number] {
  const [name = '', ...params] = text.trim().toLowerCase().split(';')
  const weight = params.map(param => /^\s*q=([\d.]+)$/.exec(param)?.[1]).find(q => q !== undefined)
  return [name.trim(), weight === undefined ? 1 : Number(weight)]
}
