import type { Outcome, Register } from '@thuocdo/engine'

/** Where the data lie, and the registers of the units that tables name, each by its name and read when first asked for. */
export type World = {
  readonly frameworks: string
  readonly register: (name: string) => Promise<Outcome<Register>>
}
