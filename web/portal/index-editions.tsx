import { capital } from '../words/capital.ts'
import { periodText } from '../words/period.ts'
import type { Reader } from '../words/reader.ts'
import { editionAddress } from './address.ts'
import type { IndexView, ListedEdition } from './index-view.ts'
import { Kind } from './kind-mark.tsx'

/** Every edition of an index, the newest first: what kind of figures it holds, of how many units, and who led. */
export function IndexEditions({ view, reader }: { view: IndexView; reader: Reader }) {
  const words = reader.words.views.index
  const hasLeaders = view.editions.some(({ leaders }) => leaders.length > 0)
  return (
    <section className="index-editions">
      <h2>{words.editions}</h2>
      <div className="scroll-box">
        <table>
          <caption className="unseen">{words.editions}</caption>
          <thead>
            <tr>
              <th scope="col" className="text">
                {words.period}
              </th>
              <th scope="col" className="text">
                {words.kind}
              </th>
              <th scope="col">{words.coverage}</th>
              {hasLeaders && (
                <th scope="col" className="text">
                  {words.leader}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {view.editions.toReversed().map(edition => (
              <Line key={edition.id} {...{ edition, hasLeaders, reader }} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

type LineProps = { edition: ListedEdition; hasLeaders: boolean; reader: Reader }

function Line({ edition, hasLeaders, reader }: LineProps) {
  const words = reader.words.views.index
  const { id, period, kind, leaders } = edition
  return (
    <tr>
      <th scope="row">
        <a href={editionAddress(reader.language, id)}>{capital(periodText(period, reader))}</a>
      </th>
      <td className="text">
        <Kind kind={kind} reader={reader} /> {words.kinds[kind]}
      </td>
      <td>{coverageText(edition, reader)}</td>
      {hasLeaders && <td className="text">{leaders.map(reader.say).join(', ')}</td>}
    </tr>
  )
}

/** How many units are known, of how many where the source says so. */
function coverageText({ known, of, isPartial }: ListedEdition, reader: Reader): string {
  const { coverageOf, partial } = reader.words.views.index
  if (of !== null && of !== known) return coverageOf(reader.count(known), reader.count(of))
  return isPartial ? `${reader.count(known)} (${partial})` : reader.count(known)
}
