import {
  type ActName,
  type AssessmentState,
  type Day,
  fullName,
  isAlive,
  levelOn,
  type Register,
  type Unit,
  type Words,
} from '@thuocdo/engine'
import { units as enUnits } from '../../../words/desk/en-units.ts'
import { units as viUnits } from '../../../words/desk/vi-units.ts'
import type { Refusal } from '../parts/act-form.tsx'
import type { HistoryEntry } from '../parts/history-entry.ts'
import { unitName } from './units-view.ts'

/** One change of the map, seen from one unit: what the other side is, how much of the land, on what basis. */
export type LineageLine = {
  readonly on: Day
  readonly kind: string
  /** The other unit; nothing where the land went nowhere, or where the unit only changed its name. */
  readonly other: { readonly id: string; readonly name: Words } | null
  /** 0…1, where known. */
  readonly share: number | null
  readonly basis: string
}

/** A name or code with its days. */
export type Dated = { readonly text: Words; readonly from: Day | null; readonly to: Day | null }

/** What the register says of a unit. */
export type UnitLife = {
  readonly id: string
  readonly name: Words
  readonly level: string
  readonly state: 'alive' | 'ended' | 'not-yet'
  readonly within: { readonly id: string; readonly name: Words } | null
  readonly foundedOn: Day
  readonly foundedIsStandIn: boolean
  readonly endedOn: Day | null
  readonly names: readonly Dated[]
  readonly codes: readonly Dated[]
  readonly aliases: readonly string[]
  readonly before: readonly LineageLine[]
  readonly after: readonly LineageLine[]
}

/** The page of one unit. */
export type UnitView = UnitLife & {
  /** Whether the people of the unit are shown to this reader. */
  readonly mayReadPeople: boolean
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly role: Words
    /** Somebody who stands in for the head: in which form, and in whose place. */
    readonly acting: { readonly form: string; readonly name: string } | null
    readonly division: string | null
    readonly from: Day
    readonly to: Day | null
  }[]
  readonly divisions: readonly { readonly id: string; readonly name: string; readonly isEnded: boolean }[]
  /** Nothing where it has some, and the reader may see none of them. */
  readonly assessments:
    | readonly { readonly id: string; readonly round: Words; readonly state: AssessmentState }[]
    | null
  readonly refusals: Readonly<Partial<Record<ActName, Refusal>>>
  readonly history: readonly HistoryEntry[] | null
}

const [vi, en] = [viUnits.codeSystems, enUnits.codeSystems]

/** What the register says of a unit on a day. `register` holds it with the units and acts around it. */
export function unitLife(register: Register, unit: Unit, on: Day): UnitLife {
  const within = unit.within === undefined ? undefined : register.byId.get(unit.within)
  return {
    id: unit.id,
    name: unitName(unit, on),
    level: levelOn(unit, on),
    state: isAlive(unit, on) ? 'alive' : on < unit.foundedOn ? 'not-yet' : 'ended',
    within: within === undefined ? null : { id: within.id, name: unitName(within, on) },
    foundedOn: unit.foundedOn,
    foundedIsStandIn: unit.foundedIsStandIn ?? false,
    endedOn: unit.endedOn ?? null,
    names: unit.names.map(name => ({
      text: { vi: fullName(unit, name, 'vi'), en: fullName(unit, name, 'en') },
      from: name.from ?? null,
      to: name.to ?? null,
    })),
    codes: unit.codes.map(({ code, system, from, to }) => ({
      text: { vi: `${code} (${vi[system] ?? system})`, en: `${code} (${en[system] ?? system})` },
      from: from ?? null,
      to: to ?? null,
    })),
    aliases: unit.aliases,
    before: register.acts
      .filter(({ to, from }) => to === unit.id && from !== unit.id)
      .map(act => line(register, act, act.from)),
    after: register.acts.filter(({ from }) => from === unit.id).map(act => line(register, act, act.to)),
  }
}

function line(register: Register, act: Register['acts'][number], other: string | undefined): LineageLine {
  const unit = other === undefined || act.from === act.to ? undefined : register.byId.get(other)
  return {
    on: act.on,
    kind: act.kind,
    other: unit === undefined ? null : { id: unit.id, name: unitName(unit, act.on) },
    share: act.share ?? null,
    basis: act.basis,
  }
}
