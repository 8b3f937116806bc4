import { fullNameOn, type Register, type Words } from '@thuocdo/engine'

/** The names of a unit on a day, in both languages; its id where the register does not know it. */
export function namesOf(register: Register, id: string, on: string): Words {
  const unit = register.byId.get(id)
  return unit ? { vi: fullNameOn(unit, on, 'vi'), en: fullNameOn(unit, on, 'en') } : { vi: id, en: id }
}
