import { percentText } from '../charts/scale.ts'
import type { Reader } from '../words/reader.ts'
import { laneHeights, lanes, lineOf, stripHeight } from './compare-lanes.ts'
import { type ComparedPart, type CompareView, figureIn, wayAlong } from './compare-view.ts'
import type { Row } from './edition-rows.ts'
import { totalName } from './measure.ts'

type Shown = { readonly view: CompareView; readonly reader: Reader }

/** One part as a line from the lowest result to the highest: a tick for every unit, and a lane with a dot for each that is compared. The
 * lanes that are free stand ready for the island, which moves them when other units are chosen. */
export function CompareStrip({ part, view, reader }: Shown & { part: ComparedPart }) {
  const name = nameOf(part, view, reader)
  const isLong = view.rows.some(row => reader.say(row.name).length > longestName)
  const laneHeight = isLong ? laneHeights.long : laneHeights.short
  const figure = (x: number): string => reader.number(x, view.framework.rounding)
  return (
    <div className="strip">
      <h3>{name}</h3>
      <svg
        role="img"
        aria-label={reader.words.compare.strip(name, figure(part.low), figure(part.high))}
        width="100%"
        className={isLong ? 'long' : undefined}
        height={stripHeight(view.chosen.length, laneHeight)}
        data-lane={laneHeight}
      >
        {view.rows.map(row => (
          <Tick key={row.unit} row={row} part={part} />
        ))}
        {lanes.map(lane => (
          <Lane key={lane} {...{ lane, laneHeight, part, view, reader }} />
        ))}
      </svg>
    </div>
  )
}

/** Letters of a name that fit beside its dot. */
const longestName = 20

/** What a part is called; the whole by the name of its total. */
export const nameOf = ({ column }: ComparedPart, { framework }: CompareView, reader: Reader): string =>
  column === null ? totalName(framework, reader) : reader.say(column.name)

function Tick({ row, part }: { row: Row; part: ComparedPart }) {
  const value = figureIn(row, part.column)
  if (value === null) return null
  const x = percentText(wayAlong(value, part))
  return <line className="tick" x1={x} x2={x} y1="2" y2="10" />
}

type LaneProps = Shown & { lane: number; laneHeight: number; part: ComparedPart }

function Lane({ lane, laneHeight, part, view, reader }: LaneProps) {
  const row = view.chosen[lane]
  const value = row ? figureIn(row, part.column) : null
  const x = percentText(value === null ? 0 : wayAlong(value, part))
  const y = lineOf(lane, laneHeight)
  const isAbove = laneHeight === laneHeights.long
  return (
    <g className={`lane lane-${lane + 1}`} display={row ? undefined : 'none'}>
      <line x1="0" x2="100%" y1={y} y2={y} />
      <text className="name" y={isAbove ? y - 11 : y + 5}>
        {row ? reader.say(row.name) : ''}
      </text>
      <circle cx={x} cy={y} r="5" display={value === null ? 'none' : undefined} />
      <text className="value" x={x} dx="10" y={y + 5}>
        {value === null ? '–' : reader.number(value, view.framework.rounding)}
      </text>
    </g>
  )
}
