import { fullNameOn } from '@thuocdo/engine'
import { listRounds, readPeople, readTrail, registerOfStore, type TrailLine } from '@thuocdo/operations/acts'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { refuseUnless } from '../../refuse-unless.ts'
import { type SignedIn, signedInOf } from '../../signed-in.ts'
import { RefusedAct } from '../parts/act-form.tsx'
import type { HistoryEntry } from '../parts/history-entry.ts'
import { entriesOf } from '../parts/history-for.ts'
import { PageHead } from '../parts/page-head.tsx'
import { refusalOf } from '../parts/refusal-of.ts'
import { useRoomReader } from '../parts/use-room-reader.ts'
import { AuditPage } from './audit-page.tsx'
import type { TrailFilter, TrailView } from './audit-view.ts'
import { subjectNames } from './subject-names.ts'

/** One page of the trail, or why the reader may not see all of it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = signedInOf(context)
  refuseUnless(who, 'read-trail')
  const { fx, actor, on } = who
  const asked = new URL(request.url).searchParams
  const filter = filterIn(asked)
  const { person, ...plain } = filter
  const before = asked.get('before')
  const page = await readTrail(fx, actor, {
    ...plain,
    actor: person,
    ...(before !== null && { before }),
  })
  if (!page.ok) return { refused: page.problems[0].words }
  const { lines, place, next } = page.value
  const people = await readPeople(fx, actor, { limit: 5000 })
  const view: TrailView = {
    entries: await named(who, lines),
    filter,
    place,
    older: next ?? null,
    people: (people.ok ? people.value.lines : []).map(({ id, name }) => ({ id, name })),
    units: await unitsWithTrail(who),
    rounds: await listRounds(fx.db),
    exporting: refusalOf(actor, 'export-trail', {}, on),
    verifying: refusalOf(actor, 'verify-trail', {}, on),
    maySeeSignIns: refusalOf(actor, 'verify-trail', {}, on) === null,
  }
  return { view }
}

const filterIn = (asked: URLSearchParams): TrailFilter => ({
  person: asked.get('person') ?? '',
  act: asked.get('act') ?? '',
  kind: asked.get('kind') ?? '',
  subject: asked.get('subject') ?? '',
  unit: asked.get('unit') ?? '',
  round: asked.get('round') ?? '',
  from: asked.get('from') ?? '',
  to: asked.get('to') ?? '',
})

/** Entries with the names of what they are about. */
async function named(who: SignedIn, lines: readonly TrailLine[]): Promise<readonly HistoryEntry[]> {
  return entriesOf(who, lines, await subjectNames(who, lines))
}

async function unitsWithTrail({ fx, on }: SignedIn): Promise<TrailView['units']> {
  const { units } = await registerOfStore(fx.db)
  if (units.length > 500) return []
  return units
    .map(unit => ({ id: unit.id, name: { vi: fullNameOn(unit, on, 'vi'), en: fullNameOn(unit, on, 'en') } }))
    .toSorted((a, b) => a.name.vi.localeCompare(b.name.vi, 'vi'))
}

/** The page of the trail. */
export default function Audit() {
  const reader = useRoomReader()
  const answer = useLoaderData<typeof loader>()
  if ('view' in answer && answer.view) return <AuditPage view={answer.view} reader={reader} />
  const { audit } = reader.words
  return (
    <>
      <PageHead title={audit.title} lead={audit.lead} reader={reader} />
      {'refused' in answer && answer.refused && (
        <RefusedAct label={audit.whole} why={reader.say(answer.refused)} />
      )}
      <p>{audit.beside}</p>
    </>
  )
}
