import { percentText } from './scale.ts'

/** One year of a spark line: nothing where there is no figure. `height` is 0 at the bottom and 1 at the top. */
export type SparkPoint = {
  readonly period: string
  readonly height: number | null
  /** Whether it does not compare with the year before, so that no line leads to it. */
  readonly isCut?: boolean
}

/** What the spark line draws; the year of `chosen` is marked, and so is the last known one. */
export type SparkLineProps = {
  readonly points: readonly SparkPoint[]
  readonly chosen: string | null
  readonly label: string
}

const height = 40
const edge = 5

/** A series as small as a word: where it goes, not what it is. A year without a figure is a gap. */
export function SparkLine({ points, chosen, label }: SparkLineProps) {
  const lines = linesOf(points)
  return (
    <svg className="spark" role="img" aria-label={label} width="100%" height={height}>
      {lines !== '' && (
        <svg
          width="100%"
          height={height}
          viewBox={`0 0 100 ${height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <path d={lines} />
        </svg>
      )}
      {points.map((point, i) =>
        point.height === null || !isDotted(points, i, chosen) ? null : (
          <circle
            key={point.period}
            className={point.period === chosen ? 'chosen' : undefined}
            cx={percentText(xOf(i, points.length))}
            cy={yOf(point.height)}
            r={point.period === chosen ? 4 : 2.5}
          />
        ),
      )}
    </svg>
  )
}

/** The pieces of the line between gaps, as a path in percent of the width. */
export function linesOf(points: readonly SparkPoint[]): string {
  return points
    .flatMap((point, i) => {
      if (point.height === null) return []
      const x = Number(xOf(i, points.length).toFixed(2))
      return isAlone(points, i) ? [] : [`${isJoined(points, i) ? 'L' : 'M'}${x} ${yOf(point.height)}`]
    })
    .join('')
}

/** Dots stand on the chosen year, and on years alone between gaps, which no line shows. */
function isDotted(points: readonly SparkPoint[], i: number, chosen: string | null): boolean {
  return points[i].period === chosen || isAlone(points, i)
}

const isAlone = (points: readonly SparkPoint[], i: number): boolean =>
  !isJoined(points, i) && !isJoined(points, i + 1)

/** Whether a line leads from the year before to this one. */
function isJoined(points: readonly SparkPoint[], i: number): boolean {
  const [before, point] = [points[i - 1], points[i]]
  return (before?.height ?? null) !== null && (point?.height ?? null) !== null && point.isCut !== true
}

/** The ends leave room for half a dot. */
const xOf = (i: number, count: number): number => (count === 1 ? 50 : 3 + (94 * i) / (count - 1))

const yOf = (share: number): number => Number((edge + (height - 2 * edge) * (1 - share)).toFixed(1))
