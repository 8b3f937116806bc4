const withLand = ['province', 'district', 'commune', 'ward', 'special-zone']

/** Whether a unit of a level has duties and no land: what passes from it is not a part of the map. */
export const isOffice = (level: string): boolean => !withLand.includes(level)
