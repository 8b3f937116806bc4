import {
  type Act,
  type Day,
  dayWords,
  fullName,
  fullNameOn,
  type Language,
  nameEntryOn,
  type Register,
  type UnitName,
  withKind,
} from '@thuocdo/engine'

/** What was done to some of the units after one day and up to another, so that they are no longer the same units. */
export const actsBetween = (
  { acts }: Register,
  units: ReadonlySet<string>,
  from: Day,
  to: Day,
): readonly Act[] =>
  acts.filter(
    act =>
      from < act.on &&
      act.on <= to &&
      act.from !== act.to &&
      (units.has(act.from) || units.has(act.to ?? '')),
  )

/** What was done, as sentences, one for each day and receiver: `1/8/2008: Hà Tây nhập vào Hà Nội`. */
export function lineageWords(
  register: Register,
  acts: readonly Act[],
  language: Language,
): readonly string[] {
  const received = Map.groupBy([...new Set([...register.acts, ...acts])], receiver)
  const groups = [...Map.groupBy(acts, ({ on, kind, to = '' }) => `${on} ${kind} ${to}`).values()]
  return groups.map(group => {
    const [{ on, kind, to }] = group
    const givers = group.map(act => nameBefore(register, act, language))
    const from = givers.join(', ')
    const heir = to === undefined ? '' : name(register, to, on, language)
    const isNamesake = givers.includes(heir) && !group.some(act => act.from === to)
    const said = kindWords[language][told(kind, group.length, received.get(receiver(group[0]))?.length ?? 0)]
    const words =
      renamedWords(register, group[0], language) ?? said(from, isNamesake ? newUnit[language](heir) : heir)
    return `${dayWords(on, language)}: ${words}`
  })
}

const name = (register: Register, id: string, on: Day, language: Language): string => {
  const unit = register.byId.get(id)
  return unit ? fullNameOn(unit, on, language) : id
}

/** A new unit that took the name of one that it was made of has to be told from that one. */
const newUnit: { readonly [language in Language]: (name: string) => string } = {
  vi: name => `${name} mới`,
  en: name => `the new ${name}`,
}

/** The unit that received, and the day. */
const receiver = ({ on, to = '' }: Act): string => `${on} ${to}`

/** A unit that only changes its name is called by the old one. */
function nameBefore(register: Register, { from, to, on }: Act, language: Language): string {
  const unit = from === to ? register.byId.get(from) : undefined
  const old = unit && oldName(unit.names, on)
  return unit && old ? fullName(unit, old, language) : name(register, from, on, language)
}

const oldName = (names: readonly UnitName[], on: Day): UnitName | undefined =>
  names.findLast(({ to }) => to !== undefined && to < on)

/** A unit that became one of another kind is called by both kinds: its name may be the same as before. */
function renamedWords(register: Register, { from, to, on }: Act, language: Language): string | undefined {
  const unit = from === to ? register.byId.get(from) : undefined
  if (!unit) return undefined
  const [old, now] = [oldName(unit.names, on), nameEntryOn(unit, on)]
  if (!old || old.kind === now.kind) return undefined
  return became[language](withKind(old, language), withKind(now, language))
}

const became: { readonly [language in Language]: (old: string, now: string) => string } = {
  vi: (old, now) => `${old} trở thành ${now}`,
  en: (old, now) => `${old} became ${now}`,
}

type Told = Act['kind'] | 'parts' | 'whole' | 'alone'

/** A split is told from parts that come together in one unit, and a merger from the one whole unit among such parts, or the only one. */
function told(kind: Act['kind'], units: number, received: number): Told {
  if (kind === 'split' && received > 1) return units > 1 ? 'parts' : 'transfer'
  if (kind === 'merge' && units === 1) return received > 1 ? 'whole' : 'alone'
  return kind
}

type Said = { readonly [kind in Told]: (from: string, to: string) => string }

const kindWords: { readonly [language in Language]: Said } = {
  vi: {
    merge: (from, to) => `${from} hợp nhất thành ${to}`,
    split: (from, to) => `${from} tách ra ${to}`,
    parts: (from, to) => `các phần của ${from} chuyển vào ${to}`,
    whole: (from, to) => `toàn bộ ${from} vào ${to}`,
    alone: (from, to) => `${from} chuyển thành ${to}`,
    absorb: (from, to) => `${from} nhập vào ${to}`,
    transfer: (from, to) => `một phần của ${from} chuyển sang ${to}`,
    rename: (from, to) => `${from} đổi tên thành ${to}`,
    abolish: from => `${from} giải thể`,
  },
  en: {
    merge: (from, to) => `${from} merged into ${to}`,
    split: (from, to) => `${to} split off from ${from}`,
    parts: (from, to) => `parts of ${from} passed into ${to}`,
    whole: (from, to) => `all of ${from} went into ${to}`,
    alone: (from, to) => `${from} became ${to}`,
    absorb: (from, to) => `${from} was absorbed by ${to}`,
    transfer: (from, to) => `part of ${from} passed to ${to}`,
    rename: (from, to) => `${from} was renamed ${to}`,
    abolish: from => `${from} was abolished`,
  },
}
