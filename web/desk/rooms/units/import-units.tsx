import { aliveOn, isDay, type Outcome, problem, type Register, refuse } from '@thuocdo/engine'
import { builtInFrameworks, openWorld } from '@thuocdo/operations'
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
import { type KeptTable, keptTable, readKept, withoutTable } from '../parts/kept-table.ts'
import { readAct, refusedAct, type SentAct } from '../parts/read-act.ts'
import { languageOfPath, roomReader } from '../parts/room-reader.ts'
import { unitChoices } from '../parts/unit-choices.ts'
import { unconfirmed } from '../parts/unknown-act.ts'
import { inUploadTurn } from '../parts/upload-turn.ts'
import { useAttempt, useRoomReader } from '../parts/use-room-reader.ts'
import { importPreview } from './import-preview.ts'
import { ImportUnitsPage, type ImportView } from './import-units-page.tsx'

/** The provinces whose communes and departments may be taken in: those of today, that come along. */
export async function loader({ context }: LoaderFunctionArgs): Promise<ImportView> {
  const who = signedInOf(context)
  refuseUnless(who, 'import-units')
  const provinces = await builtIn('provinces')
  return { provinces: provinces.ok ? unitChoices(aliveOn(provinces.value, who.on), who.on) : [] }
}

/** Shows what a register would bring, or brings it once it is confirmed. */
export async function action({ request, context }: ActionFunctionArgs) {
  const who = signedInOf(context)
  refuseUnless(who, 'import-units')
  return inUploadTurn(who, 'preview-table', () => carryOut(who, request))
}

async function carryOut({ fx, actor, on }: SignedIn, request: Request) {
  const sent = await readAct(request)
  const kept = await keptTable(sent)
  const isTable = sent.act === 'preview-table' || (kept.ok && kept.value !== undefined)
  const form = { ...withoutTable(sent), act: isTable ? 'preview-table' : 'preview-import' }
  if (!kept.ok) return refusedAct(form, kept.problems)
  if (isTable && !kept.value) return refusedAct(form, [noFile])
  const source = await registerIn(fx, sent.values, kept.value)
  if (!source.ok) return refusedAct(form, source.problems)
  const filter = kept.value ? {} : await filterIn(sent.values)
  if (sent.act === 'import-units') {
    if (!sent.isConfirmed) return refusedAct(form, [unconfirmed])
    const done = await importRegister(fx, actor, source.value, filter)
    if (!done.ok) return refusedAct(form, done.problems)
    throw redirect(roomReader(languageOfPath(new URL(request.url).pathname)).to('/units?done=import-units'))
  }
  const found = await previewImport(fx, actor, source.value, filter)
  if (!found.ok) return refusedAct(form, found.problems)
  return { preview: importPreview(found.value, { values: form.values, table: kept.value ?? null, on }) }
}

const builtIn = async (name: string): Promise<Outcome<Register>> => {
  const world = await openWorld(builtInFrameworks)
  return world.ok ? world.value.register(name) : world
}

/** The registers of which one province is taken at a time. */
const ofProvince = ['communes', 'offices']

/** The register that is meant: one that comes along, or the table that was uploaded. */
async function registerIn(
  { db }: Pick<SignedIn['fx'], 'db'>,
  { source = '', province = '' }: Values,
  kept?: KeptTable,
): Promise<Outcome<Register>> {
  if (kept !== undefined) {
    const table = await readKept(kept)
    return table.ok ? readUnitTable(table.value, await registerOfStore(db)) : table
  }
  if (!['provinces', 'minh-hoa', ...ofProvince].includes(source)) return refuse(noSource)
  if (ofProvince.includes(source) && province === '') return refuse(noProvince)
  return builtIn(source)
}

/** What of a register is meant: of one province also what lay in the provinces that became it. */
async function filterIn({ source = '', province = '', since = '' }: Values) {
  const provinces = await builtIn('provinces')
  const acts = provinces.ok ? provinces.value.acts : []
  const before = acts.flatMap(({ from, to }) => (to === province && from !== province ? [from] : []))
  return {
    ...(ofProvince.includes(source) && { within: [province, ...before] }),
    ...(isDay(since) && { since }),
  }
}

type Values = SentAct['values']

const noSource = problem('source-missing', ['source'], {
  vi: 'Chưa chọn danh mục. Hãy chọn một danh mục có sẵn, hoặc tải bảng của mình lên.',
  en: 'No register is chosen. Choose one that comes along, or upload a table.',
})

const noFile = problem('file-missing', ['file'], {
  vi: 'Chưa chọn tệp. Hãy chọn một tệp XLSX hoặc CSV.',
  en: 'No file is chosen. Choose an XLSX or CSV file.',
})

const noProvince = problem('province-missing', ['province'], {
  vi: 'Chưa chọn tỉnh, thành phố. Danh mục xã và danh mục sở nhập cho từng tỉnh một; hãy chọn một tỉnh.',
  en: 'No province is chosen. Communes and departments are taken in for one province at a time; choose one.',
})

/** The page that takes units in. */
export default function ImportUnits() {
  const answer = useActionData<typeof action>()
  return (
    <ImportUnitsPage
      view={useLoaderData<typeof loader>()}
      reader={useRoomReader()}
      attempt={useAttempt()}
      preview={answer && 'preview' in answer ? answer.preview : undefined}
    />
  )
}
