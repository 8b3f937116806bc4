/** The words of the search page and nearest names, in Vietnamese. */
export const search = {}
