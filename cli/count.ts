/** A count with its English noun: `1 unit`, `3 units`. */
export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`
