import {
  addEvidence,
  pageOf,
  readEvidence,
  registerOfStore,
  withdrawEvidence,
} from '@thuocdo/operations/acts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { DoneNotice } from '../../done-notice.tsx'
import { refuseUnless } from '../../refuse-unless.ts'
import { type SignedIn, signedInOf } from '../../signed-in.ts'
import { cellAddress } from '../assessments/cell-address.ts'
import { listAddress } from '../parts/list-address.ts'
import { notHere } from '../parts/not-here.ts'
import { answered, filled, readAct, type SentAct } from '../parts/read-act.ts'
import { refusalOf } from '../parts/refusal-of.ts'
import { languageOfPath, roomReader } from '../parts/room-reader.ts'
import { inUploadTurn } from '../parts/upload-turn.ts'
import { useAttempt, useRoomReader } from '../parts/use-room-reader.ts'
import { unitName } from '../units/units-view.ts'
import { EvidencePage, type EvidenceView } from './evidence-page.tsx'

/** The documents of a unit, for who may read them. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<EvidenceView> {
  const who = signedInOf(context)
  const { fx, actor, on } = who
  const id = params.unit ?? ''
  const unit = (await registerOfStore(fx.db, { ids: [id] })).byId.get(id)
  const read = await readEvidence(fx, actor, id)
  if (unit === undefined || !read.ok) return notHere()
  const { searchParams } = new URL(request.url)
  const { lines, place } = pageOf(read.value, Number(searchParams.get('page')))
  return {
    place,
    cameFrom: cameFrom(searchParams),
    unit: { id, name: unitName(unit, on) },
    adding: refusalOf(actor, 'add-evidence', { unit: id }, on),
    documents: lines.map(document => ({
      id: document.id,
      title: document.title,
      number: document.number,
      issuedOn: document.issued ?? null,
      effectiveOn: document.effective ?? null,
      receivedOn: document.received ?? null,
      fileName: document.file?.name ?? null,
      isWithdrawn: document.withdrawn,
      withdrawing: refusalOf(actor, 'withdraw-evidence', { unit: id }, on),
    })),
  }
}

/** Adds or withdraws a document. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = signedInOf(context)
  refuseUnless(who, 'add-evidence', 'withdraw-evidence')
  return inUploadTurn(who, 'add-evidence', () => carryOut(who, request, params.unit ?? ''))
}

/** The criterion that an address names as the one where a document is to be cited. */
function cameFrom(asked: URLSearchParams): EvidenceView['cameFrom'] {
  const [assessment, cell] = [asked.get('for') ?? '', asked.get('cell') ?? '']
  return assessment === '' || cell === '' ? null : { assessment, cell }
}

async function carryOut({ fx, actor }: SignedIn, request: Request, unit: string) {
  const sent = await readAct(request)
  const { pathname, searchParams } = new URL(request.url)
  const reader = roomReader(languageOfPath(pathname))
  const from = cameFrom(searchParams)
  const here = listAddress(reader, `/evidence/${unit}`, from ? { for: from.assessment, cell: from.cell } : {})
  if (sent.act === 'withdraw-evidence')
    return answered(sent, await withdrawEvidence(fx, actor, sent.values.document ?? ''), here)
  const added = await addEvidence(fx, actor, documentIn(sent, unit))
  if (from === null || !added.ok) return answered(sent, added, here)
  const { assessment, cell } = from
  const back = cellAddress(reader, assessment, { cell, document: added.value.id })
  return answered({ ...sent, done: 'add-to-cite' }, added, back)
}

function documentIn({ values, file }: SentAct, unit: string) {
  const [number, issued, effective, received] = ['number', 'issued', 'effective', 'received'].map(field =>
    filled(values, field),
  )
  return {
    unit,
    title: values.title ?? '',
    ...(number !== undefined && { number }),
    ...(issued !== undefined && { issued }),
    ...(effective !== undefined && { effective }),
    ...(received !== undefined && { received }),
    ...(file !== null && { file: { name: file.name, content: file.stream() } }),
  }
}

/** The page of the documents of a unit. */
export default function EvidenceRoute() {
  const reader = useRoomReader()
  return (
    <>
      <DoneNotice words={reader.words.assessments.done} />
      <EvidencePage view={useLoaderData<typeof loader>()} reader={reader} attempt={useAttempt()} />
    </>
  )
}
