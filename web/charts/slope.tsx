import { linesOfText } from './lines-of-text.ts'
import { pushApart } from './push-apart.ts'

/** One unit or part in two years: nothing where a year has no figure. Texts arrive as they are printed. */
export type SlopeLine = {
  readonly id: string
  readonly name: string
  readonly from: number | null
  readonly to: number | null
  readonly fromText: string
  readonly toText: string
  readonly isChosen: boolean
  /** Which way it went, where the colour should say so; the texts say it as well. */
  readonly moved?: 'up' | 'down'
  readonly href?: string
}

/** What the chart draws: the names of the two years, and the lines between them. */
export type SlopeProps = {
  readonly from: string
  readonly to: string
  readonly lines: readonly SlopeLine[]
  readonly label: string
  /** Whether the lowest number stands at the top, as ranks do. */
  readonly isRank?: boolean
}

const headHeight = 30
const lineHeight = 17
const labelGap = 4
/** Letters of a name in one line of the room beside the picture. */
const longestLine = 22
const lowest = 180

type Label = { readonly lines: readonly string[]; readonly middle: number; readonly y: number }
type Placed = { readonly one: SlopeLine; readonly left: Label | null; readonly right: Label | null }

/** Two years side by side: a value at the left, value and name at the right. Labels that would touch are pushed apart and led to their ends. */
export function Slope({ from, to, lines, label, isRank = false }: SlopeProps) {
  const known = lines.filter(one => one.from !== null || one.to !== null)
  const height = heightOf(known)
  const placed = placedIn(known, height, isRank)
  return (
    <svg
      className="slope"
      role={known.some(({ href }) => href !== undefined) ? 'group' : 'img'}
      aria-label={label}
      width="100%"
      height={height}
    >
      <text className="period" x="0" y="14" textAnchor="middle">
        {from}
      </text>
      <text className="period" x="100%" y="14" textAnchor="middle">
        {to}
      </text>
      <line className="axis" x1="0" x2="0" y1="22" y2={height} />
      <line className="axis" x1="100%" x2="100%" y1="22" y2={height} />
      {placed.map(each => (
        <Line key={each.one.id} placed={each} />
      ))}
    </svg>
  )
}

/** As high as the labels of one side need, and not so low that slopes go flat. */
function heightOf(lines: readonly SlopeLine[]): number {
  const need = lines.reduce((sum, one) => sum + heightOfLabel(rightLines(one)), 0)
  return headHeight + Math.max(lowest, need) + 8
}

const heightOfLabel = (lines: readonly string[]): number => lineHeight * lines.length + labelGap

/** The value with its name; one that has no second figure is named beside its first. */
const rightLines = ({ name, to, toText }: SlopeLine): readonly string[] =>
  linesOfText(`${to === null ? '–' : toText} ${name}`, longestLine)

/** Chosen lines come last, on top of the others. */
function placedIn(lines: readonly SlopeLine[], height: number, isRank: boolean): readonly Placed[] {
  const y = heights(lines, height, isRank)
  const left = labelsOf(
    lines,
    height,
    one => one.from,
    one => [one.fromText],
    y,
  )
  const right = labelsOf(lines, height, one => one.to ?? one.from, rightLines, y)
  return lines
    .map(one => ({ one, left: left.get(one.id) ?? null, right: right.get(one.id) ?? null }))
    .toSorted((a, b) => Number(a.one.isChosen) - Number(b.one.isChosen))
}

/** From a value to its place, both years on one scale. */
function heights(lines: readonly SlopeLine[], height: number, isRank: boolean): (value: number) => number {
  const values = lines.flatMap(({ from, to }) => [from, to].filter(value => value !== null))
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const [top, room] = [headHeight + 12, height - headHeight - 32]
  return value => {
    const share = high === low ? 0.5 : (value - low) / (high - low)
    return top + room * (isRank ? share : 1 - share)
  }
}

function labelsOf(
  lines: readonly SlopeLine[],
  height: number,
  figureOf: (one: SlopeLine) => number | null,
  linesOf: (one: SlopeLine) => readonly string[],
  yOf: (value: number) => number,
): ReadonlyMap<string, Label> {
  const ends = lines
    .flatMap(one => {
      const value = figureOf(one)
      return value === null ? [] : [{ id: one.id, y: yOf(value), lines: linesOf(one) }]
    })
    .toSorted((a, b) => a.y - b.y)
  const wishes = ends.map(({ y, lines }) => ({ at: y, height: heightOfLabel(lines) }))
  const middles = pushApart(wishes, headHeight - 4, height)
  return new Map(ends.map(({ id, y, lines }, i) => [id, { lines, y, middle: middles[i] }]))
}

function Line({ placed: { one, left, right } }: { placed: Placed }) {
  const state = [one.isChosen ? 'chosen' : '', one.moved ?? ''].filter(Boolean).join(' ')
  const className = `unit ${state}`.trim()
  const content = (
    <>
      {left && right && one.to !== null && <line className="way" x1="0" x2="100%" y1={left.y} y2={right.y} />}
      {left && <End label={left} side="left" isKnown />}
      {right && (
        <svg role="presentation" x="100%" width="1" height="1" overflow="visible">
          <End label={right} side="right" isKnown={one.to !== null} />
        </svg>
      )}
    </>
  )
  return one.href === undefined ? (
    <g className={className}>{content}</g>
  ) : (
    <a className={className} href={one.href}>
      {content}
    </a>
  )
}

type EndProps = { label: Label; side: 'left' | 'right'; isKnown: boolean }

/** The dot at an end with its label; a leader joins them where the label had to move. */
function End({ label: { lines, middle, y }, side, isKnown }: EndProps) {
  const away = side === 'left' ? -1 : 1
  const isMoved = isKnown && Math.abs(middle - y) > 3
  const first = middle + 5 - (lineHeight * (lines.length - 1)) / 2
  return (
    <>
      {isMoved && <line className="leader" x1={5 * away} x2={16 * away} y1={y} y2={middle} />}
      {isKnown && <circle cy={y} r="3.5" />}
      {lines.map((text, i) => (
        <text key={text} className={side} x={20 * away} y={first + i * lineHeight}>
          {text}
        </text>
      ))}
    </>
  )
}
