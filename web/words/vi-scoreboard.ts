/** The words of the first page's scoreboard and the pages of units across indices, in Vietnamese. */
export const scoreboard = {}
