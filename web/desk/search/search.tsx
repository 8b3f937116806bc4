import { fold } from '@thuocdo/engine'
import { listUnits, readPeople } from '@thuocdo/operations/acts'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { languageAt } from '../address.ts'
import { deskReader } from '../desk-reader.ts'
import { roomsFor } from '../rooms-table.ts'
import { signedInOf } from '../signed-in.ts'
import { SearchPage } from './search-page.tsx'

const most = 20

/** What a few letters find: rooms, units, and people for who may see them. */
export async function loader({ url, context }: LoaderFunctionArgs) {
  const { desk, fx, actor, on } = signedInOf(context)
  const query = (url.searchParams.get('q') ?? '').trim().slice(0, 120)
  if (fold(query) === '') return { query, rooms: [], units: [], people: [] }
  const { words } = deskReader(languageAt(url.pathname))
  const rooms = roomsFor(actor, on, desk.tenant.isDemo)
  const [units, people] = await Promise.all([
    listUnits(fx.db, { on, text: query, limit: most }),
    readPeople(fx, actor, { text: query, limit: most }),
  ])
  return {
    query,
    rooms: rooms
      .filter(({ id }) => fold(words.rooms[id]).includes(fold(query)))
      .map(({ id, path }) => ({ id, path })),
    units: units.lines.map(({ id, name }) => ({ id, name })),
    people: (people.ok ? people.value.lines : []).map(({ id, name, title }) => ({ id, name, title })),
  }
}

/** The search of the desk. */
export default function Search() {
  return <SearchPage {...useLoaderData<typeof loader>()} />
}
