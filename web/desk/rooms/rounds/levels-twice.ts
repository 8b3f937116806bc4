import { type Problem, problem } from '@thuocdo/engine'
import { units as enUnits } from '../../../words/desk/en-units.ts'
import { units as viUnits } from '../../../words/desk/vi-units.ts'

type Values = Readonly<Record<string, string>>

/** The level of units chosen for each block of a round, by the field; blocks that nobody takes part in left out. */
export const levelsChosen = (values: Values): readonly (readonly [field: string, level: string])[] =>
  Object.entries(values).filter(([field, level]) => field.startsWith('block-') && level !== '')

/** Levels that were chosen for more than one block, each told at the later one: a unit is in one block. */
export const levelsTwice = (values: Values): readonly Problem[] => {
  const chosen = levelsChosen(values)
  return chosen.flatMap(([field, level], at) =>
    chosen.findIndex(other => other[1] === level) < at ? [chosenTwice(field, level)] : [],
  )
}

const chosenTwice = (field: string, level: string): Problem =>
  problem('level-chosen-twice', [field], {
    vi: `“${viUnits.levels[level] ?? level}” được chọn cho cả hai khối; mỗi đơn vị chỉ thuộc một khối. Hãy chọn cấp khác cho một trong hai khối.`,
    en: `“${enUnits.levels[level] ?? level}” is chosen for two blocks; a unit is in one. Choose another level for one of them.`,
  })
