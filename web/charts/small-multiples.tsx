import { percentText } from './scale.ts'

/** One small series: a value for each period, nothing where there is none; the last known one is labelled with `text`. */
export type SmallSeries = {
  readonly id: string
  readonly name: string
  readonly values: readonly (number | null)[]
  readonly text: string
  readonly isChosen: boolean
  readonly href?: string
  /** Periods (by position) before which nothing compares: the line is cut there. */
  readonly cuts?: readonly number[]
}

/** What the grid draws: all series on one scale from `low` to `high`, whose ends are printed as `lowText` and `highText`. */
export type SmallMultiplesProps = {
  readonly series: readonly SmallSeries[]
  readonly periods: readonly string[]
  readonly low: number
  readonly high: number
  readonly lowText: string
  readonly highText: string
  readonly label: string
  /** What a cell without any figure says. */
  readonly nothing: string
}

const top = 16
const plot = 56
const total = top + plot + 20

/** A grid of small series on one scale, one a part or unit: which of them rose, which fell. */
export function SmallMultiples(props: SmallMultiplesProps) {
  return (
    <ul className="small-multiples" aria-label={props.label}>
      {props.series.map(one => (
        <li key={one.id} className={one.isChosen ? 'chosen' : undefined}>
          {one.href === undefined ? <b>{one.name}</b> : <a href={one.href}>{one.name}</a>}
          {one.values.every(value => value === null) ? (
            <p>{props.nothing}</p>
          ) : (
            <Cell one={one} props={props} />
          )}
        </li>
      ))}
    </ul>
  )
}

function Cell({ one, props }: { one: SmallSeries; props: SmallMultiplesProps }) {
  const { periods, low, high, lowText, highText } = props
  const yOf = (value: number): number =>
    top + plot * (1 - (high === low ? 0.5 : (value - low) / (high - low)))
  const last = one.values.findLastIndex(value => value !== null)
  const [x, y] = [percentText(xOf(last, periods.length)), yOf(one.values[last] ?? low)]
  return (
    <svg className="cell" role="img" aria-label={one.text} width="100%" height={total}>
      <line className="guide" x2="100%" y1={top} y2={top} />
      <line className="guide" x2="100%" y1={top + plot} y2={top + plot} />
      <text className="end" x="-6" y={top + 5}>
        {highText}
      </text>
      <text className="end" x="-6" y={top + plot + 5}>
        {lowText}
      </text>
      <svg aria-hidden="true" viewBox={`0 0 100 ${total}`} preserveAspectRatio="none">
        <path d={pathOf(one, yOf)} />
      </svg>
      {aloneIn(one).map(i => (
        <circle key={i} cx={percentText(xOf(i, periods.length))} cy={yOf(one.values[i] ?? low)} r="2" />
      ))}
      <circle cx={x} cy={y} r="3.5" />
      <text className="value" x={x} dx="8" y={y + 5}>
        {one.text}
      </text>
      <text className="period" y={total - 2}>
        {periods[0]}
      </text>
      {periods.length > 1 && (
        <text className="period last" x="100%" y={total - 2}>
          {periods.at(-1)}
        </text>
      )}
    </svg>
  )
}

/** Straight from year to year; a year without a figure and a cut are gaps. */
const pathOf = (one: SmallSeries, yOf: (value: number) => number): string =>
  one.values
    .map((value, i) => {
      if (value === null) return ''
      return `${follows(one, i) ? 'L' : 'M'}${tidy(xOf(i, one.values.length))},${tidy(yOf(value))}`
    })
    .join('')

/** The periods that no line joins to another. */
const aloneIn = (one: SmallSeries): readonly number[] =>
  one.values.flatMap((value, i) => (value === null || follows(one, i) || follows(one, i + 1) ? [] : i))

/** Whether a line leads to a period from the one before. */
const follows = ({ values, cuts = [] }: SmallSeries, i: number): boolean =>
  i > 0 && i < values.length && values[i] !== null && values[i - 1] !== null && !cuts.includes(i)

const tidy = (x: number): number => Number(x.toFixed(1))

const xOf = (i: number, count: number): number => (count === 1 ? 50 : (100 * i) / (count - 1))
