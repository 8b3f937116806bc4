/** The words of the gallery of charts, in Vietnamese. */
export const gallery = {}
