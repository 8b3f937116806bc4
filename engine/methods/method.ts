import * as z from 'zod/mini'
import type { Words } from '../basics/problem.ts'

/** An entry of a catalogue of methods: its parameters checked at the door, then bound to what does the work. */
export type Method<Bound> = {
  readonly about: Words
  readonly params: z.ZodMiniObject
  readonly bind: (params: unknown) => Bound
}

/** Writes one entry of a catalogue of methods. */
export const method = <Bound, Shape extends z.core.$ZodLooseShape>(
  about: Words,
  params: z.ZodMiniObject<Shape>,
  bind: (params: z.output<z.ZodMiniObject<Shape>>) => Bound,
): Method<Bound> => ({ about, params, bind: raw => bind(z.parse(params, raw)) })
