import { Beeswarm, type SwarmBand } from '../charts/beeswarm.tsx'
import { scaleOf, tickDecimals } from '../charts/scale.ts'
import type { Reader } from '../words/reader.ts'
import { titled } from './block-words.ts'
import { ChartSource } from './chart-source.tsx'
import type { BlockView } from './edition-blocks.ts'
import { type Spread, type SpreadPoint, spreadOf } from './edition-spread.ts'
import type { EditionView } from './edition-view.ts'
import { unitWordOf } from './edition-words.ts'
import { amountText } from './measure.ts'

type SpreadProps = {
  block: BlockView
  view: EditionView
  reader: Reader
  release: string
  chosen: string | null
  id?: string
}

/** How the totals of a block spread, over its classes or groups: where the middle half stands. */
export function EditionSpread({ block, view, reader, release, chosen, id }: SpreadProps) {
  const spread = spreadOf(block, view, chosen)
  if (spread === null) return null
  const { framework } = view
  const words = reader.words.views
  const halves = words.half[unitWordOf(framework)]
  const middle = [
    reader.number(spread.low, framework.rounding),
    amountText(spread.high, framework, reader),
  ] as const
  const title = titled(halves(...middle), block, reader)
  const scale = scaleOf(
    spread.points.map(({ total }) => total),
    8,
  )
  const decimals = tickDecimals(scale.ticks)
  return (
    <figure className="chart spread" id={id}>
      <figcaption>
        <h2>{title}</h2>
      </figcaption>
      <Beeswarm
        points={spread.points.map(point => ({
          id: point.row.unit,
          value: point.total,
          state: point.state,
          text: pointText(point, view, reader),
          isHollow: isLowered(point, spread),
        }))}
        bands={bandsOf(spread, reader)}
        scale={scale}
        tick={x => reader.number(x, decimals)}
        label={title}
      />
      <ChartSource note={noteOf(spread, reader)} {...{ framework, reader, release }} />
    </figure>
  )
}

/** More lowered units than these are found in the table. */
const mostNames = 6

/** Whether a unit stands in the band of its total, and was put into a lower class. */
const isLowered = ({ row }: SpreadPoint, { bands }: Spread): boolean =>
  bands.length > 0 && row.held.length > 0

function noteOf(spread: Spread, reader: Reader): string {
  const words = reader.words.views
  if (spread.bands.length === 0) return words.spreadNote
  const lowered = spread.points.filter(point => isLowered(point, spread))
  if (lowered.length === 0) return words.spreadBands
  const names = lowered.length > mostNames ? [] : lowered.map(({ row }) => reader.say(row.name))
  return `${words.spreadBands} ${words.spreadLowered(names.join(', '))}`
}

/** The classes; where there are none, the middle half that the title speaks of. */
const bandsOf = ({ bands, low, high }: Spread, reader: Reader): readonly SwarmBand[] =>
  bands.length > 0
    ? bands.map(({ label, low, high }) => ({ low, high, text: reader.say(label) }))
    : [{ low, high, text: reader.words.views.middleHalf }]

const pointText = ({ row, total, state }: SpreadPoint, { framework }: EditionView, reader: Reader): string =>
  state === 'plain' ? '' : `${reader.say(row.name)} ${reader.number(total, framework.rounding)}`
