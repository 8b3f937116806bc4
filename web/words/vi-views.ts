/** The words of the pictures of an edition, in Vietnamese. */
export const views = {}
