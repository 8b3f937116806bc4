/** How dark a square or an outline is: 1 is the lightest and 5 the darkest; plain ones bear no figure, missing ones lack theirs. */
export type Step = 1 | 2 | 3 | 4 | 5 | 'plain' | 'missing'

/** One square: a unit, or a place far out that belongs to one. */
export type GridTile = {
  readonly id: string
  /** Counted from one. */
  readonly column: number
  readonly row: number
  readonly name: string
  /** Three letters, for squares too small for a name. */
  readonly short: string
  /** A few letters below the name; empty for none. */
  readonly value: string
  readonly step: Step
  readonly isChosen: boolean
  readonly isPlace: boolean
  readonly href: string | null
  /** What the square says in full: to those who cannot see it, and to a pointer that rests on it. */
  readonly label: string
}

/** What the grid draws, with a name for those who cannot see it. */
export type TileGridProps = { readonly tiles: readonly GridTile[]; readonly label: string }

const cell = 58
const tile = 56
/** Letters that fit one line of a square. */
const longestLine = 6

/**
 * A map of equal squares. Names and figures stand in the squares where there is room; on a phone three letters do, and the picture is
 * scaled as a whole. A square with a page is a link. The chosen one is outlined in lam, and comes last so that nothing covers it.
 */
export function TileGrid({ tiles, label }: TileGridProps) {
  const [columns, rows] = [
    Math.max(0, ...tiles.map(({ column }) => column)),
    Math.max(0, ...tiles.map(({ row }) => row)),
  ]
  const isLinked = tiles.some(({ href }) => href !== null)
  const inOrder = [...tiles.filter(({ isChosen }) => !isChosen), ...tiles.filter(({ isChosen }) => isChosen)]
  return (
    <svg
      className="tile-grid"
      role={isLinked ? 'group' : 'img'}
      aria-label={label}
      viewBox={`-1 -1 ${columns * cell} ${rows * cell}`}
      width={remOf(columns * cell)}
      fontSize="13"
    >
      {inOrder.map(one => (
        <Square key={one.id} tile={one} />
      ))}
    </svg>
  )
}

function Square({ tile: one }: { tile: GridTile }) {
  const { href, label } = one
  return href === null ? (
    <g className={classOf(one)}>
      <Face tile={one} />
    </g>
  ) : (
    <a className={classOf(one)} href={href}>
      <title>{label}</title>
      <Face tile={one} />
    </a>
  )
}

const classOf = ({ step, isChosen, isPlace }: GridTile): string =>
  [`s-${step}`, isPlace ? 'place' : '', isChosen ? 'chosen' : ''].filter(Boolean).join(' ')

function Face({ tile: { column, row, name, short, value, step, isChosen } }: { tile: GridTile }) {
  const [x, y] = [(column - 1) * cell, (row - 1) * cell]
  const lines = [...linesOf(name), ...(value === '' ? [] : [value])]
  const top = y + (tile - lines.length * lineHeight) / 2 + 12
  return (
    <>
      {isChosen && <rect className="ring" x={x - 3} y={y - 3} width={tile + 6} height={tile + 6} rx="5" />}
      <rect x={x} y={y} width={tile} height={tile} rx="3" />
      {step === 'missing' && <path transform={`translate(${x} ${y})`} d={hatch} />}
      {lines.map((line, i) => (
        <text
          key={line}
          className={value !== '' && i === lines.length - 1 ? 'figure' : undefined}
          x={x + tile / 2}
          y={top + i * lineHeight}
        >
          {line}
        </text>
      ))}
      <text className="short" x={x + tile / 2} y={y + tile / 2 + 9}>
        {short}
      </text>
    </>
  )
}

const lineHeight = 16

/** As wide as its squares, growing with the letters that the reader chose; the style sheet narrows it where there is no room. */
const remOf = (pixels: number): string => `${pixels / 16}rem`

/** Slanting lines across a square. */
const hatch = [14, 28, 42, 56]
  .flatMap(x => [`M0 ${x}L${x} 0`, x < tile ? `M${x} ${tile}L${tile} ${x}` : ''])
  .join('')

/** A name in one line, or cut in two near its middle. */
function linesOf(name: string): readonly string[] {
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index)
  if (name.length <= longestLine || spaces.length === 0) return [name]
  const middle = name.length / 2
  const cut = spaces.reduce((best, at) => (Math.abs(at - middle) < Math.abs(best - middle) ? at : best))
  return [name.slice(0, cut), name.slice(cut + 1)]
}
