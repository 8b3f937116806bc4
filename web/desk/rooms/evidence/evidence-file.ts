import { isEvidenceType, nameOfType, readEvidence } from '@thuocdo/operations/acts'
import type { LoaderFunctionArgs } from 'react-router'
import { signedInOf } from '../../signed-in.ts'
import { notHere } from '../parts/not-here.ts'
import { streamOf } from '../parts/stream-of.ts'

/** The file of a document, to be kept and opened elsewhere: it never becomes a page of ours. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const who = signedInOf(context)
  const unit = params.unit ?? ''
  const documents = await readEvidence(who.fx, who.actor, unit)
  if (!documents.ok) return notHere()
  const document = documents.value.find(({ id }) => id === params.id)
  if (document?.file === undefined) return notHere()
  const { hash, name, type, bytes } = document.file
  return new Response(streamOf(who.fx.files.read(hash)), {
    headers: {
      'content-type': type,
      'content-length': String(bytes),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(isEvidenceType(type) ? nameOfType(name, type) : name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
