import { type Problem, problem, type Words } from '@thuocdo/engine'
import { importPeople, previewPeople } from '@thuocdo/operations/acts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData } from 'react-router'
import { refuseUnless } from '../../refuse-unless.ts'
import { type SignedIn, signedInOf } from '../../signed-in.ts'
import { keptTable, readKept, withoutTable } from '../parts/kept-table.ts'
import { readAct, refusedAct } from '../parts/read-act.ts'
import { languageOfPath, roomReader } from '../parts/room-reader.ts'
import { inUploadTurn } from '../parts/upload-turn.ts'
import { useAttempt, useRoomReader } from '../parts/use-room-reader.ts'
import { comingPeople } from './coming-people.ts'
import { ImportPeoplePage } from './import-people-page.tsx'

/** For who may add people. */
export function loader({ context }: LoaderFunctionArgs) {
  refuseUnless(signedInOf(context), 'add-person')
  return null
}

/** Shows whom a table would add, or adds them. */
export async function action({ request, context }: ActionFunctionArgs) {
  const who = signedInOf(context)
  refuseUnless(who, 'add-person')
  return inUploadTurn(who, 'preview-people', () => carryOut(who, request))
}

async function carryOut({ fx, actor, on }: SignedIn, request: Request) {
  const sent = await readAct(request)
  const form = { ...withoutTable(sent), act: 'preview-people' }
  const kept = await keptTable(sent)
  if (!kept.ok) return refusedAct(form, kept.problems)
  if (kept.value === undefined) return refusedAct(form, [noFile])
  const table = await readKept(kept.value)
  if (!table.ok) return refusedAct(form, table.problems)
  const isImport = sent.act === 'import-people'
  const read = await (isImport ? importPeople(fx, actor, table.value) : previewPeople(fx, actor, table.value))
  if (!read.ok) return refusedAct(form, read.problems)
  if (!isImport) return { added: await comingPeople(fx, on, read.value), table: kept.value }
  throw redirect(roomReader(languageOfPath(new URL(request.url).pathname)).to('/people?done=import-people'))
}

const words: Words = {
  vi: 'Chưa chọn tệp. Hãy chọn một tệp XLSX hoặc CSV.',
  en: 'No file is chosen. Choose an XLSX or CSV file.',
}
const noFile: Problem = problem('file-missing', ['file'], words)

/** The page that takes people in. */
export default function ImportPeople() {
  const answer = useActionData<typeof action>()
  return (
    <ImportPeoplePage
      reader={useRoomReader()}
      attempt={useAttempt()}
      coming={answer && 'added' in answer ? answer : undefined}
    />
  )
}
