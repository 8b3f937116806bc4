import { isDay, type Outcome, problem, type Register, refuse } from '@thuocdo/engine'
import { builtInFrameworks, openWorld, parseUpload } from '@thuocdo/operations'
import { importRegister, previewImport, readUnitTable, registerOfStore } from '@thuocdo/operations/acts'
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { refuseUnless } from '../../refuse-unless.ts'
import { type SignedIn, signedInOf } from '../../signed-in.ts'
import { readAct, refusedAct, type SentAct } from '../parts/read-act.ts'
import { languageOfPath, roomReader } from '../parts/room-reader.ts'
import { unitChoices } from '../parts/unit-choices.ts'
import { inUploadTurn } from '../parts/upload-turn.ts'
import { useAttempt, useRoomReader } from '../parts/use-room-reader.ts'
import { ImportUnitsPage, type ImportView } from './import-units-page.tsx'

/** The provinces whose communes and departments may be taken in. */
export async function loader({ context }: LoaderFunctionArgs): Promise<ImportView> {
  const who = signedInOf(context)
  refuseUnless(who, 'import-units')
  const provinces = (await registerOfStore(who.fx.db)).units.filter(({ level }) => level === 'province')
  return { provinces: unitChoices(provinces, who.on) }
}

/** Shows what a register would bring, or brings it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const who = signedInOf(context)
  refuseUnless(who, 'import-units')
  return inUploadTurn(who, 'preview-table', () => carryOut(who, request))
}

async function carryOut({ fx, actor }: SignedIn, request: Request) {
  const sent = await readAct(request)
  const source = await registerIn(sent)
  if (!source.ok) return refusedAct(sent, source.problems)
  const filter = filterIn(sent.values)
  if (sent.act === 'import-units') {
    const done = await importRegister(fx, actor, source.value, filter)
    if (!done.ok) return refusedAct(sent, done.problems)
    throw redirect(roomReader(languageOfPath(new URL(request.url).pathname)).to('/units?done=import-units'))
  }
  const report = await previewImport(fx, actor, source.value, filter)
  if (!report.ok) return refusedAct(sent, report.problems)
  return { report: report.value, values: sent.values, isTable: sent.file !== null }
}

/** The register that is meant: one that comes along, or the table that was uploaded. */
async function registerIn(sent: SentAct): Promise<Outcome<Register>> {
  if (sent.file !== null) {
    const table = await parseUpload(new Uint8Array(await sent.file.arrayBuffer()), sent.file.name)
    return table.ok ? readUnitTable(table.value) : table
  }
  const { source = '' } = sent.values
  if (!['provinces', 'communes', 'offices', 'minh-hoa'].includes(source)) return refuse(noSource)
  const world = await openWorld(builtInFrameworks)
  return world.ok ? world.value.register(source) : world
}

function filterIn({ province = '', since = '' }: SentAct['values']) {
  return { ...(province !== '' && { within: [province] }), ...(isDay(since) && { since }) }
}

const noSource = problem('source-missing', ['source'], {
  vi: 'Chưa chọn danh mục. Hãy chọn một danh mục có sẵn, hoặc tải bảng của mình lên.',
  en: 'No register is chosen. Choose one that comes along, or upload a table.',
})

/** The page that takes units in. */
export default function ImportUnits() {
  const answer = useActionData<typeof action>()
  return (
    <ImportUnitsPage
      view={useLoaderData<typeof loader>()}
      reader={useRoomReader()}
      attempt={useAttempt()}
      preview={answer && 'report' in answer ? answer : undefined}
    />
  )
}
