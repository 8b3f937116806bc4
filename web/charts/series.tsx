import { percentText } from './scale.ts'

/** One year of a series: nothing where there is no figure. `height` is 0 at the bottom and 1 at the top. */
export type SeriesPoint = {
  readonly period: string
  readonly height: number | null
  readonly text: string
  readonly isLabelled: boolean
  readonly isHollow: boolean
  readonly isChosen: boolean
  /** The line from the year before: dashed where the method changed, none where the two do not compare at all. */
  readonly step: 'plain' | 'dashed' | 'cut'
}

/** What the chart draws; `guides` are the lines that the eye measures by. */
export type SeriesProps = {
  readonly points: readonly SeriesPoint[]
  readonly guides: readonly { readonly height: number; readonly text: string }[]
  readonly label: string
}

const plotTop = 28
const plotHeight = 168
const total = plotTop + plotHeight + 30

/** One unit through the years. A year without a figure is a gap; the line is dashed where the method changed. */
export function Series({ points, guides, label }: SeriesProps) {
  return (
    <svg className="series" role="img" aria-label={label} width="100%" height={total}>
      {guides.map(guide => (
        <g key={guide.text} className="guide">
          <line x1="0" x2="100%" y1={yOf(guide.height)} y2={yOf(guide.height)} />
          <text x="-14" y={yOf(guide.height) + 5} textAnchor="end">
            {guide.text}
          </text>
        </g>
      ))}
      <Lines points={points} />
      {points.map((point, i) => (
        <Point
          key={point.period}
          point={point}
          x={xOf(i, points.length)}
          isNamed={isNamed(points, i)}
          anchor={anchorOf(i, points.length)}
          isBelow={isValley(points, i)}
        />
      ))}
    </svg>
  )
}

function Lines({ points }: { points: readonly SeriesPoint[] }) {
  return points.slice(1).map((to, i) => {
    const from = points[i]
    if (to.step === 'cut') return <Cut key={to.period} at={(i + 0.5) / (points.length - 1)} />
    if (from.height === null || to.height === null) return null
    return (
      <line
        key={to.period}
        className={to.step === 'dashed' ? 'step break' : 'step'}
        x1={xOf(i, points.length)}
        x2={xOf(i + 1, points.length)}
        y1={yOf(from.height)}
        y2={yOf(to.height)}
      />
    )
  })
}

/** An upright line between two years that do not compare. */
function Cut({ at }: { at: number }) {
  const x = percentText(100 * at)
  return <line className="cut" x1={x} x2={x} y1={plotTop - 8} y2={plotTop + plotHeight + 8} />
}

type PointProps = {
  point: SeriesPoint
  x: string
  isNamed: boolean
  anchor: 'start' | 'middle' | 'end'
  isBelow: boolean
}

function Point({ point, x, isNamed, anchor, isBelow }: PointProps) {
  const state = [point.isHollow ? 'hollow' : '', point.isChosen ? 'chosen' : ''].filter(Boolean).join(' ')
  return (
    <g className={`point ${state}`.trim()}>
      {isNamed && (
        <text className="period" x={x} y={total - 6} textAnchor="middle">
          {point.period}
        </text>
      )}
      {point.height !== null && (
        <>
          <circle cx={x} cy={yOf(point.height)} r={point.isChosen ? 5 : 3.5} />
          {point.isLabelled && (
            <text className="value" x={x} y={yOf(point.height) + (isBelow ? 20 : -10)} textAnchor={anchor}>
              {point.text}
            </text>
          )}
        </>
      )}
    </g>
  )
}

/** So few years all have room for their names on a phone. */
const fewPoints = 6

/** Years stand under the first, the last, the chosen one and every fifth, as far as they do not crowd. */
function isNamed(points: readonly SeriesPoint[], i: number): boolean {
  if (points.length <= fewPoints) return true
  const last = points.length - 1
  const chosen = points.findIndex(({ isChosen }) => isChosen)
  if (i === 0 || i === last) return chosen === i || chosen === -1 || Math.abs(chosen - i) > 2
  if (i === chosen) return true
  const isFar = [0, last, chosen].every(other => other === -1 || Math.abs(other - i) > 2)
  return isFar && Number(points[i].period) % 5 === 0
}

/** Whether a point lies lower than its neighbours, so that its number has room only below; not so low that it meets the years. */
function isValley(points: readonly SeriesPoint[], i: number): boolean {
  const height = points[i].height
  const beside = [points[i - 1]?.height, points[i + 1]?.height].filter(other => typeof other === 'number')
  return height !== null && height > 0.15 && beside.length > 0 && beside.every(other => other > height)
}

/** The outermost numbers turn inwards, away from the axis and the edge. */
const anchorOf = (i: number, count: number): 'start' | 'middle' | 'end' =>
  count === 1 ? 'middle' : i === 0 ? 'start' : i === count - 1 ? 'end' : 'middle'

const xOf = (i: number, count: number): string => percentText(count === 1 ? 50 : (100 * i) / (count - 1))

const yOf = (height: number): number => plotTop + plotHeight * (1 - height)
