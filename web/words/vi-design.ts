/** The words of the page of the design system, in Vietnamese. */
export const design = {}
