import { counts, mayAnywhere } from '@thuocdo/engine'
import { countUnread, firstSteps, readNotices, readRounds, waitingFor } from '@thuocdo/operations/acts'
import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { belowDesk, deskAddress, languageAt } from '../address.ts'
import { signedInOf } from '../signed-in.ts'
import { HomePage } from './home-page.tsx'
import { progressFor } from './progress-for.ts'

/** What waits for me, the rounds that are open, and the newest notices. The address typed by itself leads to one's own language. */
export async function loader({ request, url, context }: LoaderFunctionArgs) {
  const who = signedInOf(context)
  const { desk, fx, actor, person, on } = who
  const isTyped = request.headers.get('sec-fetch-site') === 'none'
  if (isTyped && url.search === '' && languageAt(url.pathname) !== person.language)
    throw redirect(belowDesk(deskAddress(person.language, '/')))
  const roles = [...new Set(actor.grants.filter(grant => counts(grant, on)).map(({ role }) => role))]
  const isKeeper = roles.includes('administrator')
  const [waiting, rounds, unread, notices, steps] = await Promise.all([
    waitingFor(fx, actor, desk.tenant.isDemo),
    readRounds(fx, actor),
    countUnread(fx.db, person.id),
    readNotices(fx.db, person.id, { most: 3 }),
    isKeeper ? firstSteps(fx.db, desk.machine ?? null, desk.tenant.slug) : [],
  ])
  const open = rounds.filter(({ state }) => state !== 'closed')
  return {
    on,
    waiting,
    rounds: open,
    unread,
    notices: notices.lines.filter(({ isRead }) => !isRead),
    idle: {
      roles,
      mayOpenRound: mayAnywhere(actor, 'open-round', on),
      progress: waiting.length > 0 ? [] : await progressFor(who, open),
    },
    // Once all are done nobody needs them again.
    steps: steps.every(({ isDone }) => isDone) ? [] : steps,
  }
}

/** What waits for me. */
export default function Home() {
  return <HomePage {...useLoaderData<typeof loader>()} />
}
