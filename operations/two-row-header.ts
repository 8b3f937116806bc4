import { titlePurpose } from './title-purpose.ts'

/**
 * Two lines of a header as one: merged titles of groups above the titles of their columns. A column has the lower title, “group –
 * title” where two would be the same. Nothing where the second line is no part of the header.
 */
export function twoRowHeader(
  upper: readonly string[],
  lower: readonly string[],
): readonly string[] | undefined {
  const width = Math.max(upper.length, lower.length)
  const wide = (cells: readonly string[]) => Array.from({ length: width }, (_, at) => cells[at]?.trim() ?? '')
  const [above, below] = [wide(upper), wide(lower)]
  return continues(above, below) ? joined(above, below) : undefined
}

/** Whether the lower line fills what merged titles above it leave open, and says nothing of a unit. */
function continues(above: readonly string[], below: readonly string[]): boolean {
  const fillsGap = below.some((text, at) => text !== '' && above[at] === '')
  const unit = above.findIndex(isUnit)
  if (!fillsGap || unit === -1) return fillsGap && below.some(isUnit)
  return below.every((text, at) => text === '' || isInGroup(above, at, unit))
}

const isUnit = (title: string): boolean => titlePurpose(title) === 'unit'

/** Whether a column stands under a merged title: it begins one that goes on to the right, or goes on with it. */
const isInGroup = (above: readonly string[], at: number, unit: number): boolean =>
  groupAt(above, at) !== unit && groupAt(above, at) !== -1 && (above[at] === '' || above[at + 1] === '')

const groupAt = (above: readonly string[], at: number): number =>
  above.findLastIndex((title, i) => i <= at && title !== '')

function joined(above: readonly string[], below: readonly string[]): readonly string[] {
  const plain = above.map((title, at) => below[at] || title)
  return plain.map((title, at) => {
    const group = above[groupAt(above, at)] ?? ''
    const isTwice = plain.indexOf(title) !== plain.lastIndexOf(title)
    return isTwice && below[at] !== '' && group !== '' ? `${group} – ${title}` : title
  })
}
