import { aliveOn, type Day, levelOn, type Register } from '@thuocdo/engine'
import {
  type Entrant,
  listAddedEditions,
  loadProgram,
  openRound,
  registerOfStore,
} from '@thuocdo/operations/acts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { refuseUnless } from '../../refuse-unless.ts'
import { type SignedIn, signedInOf } from '../../signed-in.ts'
import { filled, readAct, refusedAct, type SentAct } from '../parts/read-act.ts'
import { languageOfPath, roomReader } from '../parts/room-reader.ts'
import { useAttempt, useRoomReader } from '../parts/use-room-reader.ts'
import { OpenRoundPage } from './open-round-page.tsx'
import type { EditionChoice, OpenRoundView } from './round-view.ts'

/** What a round may be opened with: the editions, and the levels of units that are there today. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<OpenRoundView> {
  const who = signedInOf(context)
  refuseUnless(who, 'open-round')
  const { fx, on } = who
  const editions = (await listAddedEditions(fx.db)).map(({ id, version, title }) => ({
    value: `${id}@${version}`,
    title,
    blocks: [],
  }))
  const asked = new URL(request.url).searchParams.get('edition') ?? ''
  const chosen = editions.find(({ value }) => value === asked)
  const alive = aliveOn(await registerOfStore(fx.db), on)
  return {
    editions,
    chosen: chosen === undefined ? null : await withBlocks(who, chosen),
    levels: [...Map.groupBy(alive, unit => levelOn(unit, on))].map(([level, units]) => ({
      level,
      count: units.length,
    })),
  }
}

/** An edition with its blocks; one without any has one of all units. */
async function withBlocks({ fx }: SignedIn, choice: EditionChoice): Promise<EditionChoice> {
  const { edition } = await loadProgram(fx.db, versionIn(choice.value))
  const everybody = { code: '', name: { vi: 'chung', en: 'of all' } }
  return { ...choice, blocks: edition.blocks?.map(({ code, name }) => ({ code, name })) ?? [everybody] }
}

const versionIn = (value: string) => {
  const at = value.lastIndexOf('@')
  return { id: value.slice(0, at), version: Number(value.slice(at + 1)) }
}

/** Opens the round, with an assessment for every unit of the levels that were chosen for the blocks. */
export async function action({ request, context }: ActionFunctionArgs) {
  const who = signedInOf(context)
  refuseUnless(who, 'open-round')
  const { fx, actor } = who
  const sent = await readAct(request)
  const { values } = sent
  const { id, version } = versionIn(values.edition ?? '')
  const [opens, due] = [filled(values, 'opensOn'), filled(values, 'dueOn')]
  const opened = await openRound(fx, actor, {
    edition: id,
    ...(Number.isInteger(version) && { version }),
    name: { vi: values.nameVi ?? '', en: values.nameEn ?? '' },
    from: values.from ?? '',
    to: values.to ?? '',
    ...(opens !== undefined && { opens }),
    ...(due !== undefined && { due }),
    units: entrantsIn(sent, await registerOfStore(fx.db), values.to ?? ''),
  })
  if (!opened.ok) return refusedAct(sent, opened.problems)
  const { to } = roomReader(languageOfPath(new URL(request.url).pathname))
  throw redirect(to(`/rounds/${opened.value.id}?done=open-round`))
}

/** The units of each level that was chosen for a block. A level may be chosen once: a unit is in one block. */
function entrantsIn({ values }: SentAct, register: Register, on: Day): readonly Entrant[] {
  const alive = aliveOn(register, on)
  return Object.entries(values).flatMap(([field, level]) => {
    const block = /^block-(.*)$/.exec(field)?.[1]
    if (block === undefined || level === '') return []
    return alive.filter(unit => levelOn(unit, on) === level).map(unit => ({ unit: unit.id, block }))
  })
}

/** The form that opens a round. */
export default function OpenRound() {
  return (
    <OpenRoundPage view={useLoaderData<typeof loader>()} reader={useRoomReader()} attempt={useAttempt()} />
  )
}
