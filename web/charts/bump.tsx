import { curveBumpX, line } from 'd3-shape'
import { linesOfText } from './lines-of-text.ts'
import { pushApart } from './push-apart.ts'
import { percentText } from './scale.ts'

/** One unit through the periods: its rank in each, nothing where it has none. */
export type BumpLine = {
  readonly id: string
  readonly name: string
  readonly ranks: readonly (number | null)[]
  /** Drawn in the colour of „this unit", with a mark in each period. */
  readonly isChosen: boolean
  /** The page of the unit; without it the line takes no part in the walk of the keyboard. */
  readonly href?: string
}

/** A change of method before a period: the ranks before and after still compare, or the lines are cut. */
export type BumpBreak = { readonly before: number; readonly isCut: boolean }

/** What the chart draws; `label` says what it shows to those who do not see it. */
export type BumpProps = {
  readonly periods: readonly string[]
  readonly lines: readonly BumpLine[]
  readonly breaks: readonly BumpBreak[]
  readonly label: string
}

const lineHeight = 17
const headHeight = 30
/** Periods that a narrow screen has room to name. */
const fewPeriods = 4
/** Lines that may be as dark as marks without becoming a thicket. */
const fewLines = 20
/** Letters of a name in one line of the room beside the picture. */
const longestLine = 20
/** Letters of a name that fit the usual room; longer ones ask for more. */
const usualName = 18
/** Lines that may end inside the picture and still be named there without covering each other. */
const fewLoose = 4

type Drawn = {
  readonly props: BumpProps
  readonly places: number
  readonly height: number
  readonly rowHeight: number
  readonly yOf: (rank: number) => number
}

/**
 * How ranks moved: one line a unit, the first at the top, rank and name at both ends. Each unit is a link, so that the keyboard moves
 * between them; the style sheet turns the one in focus. Names stand in the padding that the style sheet gives the picture.
 */
export function Bump(props: BumpProps) {
  const drawn = layout(props)
  const ends = { left: labelsAt(drawn, 0), right: labelsAt(drawn, props.periods.length - 1) }
  const isSingle = props.periods.length === 1
  return (
    <svg
      className={classOf(props)}
      role={props.lines.some(({ href }) => href !== undefined) ? 'group' : 'img'}
      aria-label={props.label}
      width="100%"
      height={drawn.height}
    >
      <Periods drawn={drawn} />
      {inOrder(props.lines).map(one => (
        <Unit
          key={one.id}
          one={one}
          drawn={drawn}
          left={isSingle ? undefined : ends.left.get(one.id)}
          right={ends.right.get(one.id)}
        />
      ))}
    </svg>
  )
}

/** What the style sheet has to know of the picture. */
function classOf({ periods, lines }: BumpProps): string {
  const loose = lines.filter(({ ranks }) => ranks.at(-1) === null && ranks.some(rank => rank !== null))
  const states = {
    single: periods.length === 1,
    many: lines.length > fewLines,
    long: lines.some(({ name }) => name.length > usualName),
    'few-loose': loose.length > 0 && loose.length <= fewLoose,
  }
  return ['bump', ...Object.entries(states).flatMap(([name, isSo]) => (isSo ? [name] : []))].join(' ')
}

/** How high everything is: a row holds the longest name. */
function layout(props: BumpProps): Drawn {
  const places = Math.max(1, ...props.lines.flatMap(({ ranks }) => ranks.filter(rank => rank !== null)))
  const rowHeight = lineHeight * Math.max(1, ...props.lines.map(({ name }) => namesLines(name).length))
  return {
    props,
    places,
    rowHeight,
    height: headHeight + places * rowHeight + 4,
    yOf: rank => headHeight + (rank - 0.5) * rowHeight,
  }
}

const namesLines = (name: string): readonly string[] => linesOfText(name, longestLine)

/** By the last rank that is known, so that the keyboard walks down the right side; the chosen come last, on top of the others. */
const inOrder = (lines: readonly BumpLine[]): readonly BumpLine[] =>
  lines
    .filter(({ ranks }) => ranks.some(rank => rank !== null))
    .toSorted((a, b) => Number(a.isChosen) - Number(b.isChosen) || lastRank(a) - lastRank(b))

const lastRank = ({ ranks }: BumpLine): number => ranks.findLast(rank => rank !== null) ?? Infinity

/** Where the label of each unit ranked in a period stands: at its rank, those that share one below each other. */
function labelsAt(
  { props: { lines }, height, rowHeight, yOf }: Drawn,
  at: number,
): ReadonlyMap<string, number> {
  const ranked = lines
    .flatMap(({ id, ranks }) => (typeof ranks[at] === 'number' ? [{ id, rank: ranks[at] }] : []))
    .toSorted((a, b) => a.rank - b.rank)
  const wishes = ranked.map(({ rank }) => ({ at: yOf(rank), height: rowHeight }))
  const middles = pushApart(wishes, headHeight, height)
  return new Map(ranked.map(({ id }, i) => [id, middles[i]]))
}

