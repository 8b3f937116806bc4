import { isRole, mayAnywhere } from '@thuocdo/engine'
import { pageOf, readPeople, registerOfStore, seesAddresses } from '@thuocdo/operations/acts'
import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { DoneNotice } from '../../done-notice.tsx'
import { refuseUnless } from '../../refuse-unless.ts'
import { signedInOf } from '../../signed-in.ts'
import { unitChoices } from '../parts/unit-choices.ts'
import { useRoomReader } from '../parts/use-room-reader.ts'
import { accountOf } from './account-of.ts'
import { PeoplePage } from './people-page.tsx'
import type { PeopleView } from './person-view.ts'

/** The people that match. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<PeopleView> {
  const who = signedInOf(context)
  refuseUnless(who, 'read-people')
  const { fx, actor, on } = who
  const asked = new URL(request.url).searchParams
  const filter = {
    search: asked.get('search') ?? '',
    role: asked.get('role') ?? '',
    unit: asked.get('unit') ?? '',
  }
  const found = await readPeople(fx, actor, {
    text: filter.search,
    ...(isRole(filter.role) && { role: filter.role }),
    ...(filter.unit !== '' && { unit: filter.unit }),
    limit: most,
  })
  const all = await readPeople(fx, actor, { limit: most })
  if (!found.ok || !all.ok) throw data(null, { status: 403 })
  const [{ lines, total }, everybody] = [found.value, all.value]
  const shown = pageOf(lines, Number(asked.get('page')))
  const ids = [...new Set(everybody.lines.flatMap(({ grants }) => grants.flatMap(({ unit }) => unit ?? [])))]
  const { units } = await registerOfStore(fx.db, { ids })
  const choices = unitChoices(units, on)
  const names = new Map(choices.map(({ id, name }) => [id, name]))
  return {
    place: shown.place,
    lines: shown.lines.map(line => ({
      id: line.id,
      name: line.name,
      title: line.title,
      login: line.login,
      account: accountOf(line),
      roles: line.grants.map(({ role, unit }) => ({ role, unit: names.get(unit ?? '') ?? null })),
    })),
    all: Math.max(total, everybody.total),
    units: choices,
    filter,
    seesLogins: seesAddresses(actor, on),
    mayAdd: mayAnywhere(actor, 'add-person', on),
  }
}

const most = 100_000

/** The list of people. */
export default function People() {
  const reader = useRoomReader()
  return (
    <>
      <DoneNotice words={reader.words.people.done} />
      <PeoplePage view={useLoaderData<typeof loader>()} reader={reader} />
    </>
  )
}
