import { dodge, type Flag, flagLines, lineAfter, linesFor, type Wanted } from './dodge.ts'
import { linesOfText } from './lines-of-text.ts'
import { percentText, type Scale } from './scale.ts'

/** One unit of the swarm. Those that are labelled say their name and value; the chosen one is one of them. */
export type SwarmPoint = {
  readonly id: string
  readonly value: number
  readonly state: 'plain' | 'labelled' | 'chosen'
  /** Name and value as they are printed at the mark. */
  readonly text: string
  /** Drawn hollow: the band behind it is not its own. */
  readonly isHollow?: boolean
}

/** A stretch of the scale with a name: a class, or a group of units. */
export type SwarmBand = { readonly low: number; readonly high: number; readonly text: string }

/** What the chart draws. Classes lie behind the marks as bands; an interval without a class has none. */
export type BeeswarmProps = {
  readonly points: readonly SwarmPoint[]
  readonly bands: readonly SwarmBand[]
  readonly scale: Scale
  readonly tick: (x: number) => string
  readonly label: string
}

/** Pixels of the narrowest picture: marks that keep apart there do so everywhere. */
const nominal = 304
/** Pixels that a text may stand out at either edge: the padding of the style sheet. */
const overhang = 12
const radius = 4.5
const lineHeight = 18
const letter = 6.6
const stalkGap = 5

/** How the units of a block spread: every unit a dot, bands for the classes, names for the few that are asked for. */
export function Beeswarm({ points, bands: all, scale, tick, label }: BeeswarmProps) {
  if (points.length === 0) return null
  const bands = all.filter(({ low, high }) => inside(scale.percent(high)) > inside(scale.percent(low)))
  const px = (x: number): number => (nominal * scale.percent(x)) / 100
  const offsets = dodge(
    points.map(({ value }) => px(value)),
    2 * radius + 1,
  )
  const bandLines = linesFor(
    bands.map(band => wantedAt(middleOf(band, scale), band.text)),
    4,
  )
  const top = (lineCount(bandLines) + 1) * lineHeight + 6
  const reach = Math.max(...offsets.map(Math.abs)) + radius + 8
  const middle = top + reach
  const bottom = middle + reach
  const labels = labelsOf(points, scale)
  const height = bottom + labels.count * lineHeight + 8
  return (
    <svg className="beeswarm" role="img" aria-label={label} width="100%" height={Math.round(height)}>
      {bands.map((band, i) => (
        <Band key={band.text} {...{ band, scale, top, bottom }} line={bandLines[i]} isOdd={i % 2 === 1} />
      ))}
      <Axis {...{ scale, tick, top, bottom }} />
      {labels.of.map(({ at, line }) => (
        <Leader
          key={points[at].id}
          point={points[at]}
          {...{ scale, from: middle + offsets[at] }}
          to={bottom + line * lineHeight + 4}
        />
      ))}
      {points.map((point, i) => (
        <circle
          key={point.id}
          className={stateOf(point)}
          cx={percentText(scale.percent(point.value))}
          cy={Number((middle + offsets[i]).toFixed(1))}
          r={point.state === 'chosen' ? radius + 1 : radius}
        />
      ))}
      {labels.of.map(({ at, flag, line }) => (
        <Name
          key={points[at].id}
          point={points[at]}
          flag={flag}
          scale={scale}
          y={bottom + (line + 1) * lineHeight}
        />
      ))}
    </svg>
  )
}

const stateOf = ({ state, isHollow }: SwarmPoint): string | undefined =>
  [state === 'plain' ? '' : state, isHollow ? 'hollow' : ''].filter(Boolean).join(' ') || undefined

const lineCount = (lines: readonly number[]): number => Math.max(-1, ...lines) + 1

const middleOf = ({ low, high }: SwarmBand, scale: Scale): number =>
  (inside(scale.percent(low)) + inside(scale.percent(high))) / 2

const inside = (percent: number): number => Math.min(100, Math.max(0, percent))

