/** The words of the display settings, in Vietnamese. */
export const display = {}
