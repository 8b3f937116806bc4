import type { HistoryEntry } from '../parts/history-entry.ts'
import { HistoryList } from '../parts/history-list.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { RoomReader } from '../parts/room-reader.ts'

/** What is left of somebody whose data were erased: the entries about them, without a name. Links of the trail lead here. */
export function ErasedPerson({
  history,
  reader,
}: {
  readonly history: readonly HistoryEntry[] | null
  readonly reader: RoomReader
}) {
  const { people, rooms } = reader.words
  return (
    <>
      <PageHead
        reader={reader}
        steps={[{ text: people.title, to: '/people' }]}
        title={people.erased}
        lead={people.erasedNote}
      />
      <section className="room-section">
        <h2>{people.history}</h2>
        <HistoryList entries={history} empty={rooms.noHistory} reader={reader} />
      </section>
    </>
  )
}
