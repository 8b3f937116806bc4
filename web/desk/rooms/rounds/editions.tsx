import { builtInFrameworks, openWorld } from '@thuocdo/operations'
import { addEdition, builtInEditions, listAddedEditions } from '@thuocdo/operations/acts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { dayIn } from '../../day-in.ts'
import { DoneNotice } from '../../done-notice.tsx'
import { refuseUnless } from '../../refuse-unless.ts'
import { signedInOf } from '../../signed-in.ts'
import { answered, readAct, refusedAct } from '../parts/read-act.ts'
import { refusalsOf } from '../parts/refusal-of.ts'
import { languageOfPath, roomReader } from '../parts/room-reader.ts'
import { useAttempt, useRoomReader } from '../parts/use-room-reader.ts'
import { EditionsPage } from './editions-page.tsx'
import type { EditionsView } from './round-view.ts'

/** The editions taken in, and those that come along. */
export async function loader({ context }: LoaderFunctionArgs): Promise<EditionsView> {
  const who = signedInOf(context)
  refuseUnless(who, 'read-round')
  const { fx, actor, on } = who
  const added = await listAddedEditions(fx.db)
  return {
    added: added.map(({ addedAt, ...edition }) => ({ ...edition, addedOn: dayIn(addedAt) })),
    available: (await builtInEditions(builtInFrameworks)).map(edition => ({
      ...edition,
      isAdded: added.some(({ id }) => id === edition.id),
    })),
    refusals: refusalsOf(actor, ['add-edition'], {}, on),
  }
}

/** Takes in one of the editions that come along, or its newest text where it changed. */
export async function action({ request, context }: ActionFunctionArgs) {
  const who = signedInOf(context)
  refuseUnless(who, 'add-edition')
  const { fx, actor } = who
  const sent = await readAct(request)
  const world = await openWorld(builtInFrameworks)
  if (!world.ok) return refusedAct(sent, world.problems)
  const outcome = await addEdition(fx, actor, world.value, sent.values.edition ?? '')
  // The very same text was there already: nothing was added, and nothing is said to be.
  const done = outcome.ok && !outcome.value.isNew ? 'edition-same' : sent.act
  return answered(
    { ...sent, done },
    outcome,
    roomReader(languageOfPath(new URL(request.url).pathname)).to('/editions'),
  )
}

/** The page of editions. */
export default function Editions() {
  const reader = useRoomReader()
  return (
    <>
      <DoneNotice words={reader.words.rounds.done} />
      <EditionsPage view={useLoaderData<typeof loader>()} reader={reader} attempt={useAttempt()} />
    </>
  )
}
