/** The words of the what-if of the weights, in Vietnamese. */
export const whatIf = {}
