import * as z from 'zod/mini'
import type { Words } from '../basics/problem.ts'

type NoKeys = Record<never, never>
type Beside<Also extends z.core.$ZodLooseShape> = keyof Also extends never
  ? unknown
  : z.output<z.ZodMiniObject<Also>>
type Catalogue = { readonly [name: string]: { readonly about: Words; readonly params: z.ZodMiniObject } }

/** A choice of one entry of a catalogue, written in data as its name under `key` with its parameters beside it. */
export type Choice<Key extends string, Name extends string, Also> = { readonly [key in Key]: Name } & Also & {
    readonly [param: string]: unknown
  }

/**
 * The schema of a choice from a closed catalogue: `{ method: 'min-max', lower: 1, upper: 10 }`.
 * Every entry contributes its own parameters and what it is about, so that a new entry needs no further schema.
 */
export function choice<Key extends string, C extends Catalogue, Also extends z.core.$ZodLooseShape = NoKeys>(
  key: Key,
  catalogue: C,
  also?: Also,
): z.ZodMiniType<Choice<Key, keyof C & string, Beside<Also>>> {
  const entries = Object.entries(catalogue).map(([name, entry]) =>
    z
      .strictObject({ [key]: z.literal(name), ...also, ...entry.params.shape })
      .check(z.describe(`${entry.about.vi} · ${entry.about.en}`)),
  )
  const [first, ...rest] = entries
  // The union is built from data, so its type is stated here, once, at the door.
  return z.discriminatedUnion(key, [first, ...rest]) as never
}
