/** Lengths of a page in pixels; `top` is counted from its beginning. */
type Span = { readonly top: number; readonly height: number }

/** A page with a table, a panel that stays in sight beside it, and the line of the table that the panel is about. */
export type Place = {
  /** How far the page is scrolled now, and how high the window is. */
  readonly now: number
  readonly height: number
  /** Table and panel together: the panel never leaves it. */
  readonly area: Span
  readonly panel: number
  readonly line: Span
}

/** What stays free above and below, and what the head of the table takes that stays in sight. */
const margin = 16
const head = 48

/** How far to scroll so that the whole panel and the line are in sight; no further than must be. */
export function placeFor({ now, height, area, panel, line }: Place): number {
  const least = area.top - margin
  const most = Math.max(least, area.top + area.height - panel - margin)
  const within = (y: number): number => Math.max(0, Math.min(most, Math.max(least, y)))
  const near = within(now)
  const isSeen = line.top >= near + head && line.top + line.height <= near + height - margin
  return isSeen ? near : within(line.top - height / 3)
}
