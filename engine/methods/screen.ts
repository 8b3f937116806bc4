/** The share of the columns in which each unit has a value, 0…1. `NaN` of no columns. */
export function availability(columns: readonly Float64Array[], units: number): Float64Array {
  return Float64Array.from({ length: units }, (_, unit) => {
    const known = columns.filter(column => !Number.isNaN(column[unit])).length
    return known / columns.length
  })
}

/** The rows of the units that have at least this share (0…1) of their values. */
export function enoughKnown(
  columns: readonly Float64Array[],
  units: number,
  atLeast: number,
): readonly number[] {
  const shares = availability(columns, units)
  return Array.from(shares.keys()).filter(unit => shares[unit] >= atLeast)
}
