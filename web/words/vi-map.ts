/** The words of maps, in Vietnamese. */
export const map = {}