function Periods({ drawn: { props, height } }: { drawn: Drawn }) {
  const { periods, breaks } = props
  return (
    <>
      {periods.map((period, i) => (
        <text
          key={period}
          className={isMinor(i, periods.length) ? 'period minor' : 'period'}
          x={percentText(xOf(i, periods.length))}
          y="14"
          textAnchor="middle"
        >
          {period}
        </text>
      ))}
      {breaks.map(({ before, isCut }) => {
        const x = percentText(xOf(before - 0.5, periods.length))
        return (
          <line key={before} className={isCut ? 'cut' : 'new-method'} x1={x} x2={x} y1="22" y2={height} />
        )
      })}
    </>
  )
}

/** Whether a narrow screen leaves a period unnamed: all but the ends where there are many. */
const isMinor = (i: number, count: number): boolean => count > fewPeriods && i !== 0 && i !== count - 1

type UnitProps = {
  one: BumpLine
  drawn: Drawn
  left: number | undefined
  right: number | undefined
}

function Unit({ one, drawn, left, right }: UnitProps) {
  const content = (
    <>
      <svg aria-hidden="true" viewBox={`0 0 100 ${drawn.height}`} preserveAspectRatio="none">
        <path d={pathOf(one.ranks, drawn)} />
      </svg>
      <Marks one={one} drawn={drawn} />
      {left !== undefined && <Name one={one} side="left" middle={left} drawn={drawn} />}
      {right === undefined ? (
        <LooseName one={one} drawn={drawn} />
      ) : (
        <Name one={one} side="right" middle={right} drawn={drawn} />
      )}
    </>
  )
  const className = one.isChosen ? 'unit chosen' : 'unit'
  return one.href === undefined ? (
    <g className={className}>{content}</g>
  ) : (
    <a className={className} href={one.href}>
      {content}
    </a>
  )
}

type NameProps = { one: BumpLine; side: 'left' | 'right'; middle: number; drawn: Drawn }

/** Rank and name at an end of the line, the rank nearer to it. */
function Name({ one: { name, ranks }, side, middle, drawn: { places, props } }: NameProps) {
  const lines = namesLines(name)
  const x = side === 'left' ? '0' : percentText(xOf(props.periods.length - 1, props.periods.length))
  const rank = wide(side === 'left' ? ranks[0] : ranks.at(-1), places)
  const first = middle + 5 - (lineHeight * (lines.length - 1)) / 2
  return lines.map((line, i) => {
    const beside = i === 0 ? rank : wide(null, places)
    return (
      <text key={line} className={side} x={x} y={first + i * lineHeight}>
        {side === 'left' ? `${line} ${beside}` : `${beside} ${line}`}
      </text>
    )
  })
}

/** The name of a unit that has no rank in the last period, where its line ends. */
function LooseName({ one: { name, ranks }, drawn: { props, yOf } }: { one: BumpLine; drawn: Drawn }) {
  const last = ranks.findLastIndex(rank => rank !== null)
  return (
    <text className="loose" x={percentText(xOf(last, props.periods.length))} y={yOf(ranks[last] ?? 1) + 5}>
      {name}
    </text>
  )
}

/** A dot in each period of a chosen unit, and where a rank stands between gaps: there no line would be seen. */
function Marks({ one: { ranks, isChosen }, drawn }: { one: BumpLine; drawn: Drawn }) {
  const alone = new Set(runsOf(ranks, drawn.props.breaks).flatMap(run => (run.length === 1 ? run[0].i : [])))
  return ranks.map((rank, i) => {
    const x = percentText(xOf(i, ranks.length))
    if (rank === null || !(isChosen || alone.has(i))) return null
    return <circle key={x} cx={x} cy={drawn.yOf(rank)} r={isChosen ? 4 : 3} />
  })
}

/** A rank as wide as the widest, so that the names beside the ranks line up; the wide blank is as wide as a figure. */
const wide = (rank: number | null | undefined, places: number): string =>
  String(rank ?? '').padStart(String(places).length, '\u2007')

/** The line of a unit in percent of the width and px of the height: nothing is drawn across a gap or a cut. */
function pathOf(ranks: BumpLine['ranks'], { props: { breaks }, yOf }: Drawn): string {
  const draw = line<{ x: number; rank: number }>()
    .x(({ x }) => x)
    .y(({ rank }) => yOf(rank))
    .curve(curveBumpX)
    .digits(1)
  return runsOf(ranks, breaks)
    .map(run => draw(run.map(({ i, rank }) => ({ x: xOf(i, ranks.length), rank }))) ?? '')
    .join('')
}

type At = { readonly i: number; readonly rank: number }

/** The stretches of a line without gap or cut. */
function runsOf(ranks: readonly (number | null)[], breaks: readonly BumpBreak[]): readonly (readonly At[])[] {
  const cuts = new Set(breaks.filter(({ isCut }) => isCut).map(({ before }) => before))
  const runs: At[][] = []
  for (const [i, rank] of ranks.entries()) {
    if (rank === null) continue
    const follows = !cuts.has(i) && runs.at(-1)?.at(-1)?.i === i - 1
    if (follows) runs.at(-1)?.push({ i, rank })
    else runs.push([{ i, rank }])
  }
  return runs
}

const xOf = (i: number, count: number): number => (count === 1 ? 0 : (100 * i) / (count - 1))
