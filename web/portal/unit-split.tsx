import { round } from '@thuocdo/engine'
import { ShareBar } from '../charts/share-bar.tsx'
import type { Reader } from '../words/reader.ts'
import { ShareTable } from './share-table.tsx'
import type { UnitView } from './unit-view.ts'

/** The points of a unit told apart by where they come from, out of what it could reach there. */
export function UnitSplit({ view: { unit }, reader }: { view: UnitView; reader: Reader }) {
  const parts = unit.bySource ?? []
  if (parts.length === 0 || unit.score === null) return null
  const { page } = reader.words
  const adjusted = unit.score - parts.reduce((sum, { points }) => sum + points, 0)
  return (
    <section className="parts">
      <h2>{page.sourceTitle}</h2>
      <ShareTable title={page.sourceTitle} name={page.part} value={page.points_} share={page.share}>
        {parts.map(part => (
          <Line key={part.code} part={part} reader={reader} />
        ))}
        {round(adjusted, printed) !== 0 && (
          <tr className="depth-0">
            <th scope="row">{reader.words.unitPage.adjustments}</th>
            <td>{reader.signed(adjusted, 2)}</td>
            <td className="share" />
          </tr>
        )}
      </ShareTable>
    </section>
  )
}

const printed = { decimals: 2, mode: 'half-up' } as const

type LineProps = { part: NonNullable<UnitView['unit']['bySource']>[number]; reader: Reader }

/** A source that asks nothing of the unit is not one where it earned nothing. */
function Line({ part: { name, points, max }, reader }: LineProps) {
  return (
    <tr className="depth-0">
      <th scope="row">{reader.say(name)}</th>
      <td>
        {max > 0 ? reader.number(points, 2) : `– ${reader.words.unitPage.notApplicable}`}
        {max > 0 && <small>/{reader.exact(round(max, printed))}</small>}
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
  )
}
