import type { Outcome, Register } from '@thuocdo/engine'
import type { RegisterMaps } from './maps/map-types.ts'

/** Where the data lie, and the registers of the units that tables name, each by its name and read when first asked for. */
export type World = {
  readonly frameworks: string
  readonly register: (name: string) => Promise<Outcome<Register>>
  /** The names of all registers, in the order of the alphabet. */
  readonly registers: () => Promise<readonly string[]>
  /** The maps of a register: squares, and the outlines that the installation loaded. */
  readonly maps: (name: string) => Promise<Outcome<RegisterMaps>>
}
