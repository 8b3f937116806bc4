/** The words of the pages that compare units, in Vietnamese. */
export const compare = {}
