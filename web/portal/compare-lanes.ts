/** The lanes on which units stand side by side: as many as can be compared at once. */
export const lanes: readonly number[] = [0, 1, 2, 3, 4]

/** Pixels between two lanes: more where names are too long to stand beside their dots and stand above them. */
export const laneHeights = { short: 24, long: 40 }

const [above, below] = [18, 6]

/** The line of a lane, in pixels from the top of its strip. */
export const lineOf = (lane: number, laneHeight: number): number => above + laneHeight * (lane + 1) - 12

/** The height of a strip with so many lanes, in pixels. */
export const stripHeight = (count: number, laneHeight: number): number => above + laneHeight * count + below
