import { isDay } from '@thuocdo/engine'
import { exportTrail, type TrailPart } from '@thuocdo/operations/acts'
import type { LoaderFunctionArgs } from 'react-router'
import { signedInOf } from '../../signed-in.ts'
import { notHere } from '../parts/not-here.ts'
import { languageOfPath } from '../parts/room-reader.ts'
import { streamOf } from '../parts/stream-of.ts'

const types = { ndjson: 'application/x-ndjson', csv: 'text/csv' } as const

/** The trail, or the part of it that the address asks for, as a file: NDJSON that anybody can verify, or CSV to read. It is written as it is read. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const { fx, actor } = signedInOf(context)
  const url = new URL(request.url)
  const format = url.searchParams.get('format') === 'csv' ? 'csv' : 'ndjson'
  const part = partIn(url.searchParams)
  const text = await exportTrail(fx, actor, { format, language: languageOfPath(url.pathname), part })
  if (!text.ok) return notHere()
  const day = fx.now().toISOString().slice(0, 10)
  return new Response(streamOf(encoded(text.value)), {
    headers: {
      'content-type': `${types[format]}; charset=utf-8`,
      'content-disposition': `attachment; filename="nhat-ky-${day}.${format}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}

/** What is empty or no day is left out. */
function partIn(asked: URLSearchParams): TrailPart {
  const [unit, round, from, to] = ['unit', 'round', 'from', 'to'].map(name => asked.get(name) ?? '')
  return {
    ...(unit !== '' && { unit }),
    ...(round !== '' && { round }),
    ...(isDay(from) && { from }),
    ...(isDay(to) && { to }),
  }
}

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const text of texts) yield encoder.encode(text)
}
