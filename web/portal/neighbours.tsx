import { round } from '@thuocdo/engine'
import { type DotRow, DotRows } from '../charts/dot-rows.tsx'
import { scaleOf, tickDecimals } from '../charts/scale.ts'
import { capital } from '../words/capital.ts'
import type { Reader } from '../words/reader.ts'
import { compareAddress, unitAddress } from './address.ts'
import { unitWordOf } from './edition-words.ts'
import { gapText, isPercent } from './measure.ts'
import type { Neighbour, UnitView } from './unit-view.ts'

type Shown = { readonly view: UnitView; readonly reader: Reader }

/** The units right above and right below: how far they are in points, as dots and as a table. */
export function Neighbours({ view, reader }: Shown) {
  if (view.neighbours.length < 2) return null
  const title = gapTitle(view, reader)
  const units = view.neighbours.map(({ unit }) => unit)
  return (
    <section className="neighbours">
      <h2>{title}</h2>
      <Dots view={view} reader={reader} title={title} />
      <GapTable view={view} reader={reader} title={title} />
      <p className="chart-note">
        <a href={compareAddress(reader.language, view.id, units)}>{reader.words.profile.compare}</a>
      </p>
    </section>
  )
}

/** How far the next rank up is and how far the next one down. */
function gapTitle({ unit, neighbours, framework }: UnitView, reader: Reader): string {
  const at = neighbours.findIndex(other => other.unit === unit.unit)
  const [above, below] = [neighbours[at - 1], neighbours[at + 1]]
  const words = reader.words.profile
  const gap = ({ gap }: Neighbour): string => gapText(Math.abs(gap), framework, reader)
  const isLevel = (other: Neighbour): boolean => round(Math.abs(other.gap), framework.rounding) === 0
  if (!above && below && !isLevel(below)) return words.leading(gap(below))
  const said = [
    { other: above, say: words.toRise },
    { other: below, say: words.aheadOf },
  ].flatMap(({ other, say }) => {
    if (!other) return []
    return isLevel(other)
      ? words.levelWith(reader.say(other.name))
      : say(gap(other), reader.count(other.rank))
  })
  return capital(said.join('; '))
}

type TitledProps = Shown & { readonly title: string }

/** Letters of a name that fit before its mark in the narrow column. */
const longestName = 18

function Dots({ view, reader, title }: TitledProps) {
  const { unit, neighbours, framework } = view
  const scale = scaleOf(
    neighbours.map(({ score }) => score),
    2,
  )
  const decimals = tickDecimals(scale.ticks)
  const rows = neighbours.map(
    (other): DotRow => ({
      kind: 'mark',
      id: other.unit,
      rank: reader.count(other.rank),
      name: reader.say(other.name),
      value: other.score,
      text:
        other.unit === unit.unit
          ? reader.number(other.score, framework.rounding)
          : reader.signed(other.gap, framework.rounding),
      isHollow: false,
      isChosen: other.unit === unit.unit,
    }),
  )
  return (
    <DotRows
      rows={rows}
      scale={scale}
      tick={x => reader.number(x, decimals)}
      label={title}
      isLong={neighbours.some(({ name }) => reader.say(name).length > longestName)}
    />
  )
}

function GapTable({ view: { id, unit, neighbours, framework }, reader, title }: TitledProps) {
  const { page, edition, unit: called } = reader.words
  return (
    <table>
      <caption className="unseen">{title}</caption>
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
  )
}
