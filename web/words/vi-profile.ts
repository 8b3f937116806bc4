/** The words of the pictures of a unit, in Vietnamese. */
export const profile = {}
