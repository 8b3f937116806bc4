import { type Act, type Day, dayWords, fullNameOn, type Language, type Register } from '@thuocdo/engine'

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
  const groups = [...Map.groupBy(acts, ({ on, kind, to = '' }) => `${on} ${kind} ${to}`).values()]
  return groups.map(group => {
    const [{ on, kind, to }] = group
    const from = group.map(act => nameBefore(register, act, language)).join(', ')
    const heir = to === undefined ? '' : name(register, to, on, language)
    const said = kindWords[language][actOf(kind, group.length)]
    return `${dayWords(on, language)}: ${said(from, heir)}`
  })
}

const name = (register: Register, id: string, on: Day, language: Language): string => {
  const unit = register.byId.get(id)
  return unit ? fullNameOn(unit, on, language) : id
}

/** A unit that only changes its name is called by the old one. */
function nameBefore(register: Register, { from, to, on }: Act, language: Language): string {
  const old = from === to ? register.byId.get(from)?.names.findLast(name => (name.to ?? on) < on) : undefined
  return old ? old[language] : name(register, from, on, language)
}

/** A split of several units brings parts together; a merger of one unit takes parts of others in. */
type Told = Act['kind'] | 'parts' | 'whole'

function actOf(kind: Act['kind'], units: number): Told {
  if (kind === 'split' && units > 1) return 'parts'
  return kind === 'merge' && units === 1 ? 'whole' : kind
}

type Said = { readonly [kind in Told]: (from: string, to: string) => string }

const kindWords: { readonly [language in Language]: Said } = {
  vi: {
    merge: (from, to) => `${from} hợp nhất thành ${to}`,
    split: (from, to) => `${from} tách ra ${to}`,
    parts: (from, to) => `các phần của ${from} chuyển vào ${to}`,
    whole: (from, to) => `toàn bộ ${from} vào ${to}`,
    absorb: (from, to) => `${from} nhập vào ${to}`,
    transfer: (from, to) => `một phần của ${from} chuyển sang ${to}`,
    rename: (from, to) => `${from} đổi tên thành ${to}`,
    abolish: from => `${from} giải thể`,
  },
  en: {
    merge: (from, to) => `${from} merged into the new ${to}`,
    split: (from, to) => `${to} split off from ${from}`,
    parts: (from, to) => `parts of ${from} passed into ${to}`,
    whole: (from, to) => `all of ${from} went into ${to}`,
    absorb: (from, to) => `${from} was absorbed by ${to}`,
    transfer: (from, to) => `part of ${from} passed to ${to}`,
    rename: (from, to) => `${from} was renamed ${to}`,
    abolish: from => `${from} was abolished`,
  },
}
