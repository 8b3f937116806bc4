/** The words of the method pages, in Vietnamese. */
export const method = {}
