import type { ActingForm, ActName, AssessmentState, Day, Role, Words } from '@thuocdo/engine'
import type { GrantScope, PagePlace } from '@thuocdo/operations/acts'
import type { Refusal } from '../parts/act-form.tsx'
import type { HistoryEntry } from '../parts/history-entry.ts'

/** How an account stands. */
export type AccountState = 'none' | 'waiting' | 'active' | 'locked' | 'disabled'

/** One person in a list. */
export type PersonLine = {
  readonly id: string
  /** Nothing where the data were erased. */
  readonly name: string | null
  readonly title: string
  readonly login: string
  readonly account: AccountState
  readonly roles: readonly { readonly role: Role; readonly unit: Words | null }[]
}

/** The people that match. */
export type PeopleView = {
  readonly lines: readonly PersonLine[]
  readonly place: PagePlace
  readonly all: number
  readonly units: readonly { readonly id: string; readonly name: Words }[]
  readonly filter: { readonly search: string; readonly role: string; readonly unit: string }
  /** Whether logins are shown to this reader. */
  readonly seesLogins: boolean
  readonly mayAdd: boolean
}

/** A role that a person holds, held or will hold. */
export type GrantLine = {
  readonly id: string
  readonly role: Role
  readonly unit: { readonly id: string; readonly name: Words } | null
  readonly division: string | null
  /** The names of the blocks; the codes of those that no edition in use has. */
  readonly blocks: readonly Words[]
  readonly criteria: readonly string[]
  readonly acting: { readonly form: ActingForm; readonly name: string } | null
  readonly basis: string
  readonly from: Day
  readonly to: Day | null
  readonly refusal: Refusal
}

/** A person to choose. */
export type PersonChoice = {
  readonly id: string
  readonly name: string
  /** Whether they hold a role in the unit that it is about. */
  readonly isInside: boolean
}

/** A role in a few words. */
type RoleWords = { readonly role: Words; readonly division: string | null }

/** What a handover would pass on. */
export type HandOverPreview = {
  readonly from: string
  readonly to: Pick<PersonChoice, 'id' | 'name'>
  readonly unit: { readonly id: string; readonly name: Words }
  /** The day from which the other goes on. */
  readonly on: Day
  readonly basis: string
  readonly grants: readonly RoleWords[]
  /** Roles that end and go to nobody. */
  readonly ending: readonly RoleWords[]
  /** Codes of the criteria given to the one in person. */
  readonly criteria: readonly string[]
  /** How many notices they have not read. */
  readonly notices: number
  /** Whether the account of the one who hands over is closed with it. */
  readonly closesAccount: boolean
  /** Assessments of the unit that are under way. */
  readonly work: readonly { readonly id: string; readonly round: Words; readonly state: AssessmentState }[]
}

/** One person: details, roles, account, sessions, trail. */
export type PersonView = {
  readonly id: string
  readonly today: Day
  readonly name: string
  readonly title: string
  /** Whether login, address and sessions are shown to this reader at all. */
  readonly seesAddresses: boolean
  readonly email: string
  readonly language: 'vi' | 'en'
  readonly login: string
  readonly account: AccountState
  readonly grants: readonly GrantLine[]
  readonly ended: readonly GrantLine[]
  readonly sessions: readonly {
    readonly door: string
    readonly source: string
    readonly beganAt: string
    readonly seenAt: string
  }[]
  readonly units: readonly { readonly id: string; readonly name: Words }[]
  /** The divisions of the unit that a role is being granted in. */
  readonly divisions: readonly { readonly id: string; readonly name: string }[]
  /** The blocks and the fields with their criteria that a role may be limited to; nothing where none is being granted that may. */
  readonly scope: Pick<GrantScope, 'blocks' | 'fields'> | null
  /** The unit that they head, where an acting head may stand in for them. */
  readonly heads: { readonly id: string; readonly name: Words } | null
  /** Whom work may be handed to: those of the same unit first. */
  readonly others: readonly PersonChoice[]
  /** Who may be named to stand in for this head: those of the unit first, others by “quyền” alone. */
  readonly deputies: readonly PersonChoice[]
  /** The outside sign-in: its issuer, who it knows this person as, and whom it vouched for of late without a link. */
  readonly outside: {
    readonly issuer: string | null
    readonly identities: readonly { readonly issuer: string; readonly subject: string }[]
    readonly refused: readonly string[]
  }
  readonly refusals: Readonly<Partial<Record<ActName, Refusal>>>
  readonly history: readonly HistoryEntry[] | null
}
