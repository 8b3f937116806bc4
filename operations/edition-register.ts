import {
  type Edition,
  nearest,
  type Outcome,
  type Problem,
  problem,
  type Register,
  refuse,
  registerWithin,
  unitByName,
  unknownUnit,
  unless,
} from '@thuocdo/engine'
import type { World } from './world.ts'

/** The units that an edition is about, and the register that they stand in: what becomes of a unit may lie outside. */
export type EditionRegister = { readonly register: Register; readonly whole: Register }

/** The units that an edition is about: those of its register, or of it only those that lie within one unit. */
export async function editionRegister(
  { register: registerNamed }: Pick<World, 'register'>,
  { units }: Pick<Edition, 'units'>,
): Promise<Outcome<EditionRegister>> {
  const whole = await registerNamed(units.register)
  if (!whole.ok) return whole
  const register = units.within === undefined ? whole.value : registerWithin(whole.value, units.within)
  if (register.units.length === 0 && units.within !== undefined)
    return refuse(nothingWithin(whole.value, units.register, units.within))
  return unless(strangers(register, units), () => ({ register, whole: whole.value }))
}

/** Units set aside from the ranking that the edition does not have. */
const strangers = (register: Register, { unranked = [], on }: Edition['units']): readonly Problem[] =>
  unranked.flatMap(({ unit }, i) =>
    unitByName(register, unit, on)?.id === unit
      ? []
      : [{ ...unknownUnit(register, unit, on), at: ['units', 'unranked', i, 'unit'] }],
  )

function nothingWithin(register: Register, name: string, within: string): Problem {
  const all = [...new Set(register.units.flatMap(unit => unit.within ?? []))]
  if (all.length === 0) return nowhere(name)
  const like = nearest(within, all)
  return problem('unknown-within', ['units', 'within'], {
    vi: `Danh mục “${name}” không có đơn vị nào thuộc “${within}”. ${like ? `Có phải “${like}”? ` : ''}Hãy ghi mã như ở cột “within” của danh mục.`,
    en: `The register “${name}” has no unit within “${within}”. ${like ? `Did you mean “${like}”? ` : ''}Write the id as in its column “within”.`,
  })
}

const nowhere = (name: string): Problem =>
  problem('unknown-within', ['units', 'within'], {
    vi: `Các đơn vị của danh mục “${name}” không thuộc đơn vị nào khác. Hãy bỏ “within”.`,
    en: `The units of the register “${name}” lie within no other unit. Leave out “within”.`,
  })
