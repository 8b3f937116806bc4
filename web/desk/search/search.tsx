import { fold } from '@thuocdo/engine'
import { listUnits, readPeople } from '@thuocdo/operations/acts'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { languageAt } from '../address.ts'
import { deskReader } from '../desk-reader.ts'
import { roomsFor } from '../rooms-table.ts'
import { signedInOf } from '../signed-in.ts'
import { findActs } from './find-acts.ts'
import { findCriteria } from './find-criteria.ts'
import { SearchPage } from './search-page.tsx'

const most = 20

/** What a few letters find: rooms, acts that the reader may do, criteria, units, and people for who may see them. */
export async function loader({ url, context }: LoaderFunctionArgs) {
  const who = signedInOf(context)
  const { desk, fx, actor, on } = who
  const query = (url.searchParams.get('q') ?? '').trim().slice(0, 120)
  if (fold(query) === '') return { query, rooms: [], acts: [], criteria: [], units: [], people: [] }
  const { words } = deskReader(languageAt(url.pathname))
  const rooms = roomsFor(actor, on, desk.tenant.isDemo)
  const [criteria, units, people] = await Promise.all([
    findCriteria(who, query, most),
    listUnits(fx.db, { on, text: query, limit: most, ofAnyDay: true }),
    readPeople(fx, actor, { text: query, limit: most }),
  ])
  return {
    query,
    rooms: rooms
      .filter(({ id }) => fold(words.rooms[id]).includes(fold(query)))
      .map(({ id, path }) => ({ id, path })),
    acts: findActs(actor, on, query),
    criteria,
    units: units.lines.map(({ id, name, endedOn }) => ({
      id,
      name,
      endedOn: endedOn !== undefined && endedOn <= on ? endedOn : null,
    })),
    people: (people.ok ? people.value.lines : []).map(({ id, name, title }) => ({ id, name, title })),
  }
}

/** The search of the desk. */
export default function Search() {
  return <SearchPage {...useLoaderData<typeof loader>()} />
}
