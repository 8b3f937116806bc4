import type { Register } from '@thuocdo/engine'

/** Where the data lie, and the units that tables name. */
export type World = { readonly frameworks: string; readonly register: Register }
