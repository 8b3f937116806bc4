import { isEvidenceType, listEvidence, nameOfType } from '@thuocdo/operations/acts'
import type { LoaderFunctionArgs } from 'react-router'
import { signedInOf } from '../../signed-in.ts'
import { notHere } from '../parts/not-here.ts'
import { streamOf } from '../parts/stream-of.ts'
import { maySeeEvidence } from './may-see-evidence.ts'

/** The file of a document, to be kept and opened elsewhere: it never becomes a page of ours. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const who = signedInOf(context)
  const unit = params.unit ?? ''
  if (!(await maySeeEvidence(who, unit))) return notHere()
  const document = (await listEvidence(who.fx.db, unit)).find(({ id }) => id === params.id)
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
