import {
  type Language,
  mayAnywhere,
  nameOn,
  numeral,
  type Outcome,
  type Register,
  type Unit,
} from '@thuocdo/engine'
import {
  changeMap,
  type LineageAct,
  lineageActNames,
  type MapChange,
  previewLineage,
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
import { signedInOf } from '../../signed-in.ts'
import { formAgain, readAct, refusedAct } from '../parts/read-act.ts'
import { languageOfPath, roomReader } from '../parts/room-reader.ts'
import { type UnitChoice, unitChoices } from '../parts/unit-choices.ts'
import { unconfirmed } from '../parts/unknown-act.ts'
import { useAttempt, useRoomReader } from '../parts/use-room-reader.ts'
import { changeActs } from './change-acts.ts'
import { isOffice } from './is-office.ts'
import { lineageActIn, pickMark } from './lineage-act-in.ts'
import { LineageActsPage } from './lineage-acts-page.tsx'
import type { LineageActsView } from './lineage-acts-view.ts'
import type { Preview, PreviewLine } from './lineage-preview.tsx'

/** The kinds of change that the reader may do, and the units to choose from. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<LineageActsView> {
  const who = signedInOf(context)
  refuseUnless(who, ...changeActs)
  const { fx, actor, on } = who
  const asked = new URL(request.url).searchParams
  const kinds = Object.entries(lineageActNames).flatMap(([kind, act]) =>
    mayAnywhere(actor, act, on) ? [kind] : [],
  )
  const kind = asked.get('kind') ?? ''
  const { units } = await registerOfStore(fx.db)
  const language = languageOfPath(new URL(request.url).pathname)
  const line = ({ id, name }: UnitChoice) => `${name[language]}${pickMark}${id}`
  const living = units.filter(({ endedOn }) => endedOn === undefined)
  return {
    kinds,
    kind: kinds.includes(kind) ? kind : '',
    rows: Math.min(Math.max(Number(asked.get('rows')) || 4, 2), 40),
    picks: unitChoices(living, on).map(line),
    within: withinAll(living, line),
  }
}

/** The unit that everything of today lies within, where it is one and is there itself. */
function withinAll(living: readonly Unit[], line: (choice: UnitChoice) => string): string {
  const holders = new Set(living.flatMap(({ within }) => within ?? []))
  const holder = holders.size === 1 ? living.find(({ id }) => holders.has(id)) : undefined
  return holder === undefined ? '' : unitChoices([holder], '9999-12-31').map(line).join('')
}

/** Shows what a change would do, or does it once it is confirmed. */
export async function action({ request, context }: ActionFunctionArgs) {
  const who = signedInOf(context)
  refuseUnless(who, ...changeActs)
  const { fx, actor } = who
  const sent = await readAct(request)
  const { kind = '' } = sent.values
  if (sent.values.more === 'yes') return formAgain(sent)
  const register = await registerOfStore(fx.db)
  const act = lineageActIn(sent.values, register)
  if (!act.ok) return refusedAct(sent, act.problems)
  const path = new URL(request.url).pathname
  if (sent.act === 'lineage') {
    if (!sent.isConfirmed) return refusedAct(sent, [unconfirmed])
    const done = await changeMap(fx, actor, act.value)
    if (!done.ok) return refusedAct(sent, done.problems)
    const about = subjectOf(act.value, done.value)
    throw redirect(roomReader(languageOfPath(path)).to(`/units/${about}?done=lineage`))
  }
  const change: Outcome<MapChange> = await previewLineage(fx, actor, act.value)
  if (!change.ok) return refusedAct(sent, change.problems)
  const preview: Preview = {
    kind,
    lines: linesOf(act.value, change.value, register, languageOfPath(path)),
    warnings: change.problems,
    values: sent.values,
  }
  return { preview }
}

/** The unit on whose page a change is read best: what came of it. */
const subjectOf = (act: LineageAct, { founded, acts, renamed, ended }: MapChange): string =>
  founded[0]?.id ??
  renamed?.unit ??
  acts.find(({ from, to }) => to !== undefined && to !== from)?.to ??
  ended[0] ??
  ('unit' in act && typeof act.unit === 'string' ? act.unit : '')

function linesOf(
  act: LineageAct,
  change: MapChange,
  { byId }: Register,
  language: Language,
): readonly PreviewLine[] {
  const { on } = act
  const all = new Map([...byId, ...change.founded.map(unit => [unit.id, unit] as const)])
  const name = (id: string): string => {
    const unit = all.get(id)
    return unit === undefined ? id : nameOn(unit, on, language)
  }
  const moved = change.acts.filter(({ from, to }) => to !== undefined && to !== from)
  const renamed = change.renamed?.names.at(-1)
  return [
    ...change.founded.map(({ id }) => ({ what: 'founded' as const, name: name(id), id, on })),
    ...(change.renamed && renamed
      ? [{ what: 'renamed' as const, from: name(change.renamed.unit), to: renamed[language], on }]
      : []),
    ...moved.map(({ from, to = '', share }) => ({
      what: 'moved' as const,
      ...apart(name(from), name(to), language),
      isOffice: isOffice(all.get(from)?.level ?? ''),
      share: share === undefined ? '' : `${numeral(100 * share, language, 2)} %`,
    })),
    ...change.ended.map(id => ({ what: 'ended' as const, name: name(id), id, on })),
  ]
}

/** A ward and the ward that comes of it may bear one name. */
const apart = (from: string, to: string, language: Language) =>
  from !== to
    ? { from, to }
    : language === 'vi'
      ? { from: `${from} (cũ)`, to: `${to} (mới)` }
      : { from: `${from} (old)`, to: `${to} (new)` }

/** The form of a change of the map. */
export default function LineageActs() {
  const answer = useActionData<typeof action>()
  return (
    <LineageActsPage
      view={useLoaderData<typeof loader>()}
      reader={useRoomReader()}
      attempt={useAttempt()}
      preview={answer && 'preview' in answer ? answer.preview : undefined}
    />
  )
}
