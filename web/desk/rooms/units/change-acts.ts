import type { ActName } from '@thuocdo/engine'

/** The acts that change the map. */
export const changeActs: readonly ActName[] = [
  'found-unit',
  'merge-units',
  'split-unit',
  'absorb-unit',
  'transfer-land',
  'rename-unit',
  'abolish-unit',
]
