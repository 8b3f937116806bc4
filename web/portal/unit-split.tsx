import { round } from '@thuocdo/engine'
import { ShareBar } from '../charts/share-bar.tsx'
import type { Reader } from '../words/reader.ts'
import type { UnitView } from './unit-view.ts'

/** The points of a unit told apart by where they come from, out of what it could reach there. */
export function UnitSplit({ view: { unit }, reader }: { view: UnitView; reader: Reader }) {
  const parts = unit.bySource ?? []
  if (parts.length === 0 || unit.score === null) return null
  const { page } = reader.words
  return (
    <section className="parts">
      <h2>{page.sourceTitle}</h2>
      <table className="tree">
        <caption className="unseen">{page.sourceTitle}</caption>
        <thead>
          <tr>
            <th scope="col" className="text">
              {page.part}
            </th>
            <th scope="col">{page.points_}</th>
            <th scope="col" className="share">
              {page.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ code, name, points, max }) => (
            <tr key={code} className="depth-0">
              <th scope="row">{reader.say(name)}</th>
              <td>
                {reader.number(points, 2)}
                <small>/{reader.exact(round(max, { decimals: 2, mode: 'half-up' }))}</small>
              </td>
              <td className="share">
                {max > 0 && (
                  <>
                    <ShareBar share={points / max} />
                    <span>{reader.number((100 * points) / max, 0)} %</span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
