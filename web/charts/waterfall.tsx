import { linesOfText } from './lines-of-text.ts'
import { percentText, type Scale, scaleOf } from './scale.ts'

/** Where a step comes from: the unit's own results, another framework, or units that came and went. Patterns tell them apart, not colours. */
export type StepSource = 'own' | 'framework' | 'membership'

/** One line of the chart: the total at either end, or what moved it. */
export type WaterfallStep = {
  readonly kind: 'start' | 'step' | 'end'
  readonly label: string
  /** The total at an end; the signed change of a step. */
  readonly value: number
  /** The value as it is printed, a change with its sign. */
  readonly text: string
  /** A step without a source is drawn as the unit's own. */
  readonly source?: StepSource
  /** The source in a word, beside the label. */
  readonly note?: string
}

/** What the chart draws. Names too long to stand beside the bars on a phone stand above them there, unless `isLong` says otherwise. */
export type WaterfallProps = {
  readonly steps: readonly WaterfallStep[]
  readonly label: string
  readonly isLong?: boolean
}

/** Letters of a name that fit before its bar on a phone. */
const longestName = 19
/** Letters of a line that fit the column of names, and a phone. */
const longestLine = 32
const rowHeight = 26
const nameHeight = 18
const barHeight = 14
const edge = 6
/** Between a name and the bar below it. */
const nameGap = 3

/**
 * What moved a total: each step starts where the one before it ended. The line of no change runs down from the first total; totals
 * are bars only where zero is in the picture, since a bar cut short would lie.
 */
export function Waterfall({ steps, label, isLong = hasLongNames(steps) }: WaterfallProps) {
  if (steps.length === 0) return null
  const spans = spansOf(steps)
  const scale = scaleOf(spans.flatMap(({ from, to }) => [from, to]))
  const bottoms = bottomsOf(steps, isLong)
  const height = (bottoms.at(-1) ?? edge) + edge
  const yOf = (i: number): number => bottoms[i] - rowHeight / 2
  const at = (x: number): string => percentText(scale.percent(x))
  return (
    <svg
      className={isLong ? 'waterfall long' : 'waterfall'}
      role="img"
      aria-label={label}
      width="100%"
      height={height}
    >
      <Line className="none" x={at(spans[0].from)} y1={edge} y2={height - edge} />
      {isZeroIn(scale) && <Line className="zero" x={at(0)} y1={edge} y2={height - edge} />}
      {spans.slice(1).map((span, i) => (
        <Line key={span.key} className="link" x={at(spans[i].to)} y1={yOf(i)} y2={yOf(i + 1)} />
      ))}
      {spans.map((span, i) => (
        <Step key={span.key} span={span} step={steps[i]} y={yOf(i)} isLong={isLong} scale={scale} />
      ))}
    </svg>
  )
}

const hasLongNames = (steps: readonly WaterfallStep[]): boolean =>
  steps.some(({ label, note = '' }) => label.length + note.length > longestName)

/** Where each line of the chart ends: one name above its bar may take several lines. */
function bottomsOf(steps: readonly WaterfallStep[], isLong: boolean): readonly number[] {
  let bottom = edge
  return steps.map(step => {
    bottom += rowHeight + (isLong ? nameHeight * namesOf(step).length + nameGap : 0)
    return bottom
  })
}

/** The lines of a name, its source in the last one where it fits, below it where not. */
function namesOf({ label, note }: WaterfallStep): readonly (readonly [name: string, note: string])[] {
  const lines = linesOfText(label, longestLine)
  const last = lines.at(-1) ?? ''
  if (note === undefined) return lines.map(line => [line, ''])
  const fits = last.length + note.length + 3 <= longestLine
  return fits
    ? [...lines.slice(0, -1).map(line => [line, ''] as const), [last, ` · ${note}`]]
    : [...lines.map(line => [line, ''] as const), ['', note]]
}

/** From where to where a line of the chart reaches. */
type Span = { readonly key: string; readonly from: number; readonly to: number }

/** Totals stand at their own value: what steps leave unexplained shows as a link that does not meet the last one. */
function spansOf(steps: readonly WaterfallStep[]): readonly Span[] {
  const spans: Span[] = []
  let reached = 0
  for (const [i, { kind, value, label }] of steps.entries()) {
    const from = kind === 'step' ? reached : value
    reached = kind === 'step' ? reached + value : value
    spans.push({ key: `${i} ${label}`, from, to: reached })
  }
  return spans
}

const isZeroIn = ({ ticks }: Scale): boolean => ticks[0] <= 0 && (ticks.at(-1) ?? 0) >= 0

function Line({ className, x, y1, y2 }: { className: string; x: string; y1: number; y2: number }) {
  return <line className={className} x1={x} x2={x} y1={y1} y2={y2} />
}

type StepProps = { span: Span; step: WaterfallStep; y: number; isLong: boolean; scale: Scale }

function Step({ span, step, y, isLong, scale }: StepProps) {
  const { kind, label, note, text } = step
  const names = isLong ? namesOf(step) : [[label, note === undefined ? '' : ` · ${note}`] as const]
  const top = isLong ? y - rowHeight / 2 + 2 - nameGap - nameHeight * (names.length - 1) : y + 5
  const isBar = kind === 'step' || isZeroIn(scale)
  const from = kind === 'step' ? span.from : 0
  const [low, high] = [Math.min(from, span.to), Math.max(from, span.to)]
  const end = percentText(scale.percent(isBar ? high : span.to))
  return (
    <g className={`${classOf(step)}${isLong && names.length > 1 ? ' tall' : ''}`}>
      {names.map(([name, note], i) => (
        <text key={`${name}${note}`} className="name" y={top + i * nameHeight}>
          {name}
          {note !== '' && <tspan className="note">{note}</tspan>}
        </text>
      ))}
      {isBar ? (
        <Bar low={scale.percent(low)} high={scale.percent(high)} y={y} step={step} />
      ) : (
        <circle cx={end} cy={y} r="5" />
      )}
      <text className="value" x={end} dx="8" y={y + 5}>
        {text}
      </text>
    </g>
  )
}

const classOf = ({ kind, value, source = 'own' }: WaterfallStep): string =>
  kind === 'step' ? `step ${value === 0 ? 'still' : value < 0 ? 'down' : 'up'} ${source}` : 'total'

/** Own steps are full, those of the framework striped, those of membership hollow. A step of nothing is a thin line. */
function Bar({ low, high, y, step }: { low: number; high: number; y: number; step: WaterfallStep }) {
  const [x, width] = [percentText(low), percentText(high - low)]
  const top = y - barHeight / 2
  if (high === low) return <Line className="nothing" x={x} y1={top} y2={top + barHeight} />
  return (
    <>
      <rect x={x} y={top} width={width} height={barHeight} />
      {step.source === 'framework' && (
        <line className="stripes" x1={x} x2={percentText(high)} y1={y} y2={y} strokeWidth={barHeight} />
      )}
    </>
  )
}
