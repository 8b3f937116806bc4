import { type Act, canonical, type Json, type Register, type Unit } from '@thuocdo/engine'

/** What the store has otherwise than the register that was brought: a field of a unit, or an act of lineage. */
export type Difference = {
  /** The id of the unit, or of the one whose land passed on. */
  readonly subject: string
  /** `level`, `within`, `foundedOn`, `foundedIsStandIn`, `endedOn`, `names`, `aliases`, `codes` or `act`. */
  readonly field: string
  /** As it stands in the store; empty where it has nothing. */
  readonly here: string
  /** As it was brought; empty where nothing was. */
  readonly there: string
}

/** What is new in a register that was brought, what is already there, and what differs and is therefore left alone. */
export type Comparison = {
  readonly newUnits: readonly Unit[]
  readonly newActs: readonly Act[]
  readonly unchanged: number
  readonly differences: readonly Difference[]
}

/** Compares a register with what the store holds of its units and acts. Nothing that is there is ever overwritten. */
export function compareRegister(here: Register, there: Register): Comparison {
  const newUnits = there.units.filter(({ id }) => !here.byId.has(id))
  const known = there.units.flatMap(unit => {
    const stored = here.byId.get(unit.id)
    return stored === undefined ? [] : [{ unit, fields: unlikeFields(stored, unit) }]
  })
  const acts = compareActs(here.acts, there.acts)
  return {
    newUnits,
    newActs: acts.added,
    unchanged: known.filter(({ fields }) => fields.length === 0).length,
    differences: [...known.flatMap(({ fields }) => fields), ...acts.differences],
  }
}

type Fields = { readonly [field: string]: Json }

function unlikeFields(stored: Unit, brought: Unit): readonly Difference[] {
  const [here, there] = [fieldsOf(stored), fieldsOf(brought)]
  return Object.keys(here)
    .filter(field => canonical(here[field]) !== canonical(there[field]))
    .map(field => ({
      subject: stored.id,
      field,
      here: shown(here[field]),
      there: shown(there[field]),
    }))
}

const fieldsOf = (unit: Unit): Fields => ({
  level: unit.level,
  within: unit.within ?? '',
  foundedOn: unit.foundedOn,
  foundedIsStandIn: unit.foundedIsStandIn ?? false,
  endedOn: unit.endedOn ?? '',
  names: unit.names.map(name => canonical(name)).sort(),
  aliases: [...new Set(unit.aliases)].sort(),
  codes: unit.codes.map(code => canonical(code)).sort(),
})

const shown = (value: Json): string => (Array.isArray(value) ? value.join('; ') : String(value))

/** An act by whom it concerns, when and how; two of the same key may stand side by side with bases of their own. */
const keyOf = ({ on, kind, from, to }: Act): string => [on, kind, from, to ?? ''].join(' ')

function compareActs(here: readonly Act[], there: readonly Act[]) {
  const stored = Map.groupBy(here, keyOf)
  const added: Act[] = []
  const differences: Difference[] = []
  for (const [key, acts] of Map.groupBy(there, keyOf)) {
    const before = stored.get(key)
    if (before === undefined) added.push(...acts)
    else differences.push(...unlikeActs(before, acts))
  }
  return { added, differences }
}

function unlikeActs(before: readonly Act[], brought: readonly Act[]): readonly Difference[] {
  const [here, there] = [before, brought].map(acts => [...new Set(acts.map(act => canonical(act)))].sort())
  if (canonical(here) === canonical(there)) return []
  return [{ subject: brought[0].from, field: 'act', here: shown(here), there: shown(there) }]
}
