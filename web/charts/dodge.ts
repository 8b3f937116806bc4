/** A mark to place: where it stands along the line, in pixels of a nominal width. */
export type Dodged = { readonly x: number; readonly offset: number }

/**
 * Moves marks of a swarm apart: each goes as near the line as those before it allow, above and below by turns. The order of the marks
 * does not matter, only where they stand; `apart` is the distance of two centres at least, in the unit of `xs`.
 */
export function dodge(xs: readonly number[], apart: number): readonly number[] {
  const order = [...xs.keys()].sort((a, b) => xs[a] - xs[b] || a - b)
  const offsets = xs.map(() => 0)
  const placed: Dodged[] = []
  for (const at of order) {
    const near = placed.filter(({ x }) => xs[at] - x < apart)
    offsets[at] = freeOffset(xs[at], near, apart)
    placed.push({ x: xs[at], offset: offsets[at] })
  }
  return offsets
}

/** The offset nearest to nought that keeps the distance to all neighbours: it touches one of them, or is nought. */
function freeOffset(x: number, near: readonly Dodged[], apart: number): number {
  const candidates = near.flatMap(other => {
    const reach = Math.sqrt(Math.max(0, apart ** 2 - (x - other.x) ** 2))
    return [other.offset - reach, other.offset + reach]
  })
  const isFree = (offset: number): boolean =>
    near.every(other => (x - other.x) ** 2 + (offset - other.offset) ** 2 >= apart ** 2 - 1e-6)
  const free = [0, ...candidates].filter(isFree).sort((a, b) => Math.abs(a) - Math.abs(b) || a - b)
  return Number((free[0] ?? 0).toFixed(2))
}

/** A text that wants to stand at a place of a line: both in pixels of a nominal width. */
export type Wanted = { readonly from: number; readonly to: number }

/** Puts texts into as few lines as keep them from touching, in their own order; gives the line of each. */
export function linesFor(texts: readonly Wanted[], gap: number): readonly number[] {
  const ends: number[] = []
  return texts.map(({ from, to }) => {
    const free = ends.findIndex(end => end + gap <= from)
    const line = free === -1 ? ends.length : free
    ends[line] = to
    return line
  })
}

/** A text below a mark, with the stalk that leads to it. */
export type Flag = Wanted & {
  readonly x: number /** Lines of its text; one where nothing is said. */
  readonly rows?: number
}

/**
 * The same for texts on stalks that come down from above: no stalk passes through a text of another, and no texts touch.
 * Gives the line of each, nought for the highest.
 */
export function flagLines(flags: readonly Flag[], gap: number): readonly number[] {
  const lines = flags.map(() => -1)
  const order = [...flags.keys()].sort((a, b) => hangs(flags[a]) - hangs(flags[b]) || outwards(flags, a, b))
  for (const at of order) {
    const placed = order
      .filter(other => lines[other] >= 0)
      .map(other => ({ ...flags[other], line: lines[other] }))
    const isFree = (line: number): boolean => placed.every(other => clears(flags[at], line, other, gap))
    const below = Math.max(0, ...placed.map(lineAfter))
    const free = Array.from({ length: below }, (_, line) => line).find(isFree)
    // A line below all others crosses at worst a stalk's own column: it is taken when nothing is free.
    lines[at] = free ?? below
  }
  return lines
}

/** The first line below a flag. */
export const lineAfter = ({ line, rows = 1 }: Pick<Flag, 'rows'> & { readonly line: number }): number =>
  line + rows

/** Texts to the left of their stalk go first, from the left; the others after them, from the right. */
const hangs = ({ x, from }: Flag): number => (from < x ? 0 : 1)

const outwards = (flags: readonly Flag[], a: number, b: number): number =>
  hangs(flags[a]) === 0 ? flags[a].x - flags[b].x || a - b : flags[b].x - flags[a].x || b - a

function clears(flag: Flag, line: number, other: Flag & { readonly line: number }, gap: number): boolean {
  const isApart = flag.to + gap <= other.from || other.to + gap <= flag.from
  const crosses = (stalk: Flag, text: Flag): boolean => stalk.x > text.from - 3 && stalk.x < text.to + 3
  const isLevel = line < lineAfter(other) && other.line < lineAfter({ ...flag, line })
  if (isLevel) return isApart
  return line > other.line ? !crosses(flag, other) : !crosses(other, flag)
}
