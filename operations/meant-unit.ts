import { legacyText, type Problem, type Register, unitByName, unknownUnit } from '@thuocdo/engine'
import { oldEncoding } from './decode-text.ts'

/** The id of the unit that a text of a table means on a day. One that it does not mean is refused, in an old encoding as such. */
export function meantUnit(
  register: Register,
  text: string,
  day: string,
  refuse: (found: Problem) => void,
): string | undefined {
  const unit = unitByName(register, text, day)
  if (unit) return unit.id
  const legacy = legacyText(text)
  refuse(legacy ? oldEncoding(legacy) : unknownUnit(register, text, day))
  return undefined
}
