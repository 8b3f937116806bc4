/** Where the lines in sight stand in a long list: from which to which, counted from 1, of how many; both are 0 where there are none. */
export type Place = { readonly first: number; readonly last: number; readonly total: number }

/** A place in a list that is cut into pages: which page, counted from 1, of how many. */
export type PagePlace = Place & { readonly page: number; readonly pages: number }

/** How many lines stand on one page of a list. */
export const pageSize = 50

/** The place of a page in a list of so many lines; a page beyond the last is the last. */
export function placeOf(total: number, page: number): PagePlace {
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const at = Math.min(Math.max(1, Math.trunc(page) || 1), pages)
  const before = (at - 1) * pageSize
  return {
    page: at,
    pages,
    first: Math.min(before + 1, total),
    last: Math.min(before + pageSize, total),
    total,
  }
}

/** One page of a list that is known whole. */
export function pageOf<Line>(
  lines: readonly Line[],
  page: number,
): { readonly lines: readonly Line[]; readonly place: PagePlace } {
  const place = placeOf(lines.length, page)
  return { lines: lines.slice(Math.max(0, place.first - 1), place.last), place }
}