/** Where a text of the picture begins and ends; near an edge it turns inwards. */
function wantedAt(percent: number, text: string): Wanted {
  const [x, width] = [(nominal * percent) / 100, text.length * letter]
  const from = { start: x, middle: x - width / 2, end: x - width }[anchorAt(percent, width)]
  return { from, to: from + width }
}

function anchorAt(percent: number, width: number): 'start' | 'middle' | 'end' {
  const x = (nominal * percent) / 100
  if (x + overhang < width / 2) return 'start'
  return nominal + overhang - x < width / 2 ? 'end' : 'middle'
}

const anchorOf = (percent: number, text: string) => anchorAt(percent, text.length * letter)

type BandProps = { band: SwarmBand; scale: Scale; top: number; bottom: number; line: number; isOdd: boolean }

function Band({ band, scale, top, bottom, line, isOdd }: BandProps) {
  const [low, high] = [inside(scale.percent(band.low)), inside(scale.percent(band.high))]
  const middle = (low + high) / 2
  return (
    <g className={isOdd ? 'band odd' : 'band'}>
      <rect x={percentText(low)} y={top} width={percentText(high - low)} height={bottom - top} />
      <text x={percentText(middle)} y={(line + 1) * lineHeight - 4} textAnchor={anchorOf(middle, band.text)}>
        {band.text}
      </text>
    </g>
  )
}

type AxisProps = { scale: Scale; tick: (x: number) => string; top: number; bottom: number }

function Axis({ scale, tick, top, bottom }: AxisProps) {
  return scale.ticks.map(x => {
    const at = percentText(scale.percent(x))
    return (
      <g key={x} className="grid">
        <line x1={at} x2={at} y1={top} y2={bottom} />
        <text x={at} y={top - 6} textAnchor="middle">
          {tick(x)}
        </text>
      </g>
    )
  })
}

type LeaderProps = { point: SwarmPoint; scale: Scale; from: number; to: number }

function Leader({ point, scale, from, to }: LeaderProps) {
  const x = percentText(scale.percent(point.value))
  return <line className="leader" x1={x} x2={x} y1={Number(from.toFixed(1))} y2={Number(to.toFixed(1))} />
}

/** The labelled points, each with its line below the swarm: a flag on a stalk. */
function labelsOf(points: readonly SwarmPoint[], scale: Scale) {
  const named = [...points.keys()].filter(at => points[at].state !== 'plain')
  const flags = named.map(at => flagOf(points[at], scale))
  const lines = flagLines(flags, 10)
  return {
    of: named.map((at, i) => ({ at, flag: flags[i], line: lines[i] })),
    count: Math.max(0, ...flags.map((flag, i) => lineAfter({ ...flag, line: lines[i] }))),
  }
}

type NameFlag = Flag & { readonly texts: readonly string[] }

/** The text hangs to the right of its stalk; where the picture ends there, to the left; where neither holds it, in lines on the wider side. */
function flagOf({ value, text }: SwarmPoint, scale: Scale): NameFlag {
  const x = (nominal * scale.percent(value)) / 100
  const width = text.length * letter + stalkGap
  const isLeft = x + width > nominal && (x > width || x > nominal / 2)
  const room = Math.floor(((isLeft ? x : nominal - x) - stalkGap) / letter)
  const texts = linesOfText(text, room)
  const reach = Math.max(...texts.map(({ length }) => length)) * letter + stalkGap
  return {
    x,
    texts,
    rows: texts.length,
    ...(isLeft ? { from: x - reach, to: x } : { from: x, to: x + reach }),
  }
}

type NameProps = { point: SwarmPoint; flag: NameFlag; scale: Scale; y: number }

function Name({ point, flag, scale, y }: NameProps) {
  const isLeft = flag.from < flag.x
  return flag.texts.map((text, i) => (
    <text
      key={text}
      className={point.state === 'chosen' ? 'name chosen' : 'name'}
      x={percentText(scale.percent(point.value))}
      dx={isLeft ? -stalkGap : stalkGap}
      y={Number((y + i * lineHeight).toFixed(1))}
      textAnchor={isLeft ? 'end' : 'start'}
    >
      {text}
    </text>
  ))
}
