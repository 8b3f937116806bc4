import { type Act, type Outcome, type Register, type Unit, type UnitName, unless } from '@thuocdo/engine'
import { dayBefore } from '../today.ts'
import { englishName } from './english-name.ts'
import { endedUnits, foundedUnits, type LineageAct } from './lineage-act.ts'
import { lineageProblems } from './lineage-problems.ts'
import { type NewUnit, newUnitId, type TakenIds } from './new-unit-id.ts'

/** What the id of a new unit keeps to. */
export type IdsFor = (unit: NewUnit) => TakenIds

/** What an act does to the map. */
export type MapChange = {
  readonly founded: readonly Unit[]
  /** Units that are no more from the day of the act on. */
  readonly ended: readonly string[]
  /** All the names of a unit that was renamed. */
  readonly renamed?: { readonly unit: string; readonly names: readonly UnitName[] }
  readonly acts: readonly Act[]
  /** Every unit that the act is about, each once. */
  readonly touched: readonly string[]
}

/**
 * What an act of lineage does, or every reason why it cannot be: pure, so that the desk shows it before and the server does the
 * same. `here` holds at least the units that the act names and all acts that touch them.
 */
export function decideLineage(here: Register, act: LineageAct, ids: IdsFor): Outcome<MapChange> {
  return unless(lineageProblems(here, act), () => changeOf(here, act, ids))
}

function changeOf(here: Register, act: LineageAct, ids: IdsFor): MapChange {
  const founded = foundAll(act, ids)
  const idOf = new Map(foundedUnits(act).map((unit, i) => [unit, founded[i].id]))
  const acts = edgesOf(act, to => (typeof to === 'string' ? to : (idOf.get(to) ?? '')))
  const ended = endedUnits(act)
  const touched = [
    ...founded.map(({ id }) => id),
    ...ended,
    ...acts.flatMap(({ from, to }) => (to ? [from, to] : [from])),
  ]
  return {
    founded,
    ended,
    acts,
    ...(act.kind === 'rename' && { renamed: { unit: act.unit, names: renamed(here, act) } }),
    touched: [...new Set(touched)].sort(),
  }
}

function foundAll(act: LineageAct, ids: IdsFor): readonly Unit[] {
  const made: Unit[] = []
  for (const unit of foundedUnits(act)) {
    const { isTaken, ...others } = ids(unit)
    const isMade = (id: string) => isTaken(id) || made.some(other => other.id === id)
    const id = newUnitId(unit, act.on, { ...others, isTaken: isMade })
    made.push(newUnit(id, unit, act))
  }
  return made
}

const newUnit = (id: string, { level, within, vi, en, kind, code }: NewUnit, { on }: LineageAct): Unit => ({
  id,
  level,
  ...(within !== undefined && { within }),
  foundedOn: on,
  names: [{ vi, en: englishName(vi, en), kind }],
  aliases: [],
  codes: code === undefined || code === '' ? [] : [{ code, system: 'gso', from: on }],
})

function edgesOf(act: LineageAct, idOf: (to: string | NewUnit) => string): readonly Act[] {
  const { on, basis } = act
  switch (act.kind) {
    case 'found':
      return []
    case 'merge':
    case 'absorb':
      return act.from.map(from => ({ on, kind: act.kind, from, to: idOf(act.into), basis }))
    case 'split':
      return act.into.map(({ to, share }) =>
        edge({ on, kind: act.kind, from: act.from, to: idOf(to), basis }, share),
      )
    case 'transfer':
      return [edge({ on, kind: act.kind, from: act.from, to: act.to, basis }, act.share)]
    case 'rename':
      return [{ on, kind: act.kind, from: act.unit, to: act.unit, basis }]
    case 'abolish':
      return [{ on, kind: act.kind, from: act.unit, basis }]
  }
}

const edge = (act: Act, share: number | undefined): Act => (share === undefined ? act : { ...act, share })

type Rename = Extract<LineageAct, { kind: 'rename' }>

/** The names before, the last one up to the day before, and the new one. */
function renamed({ byId }: Register, { unit, vi, en, unitKind, on }: Rename): readonly UnitName[] {
  const names = byId.get(unit)?.names ?? []
  const last = names.at(-1)
  const kept = names.slice(0, -1)
  const closed = last === undefined ? [] : [{ ...last, to: dayBefore(on) }]
  return [...kept, ...closed, { vi, en: englishName(vi, en), kind: unitKind, from: on }]
}
