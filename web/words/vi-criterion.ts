/** The words of the pages of one criterion, in Vietnamese. */
export const criterion = {}
