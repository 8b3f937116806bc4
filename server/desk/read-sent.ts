import { accept, type Outcome, refuse } from '@thuocdo/engine'
import { refusals, refused } from './refusals.ts'

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

/** The form of a request, read whole; refused where it is none: something else, broken, or with a letter of code zero in its fields. */
export async function readSent(request: Request): Promise<Outcome<FormData>> {
  const form = await formIn(request)
  const isReadable =
    form !== null && [...form].every(([name, value]) => isText(name) && isText(wordsOf(value)))
  return isReadable ? accept(form) : refuse(refusals['not-a-form'])
}

/** How a page comes by what was sent. */
export type SentForm = () => Promise<FormData>

/**
 * What was sent, for the pages: read once, and looked at here, so that no page has to be ready for what is no form. A long form is
 * read only when its page asks, which has permission and an upload turn looked at first; what is no form is then thrown as an answer.
 */
export async function sentForm(request: Request, isLong: boolean): Promise<Outcome<SentForm>> {
  if (!isLong) {
    const read = await readSent(request)
    return read.ok ? accept(async () => read.value) : read
  }
  let reading: Promise<FormData> | undefined
  return accept(() => {
    reading ??= readOrThrow(request)
    return reading
  })
}

async function readOrThrow(request: Request): Promise<FormData> {
  const read = await readSent(request)
  if (read.ok) return read.value
  throw refused(refusals['not-a-form'], 400)
}

/** Lets pass what nobody asked for, piece by piece: a browser that is cut off while it sends shows no answer. */
export async function letPass({ bodyUsed, body }: Request): Promise<void> {
  if (!bodyUsed && body !== null) for await (const _ of body);
}

async function formIn(request: Request): Promise<FormData | null> {
  try {
    return await request.formData()
  } catch {
    return null
  }
}

const isText = (text: string): boolean => !text.includes('\0')

/** Of a file its name: its content may be anything. */
const wordsOf = (value: string | File): string => (typeof value === 'string' ? value : value.name)
