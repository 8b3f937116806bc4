import { aliveOn, type Day, levelOn, type Problem, type Register } from '@thuocdo/engine'
import {
  type EditionVersion,
  type Entrant,
  listAddedEditions,
  loadProgram,
  type NewRound,
  openRound,
  previewRound,
  registerOfStore,
} from '@thuocdo/operations/acts'
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { refuseUnless } from '../../refuse-unless.ts'
import { type SignedIn, signedInOf } from '../../signed-in.ts'
import { filled, readAct, refusedAct, type SentAct } from '../parts/read-act.ts'
import { languageOfPath, roomReader } from '../parts/room-reader.ts'
import { unitChoices } from '../parts/unit-choices.ts'
import { unconfirmed } from '../parts/unknown-act.ts'
import { useAttempt, useRoomReader } from '../parts/use-room-reader.ts'
import { levelsChosen, levelsTwice } from './levels-twice.ts'
import { OpenRoundPage } from './open-round-page.tsx'
import type { EditionChoice, OpenRoundView, RoundPreview } from './round-view.ts'

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
  const everybody = { code: '', name: { vi: 'tất cả đơn vị', en: 'all units' } }
  return { ...choice, blocks: edition.blocks?.map(({ code, name }) => ({ code, name })) ?? [everybody] }
}

const versionIn = (value: string) => {
  const at = value.lastIndexOf('@')
  return { id: value.slice(0, at), version: Number(value.slice(at + 1)) }
}

/** Shows the round as it would be, or opens it once that is confirmed, with an assessment for every unit of the levels chosen. */
export async function action({ request, context }: ActionFunctionArgs) {
  const who = signedInOf(context)
  refuseUnless(who, 'open-round')
  const { fx, actor } = who
  const sent = await readAct(request)
  const register = await registerOfStore(fx.db)
  const wanted = newRoundIn(sent, register)
  const twice = levelsTwice(sent.values)
  if (sent.act === 'preview-round') {
    const seen = await previewRound(fx, actor, wanted)
    if (!seen.ok || twice.length > 0) return refusedAct(sent, [...twice, ...seen.problems])
    return { preview: await previewOf(who, wanted, seen.value, register, seen.problems, sent) }
  }
  if (twice.length > 0) return refusedAct(sent, twice)
  if (!sent.isConfirmed) return refusedAct(sent, [unconfirmed])
  const opened = await openRound(fx, actor, wanted)
  if (!opened.ok) return refusedAct(sent, opened.problems)
  const { to } = roomReader(languageOfPath(new URL(request.url).pathname))
  throw redirect(to(`/rounds/${opened.value.id}?done=open-round`))
}

function newRoundIn(sent: SentAct, register: Register): NewRound {
  const { values } = sent
  const { id, version } = versionIn(values.edition ?? '')
  const [opens, due] = [filled(values, 'opens'), filled(values, 'due')]
  return {
    edition: id,
    ...(Number.isInteger(version) && { version }),
    name: { vi: values.nameVi ?? '', en: values.nameEn ?? '' },
    from: values.from ?? '',
    to: values.to ?? '',
    ...(opens !== undefined && { opens }),
    ...(due !== undefined && { due }),
    units: entrantsIn(sent, register, values.to ?? ''),
  }
}

/** The units of each level that was chosen for a block. One chosen twice counts once, and is told of by itself. */
function entrantsIn({ values }: SentAct, register: Register, on: Day): readonly Entrant[] {
  const alive = aliveOn(register, on)
  const chosen = Map.groupBy(levelsChosen(values), ([, level]) => level)
  return [...chosen].flatMap(([level, [[field]]]) =>
    alive
      .filter(unit => levelOn(unit, on) === level)
      .map(unit => ({ unit: unit.id, block: field.slice('block-'.length) })),
  )
}

async function previewOf(
  who: SignedIn,
  { name, from, to, opens, due, units }: NewRound,
  edition: EditionVersion,
  register: Register,
  warnings: readonly Problem[],
  { values }: SentAct,
): Promise<RoundPreview> {
  const chosen = { value: '', title: (await loadProgram(who.fx.db, edition)).edition.title, blocks: [] }
  const { blocks } = await withBlocks(who, { ...chosen, value: `${edition.id}@${edition.version}` })
  const unitsIn = (code: string) =>
    units.flatMap(({ unit, block }) => (block === code ? (register.byId.get(unit) ?? []) : []))
  return {
    name,
    edition: chosen.title,
    from,
    to,
    opensOn: opens ?? null,
    dueOn: due ?? null,
    blocks: blocks
      .map(block => ({ ...block, units: unitChoices(unitsIn(block.code), to).map(unit => unit.name) }))
      .filter(block => block.units.length > 0),
    warnings,
    values,
  }
}

/** The form that opens a round. */
export default function OpenRound() {
  const answer = useActionData<typeof action>()
  return (
    <OpenRoundPage
      view={useLoaderData<typeof loader>()}
      reader={useRoomReader()}
      attempt={useAttempt()}
      preview={answer && 'preview' in answer ? answer.preview : undefined}
    />
  )
}
