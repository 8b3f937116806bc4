import { Slope, type SlopeLine } from '../charts/slope.tsx'
import { periodText, shortPeriod } from '../words/period.ts'
import type { Reader } from '../words/reader.ts'
import { ChartSource } from './chart-source.tsx'
import { gapAsPrinted } from './edition-rows.ts'
import type { PartPair } from './unit-profile.ts'
import type { UnitView } from './unit-view.ts'

type Shown = { readonly view: UnitView; readonly reader: Reader; readonly release: string }

/** The parts in this edition and the one before, on their own scales; nothing where fewer than two compare. */
export function UnitPairs({ view, reader, release }: Shown) {
  const { pairs, earlier, framework } = view
  // A table that contradicts itself does not tell which of its figures are right.
  if (pairs.length < 2 || !earlier || earlier.isAlarmed || view.year.isAlarmed) return null
  const words = reader.words.profile
  const [from, to] = [shortPeriod(earlier.period, reader), shortPeriod(framework.period, reader)]
  const title = pairsTitle(pairs, periodText(earlier.period, reader), reader)
  return (
    <figure className="chart pairs">
      <figcaption>
        <h2>{title}</h2>
      </figcaption>
      <Slope
        {...{ from, to }}
        lines={pairs.map(pair => lineOf(pair, isOneScale(pairs), reader))}
        label={title}
      />
      <p className="chart-note">{words.pairsNote}</p>
      <ChartSource framework={framework} reader={reader} release={release} />
      <details>
        <summary>{words.pairsTable}</summary>
        <PairTable {...{ pairs, from, to, title, reader }} />
      </details>
    </figure>
  )
}

/** Whether all parts have the same maximum: their points share a scale then, else their shares of the maximum do. */
const isOneScale = (pairs: readonly PartPair[]): boolean => pairs.every(({ max }) => max === pairs[0].max)

function lineOf({ code, name, from, to, max }: PartPair, isPoints: boolean, reader: Reader): SlopeLine {
  const value = (points: number): number => (isPoints ? points : points / max)
  const text = (points: number): string =>
    isPoints ? reader.number(points, 2) : `${reader.number((100 * points) / max, 0)} %`
  const moved = movedBy({ from, to })
  return {
    id: code,
    name: reader.say(name),
    from: value(from),
    to: value(to),
    fromText: text(from),
    toText: text(to),
    isChosen: false,
    ...(moved !== 0 && { moved: moved > 0 ? 'up' : 'down' }),
  }
}

/** The change as both figures are printed: what nobody sees with two decimals did not move. */
const movedBy = ({ from, to }: Pick<PartPair, 'from' | 'to'>): number =>
  gapAsPrinted(to, from, { decimals: 2, mode: 'half-up' })

function pairsTitle(pairs: readonly PartPair[], period: string, reader: Reader): string {
  const words = reader.words.profile
  const up = pairs.filter(pair => movedBy(pair) > 0).length
  const down = pairs.filter(pair => movedBy(pair) < 0).length
  if (up === pairs.length) return words.pairsUp(reader.count(up), period)
  if (down === pairs.length) return words.pairsDown(reader.count(down), period)
  return words.pairs(reader.count(up), reader.count(down), period)
}

type TableProps = {
  pairs: readonly PartPair[]
  from: string
  to: string
  title: string
  reader: Reader
}

function PairTable({ pairs, from, to, title, reader }: TableProps) {
  return (
    <table className="years-table">
      <caption className="unseen">{title}</caption>
      <thead>
        <tr>
          <th scope="col" className="text">
            {reader.words.page.part}
          </th>
          <th scope="col">{from}</th>
          <th scope="col">{to}</th>
          <th scope="col">{reader.words.profile.difference}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(pair => (
          <tr key={pair.code}>
            <th scope="row">{reader.say(pair.name)}</th>
            <td>{reader.number(pair.from, 2)}</td>
            <td>{reader.number(pair.to, 2)}</td>
            <td>{reader.signed(movedBy(pair), 2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
