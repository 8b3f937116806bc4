import {
  type Act,
  type Day,
  fullNameOn,
  isAlive,
  nameEntryOn,
  type Register,
  type Unit,
  type UnitName,
  type Words,
  withKind,
} from '@thuocdo/engine'

/** What an event did to the unit that is looked at. */
export type Told =
  | 'merged'
  | 'became'
  | 'absorbed'
  | 'split'
  | 'gave'
  | 'renamed'
  | 'regraded'
  | 'abolished'
  | 'made'
  | 'madeOf'
  | 'took'
  | 'splitFrom'
  | 'tookPart'

/** One event in the life of a unit: what was done, with whom, on which day and by which text. */
export type LifeEvent = {
  readonly on: Day
  readonly told: Told
  /** Those that took part: the others that merged, those that were taken in, the heirs of a split, the old name with its kind. */
  readonly others: readonly Words[]
  /** What the unit became or went into. */
  readonly heir: Words | null
  readonly basis: string
  /** The other units by their ids. */
  readonly relatives: readonly string[]
}

/** Everything that was done to a unit, in the order of time; nothing where the register does not know it. */
export function lifeOf(register: Register | undefined, id: string): readonly LifeEvent[] {
  const unit = register?.byId.get(id)
  if (!register || !unit) return []
  const own = register.acts.filter(({ from, to }) => from === id || to === id)
  const groups = Map.groupBy(own, act => `${act.on} ${toldOf(act, unit, register)}`)
  return [...groups.values()].map(acts => eventOf(acts, unit, register))
}

/** Whether the unit exists on the day; one that the register does not know is taken to. */
export const livesOn = (register: Register | undefined, id: string, day: Day): boolean => {
  const unit = register?.byId.get(id)
  return unit === undefined || isAlive(unit, day)
}

function toldOf({ on, kind, from, to }: Act, unit: Unit, register: Register): Told {
  if (from === to) return isRenamed(unit, on) ? 'renamed' : 'regraded'
  if (to === unit.id) return receivedAs(kind, unit, on, register)
  if (kind === 'merge') return siblings(register, on, to, unit.id).length > 0 ? 'merged' : 'became'
  if (kind === 'absorb') return 'absorbed'
  if (kind === 'split') return 'split'
  return kind === 'abolish' || to === undefined ? 'abolished' : 'gave'
}

function receivedAs(kind: Act['kind'], unit: Unit, on: Day, register: Register): Told {
  if (kind === 'absorb') return 'took'
  if (kind === 'transfer') return 'tookPart'
  if (kind === 'split') return 'splitFrom'
  if (unit.foundedOn !== on) return 'took'
  return siblings(register, on, unit.id, '').length > 1 ? 'made' : 'madeOf'
}

/** The other units that merged into the same one on the same day. */
const siblings = ({ acts }: Register, on: Day, to: string | undefined, but: string): readonly string[] =>
  acts
    .filter(act => act.on === on && act.to === to && act.kind === 'merge' && act.from !== but)
    .map(({ from }) => from)

const isRenamed = ({ names }: Unit, on: Day): boolean => {
  const [old, now] = [names.findLast(name => (name.to ?? on) < on), names.find(({ from }) => from === on)]
  return old !== undefined && now !== undefined && old.vi !== now.vi
}

function eventOf(acts: readonly Act[], unit: Unit, register: Register): LifeEvent {
  const [act] = acts
  const told = toldOf(act, unit, register)
  const heirs = [...new Set(acts.flatMap(({ to }) => (to === undefined || to === unit.id ? [] : [to])))]
  const givers = [...new Set(acts.flatMap(({ from }) => (from === unit.id ? [] : [from])))]
  const others = told === 'merged' ? siblings(register, act.on, act.to, unit.id) : givers
  const named = (id: string): Words => nameOn(register, id, act.on)
  const isMany = told === 'split' || told === 'gave'
  return {
    on: act.on,
    told,
    others: act.from === act.to ? [oldName(unit, act.on)] : (isMany ? heirs : others).map(named),
    heir:
      act.from === act.to
        ? kindly(nameEntryOn(unit, act.on))
        : heirs[0] === undefined
          ? null
          : named(heirs[0]),
    basis: [...new Set(acts.map(({ basis }) => basis))].join('; '),
    relatives: [...heirs, ...others],
  }
}

const oldName = ({ names }: Unit, on: Day): Words =>
  kindly(names.findLast(name => (name.to ?? on) < on) ?? names[0])

const kindly = (name: UnitName): Words => ({ vi: withKind(name, 'vi'), en: withKind(name, 'en') })

const nameOn = (register: Register, id: string, on: Day): Words => {
  const unit = register.byId.get(id)
  return unit ? { vi: fullNameOn(unit, on, 'vi'), en: fullNameOn(unit, on, 'en') } : { vi: id, en: id }
}
