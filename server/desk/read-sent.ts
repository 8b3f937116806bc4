import { accept, type Outcome, refuse } from '@thuocdo/engine'
import { refusals } from './refusals.ts'

/**
 * Whether an address can be read: its escapes are whole, and it holds no letter of code zero, which no text of ours does and which
 * PostgreSQL does not take.
 */
export function isReadableAddress(address: string): boolean {
  const { pathname, searchParams } = new URL(address)
  try {
    return [decodeURIComponent(pathname), ...searchParams.keys(), ...searchParams.values()].every(isText)
  } catch {
    return false
  }
}

/** The body of a form, read whole; refused where it is none: something else, broken, or with a letter of code zero in its fields. */
export async function readSent(request: Request): Promise<Outcome<ArrayBuffer>> {
  const body = await request.arrayBuffer()
  const type = request.headers.get('content-type') ?? ''
  const form = await formIn(body, type)
  const isReadable =
    form !== null && [...form].every(([name, value]) => isText(name) && isText(wordsOf(value)))
  return isReadable ? accept(body) : refuse(refusals['not-a-form'])
}

/** Looked at here, so that no page has to be ready for what is no form. */
async function formIn(body: ArrayBuffer, type: string): Promise<FormData | null> {
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData()
  } catch {
    return null
  }
}

const isText = (text: string): boolean => !text.includes('\0')

/** Of a file its name: its content may be anything. */
const wordsOf = (value: string | File): string => (typeof value === 'string' ? value : value.name)
