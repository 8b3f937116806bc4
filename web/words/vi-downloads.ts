/** The words of downloads, in Vietnamese. */
export const downloads = {}
