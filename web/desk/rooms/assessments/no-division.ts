/** What the list of divisions sends for taking a criterion back from all of them. */
export const noDivision = 'none'
