import type { Reader } from '../words/reader.ts'
import { unitAddress } from './address.ts'
import { unitWordOf } from './edition-words.ts'
import { isPercent } from './measure.ts'
import type { UnitView } from './unit-view.ts'

/** The units right above and right below. */
export function Neighbours({
  view: { id, unit, neighbours, framework },
  reader,
}: {
  view: UnitView
  reader: Reader
}) {
  if (neighbours.length < 2) return null
  const { page, edition, unit: called } = reader.words
  return (
    <section className="neighbours">
      <h2>{page.neighbours}</h2>
      <table>
        <caption className="unseen">{page.neighbours}</caption>
        <thead>
          <tr>
            <th scope="col">{page.rank}</th>
            <th scope="col" className="text">
              {called[unitWordOf(framework)]}
            </th>
            <th scope="col">{isPercent(framework) ? edition.percent : page.score}</th>
            <th scope="col">{page.distance}</th>
          </tr>
        </thead>
        <tbody>
          {neighbours.map(other => (
            <tr key={other.unit} className={other.unit === unit.unit ? 'chosen' : undefined}>
              <td>{reader.count(other.rank)}</td>
              <th scope="row">
                <a href={unitAddress(reader.language, id, other.unit)}>{reader.say(other.name)}</a>
              </th>
              <td>{reader.number(other.score, framework.rounding)}</td>
              <td>{other.unit === unit.unit ? '' : reader.signed(other.gap, framework.rounding)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
