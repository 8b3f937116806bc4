import { type ActingForm, type ActName, type Day, isAlive, isRole, type Words } from '@thuocdo/engine'
import {
  actingCandidates,
  actingForms,
  assessedBlocks,
  divisionsOf,
  type HeldRole,
  identitiesOf,
  isOfUnit,
  type PersonLine as ListedPerson,
  listSessions,
  readGrantScope,
  readPeople,
  readPerson,
  refusedIdentities,
  registerOfStore,
  seesAddresses,
} from '@thuocdo/operations/acts'
import type { SignedIn } from '../../signed-in.ts'
import { historyFor } from '../parts/history-for.ts'
import { refusalOf, refusalsOf } from '../parts/refusal-of.ts'
import { unitChoices } from '../parts/unit-choices.ts'
import { accountOf } from './account-of.ts'
import type { GrantLine, PersonChoice, PersonView } from './person-view.ts'
import { needsOf } from './role-needs.ts'

const personActs: readonly ActName[] = [
  'change-person',
  'erase-person',
  'grant-role',
  'make-setup-link',
  'disable-account',
  'enable-account',
]

/** The role that is being granted, and the unit that it is to be granted in; empty before they are chosen. */
export type Granting = { readonly role: string; readonly unit: string }

/** A person as somebody may see and change them; nothing where there is none, or where they were erased. */
export async function personViewFor(
  who: SignedIn,
  id: string,
  { unit, role }: Granting,
): Promise<PersonView | null> {
  const { fx, actor, on } = who
  const page = await readPerson(fx, actor, id)
  if (!page.ok) return null
  const { person, roles } = page.value
  const units = unitChoices(
    (await registerOfStore(fx.db)).units.filter(unit => isAlive(unit, on)),
    on,
  )
  const isReached = id === actor.person || seesAddresses(actor, on)
  const everybody = await readPeople(fx, actor, { limit: 5000 })
  const everyLine = everybody.ok ? everybody.value.lines : []
  const headed = roles.find(
    ({ role, isEnded, actingForm }) => role === 'unit-head' && !isEnded && !actingForm,
  )?.unit
  const ofUnit = roles.find(({ unit, isEnded }) => unit !== undefined && !isEnded)?.unit
  const names = await blockNames(who, roles)
  const lines = roles.map(held => lineOf(held, who, id, names))
  return {
    id,
    today: on,
    name: person.name,
    title: person.title,
    seesAddresses: isReached,
    email: person.email,
    language: person.language === 'en' ? 'en' : 'vi',
    login: person.login,
    account: accountOf(person),
    grants: lines.filter((_, at) => !roles[at].isEnded),
    ended: lines.filter((_, at) => roles[at].isEnded),
    sessions: (isReached ? await listSessions(fx, id) : []).map(({ door, source, beganAt, seenAt }) => ({
      door,
      source,
      beganAt: beganAt.toISOString(),
      seenAt: seenAt.toISOString(),
    })),
    units,
    divisions: unit === '' ? [] : await openDivisions(who, unit),
    scope: isRole(role) && needsOf(role) === 'view' ? await scopeFor(who) : null,
    heads: headed ?? null,
    others: ofUnit === undefined ? [] : await mayTakeOver(who, everyLine, { unit: ofUnit.id, head: id }),
    deputies: headed === undefined ? [] : await mayAnswerFor(who, everyLine, { unit: headed.id, head: id }),
    outside: await outsideOf(who, id),
    refusals: {
      ...refusalsOf(actor, personActs, { person: id }, on),
      'hand-over': ofUnit === undefined ? notOfUnit : refusalOf(actor, 'hand-over', { unit: ofUnit.id }, on),
      'name-acting-head':
        headed === undefined ? notHead : refusalOf(actor, 'name-acting-head', { unit: headed.id }, on),
    },
    history: await historyFor(who, { kind: 'person', subject: id }, { ...(ofUnit && { unit: ofUnit.id }) }),
  }
}

/** Whoever takes over belongs to the unit, or is new and holds no role yet. */
const mayTakeOver = (
  who: SignedIn,
  people: readonly ListedPerson[],
  place: { readonly unit: string; readonly head: string },
) =>
  mayAnswerFor(
    who,
    people.filter(({ grants }) => grants.length === 0 || isOfUnit(grants, place.unit)),
    place,
  )

/** Whoever would be refused is not offered; those of the unit come first. */
async function mayAnswerFor(
  { fx }: SignedIn,
  people: readonly ListedPerson[],
  place: { readonly unit: string; readonly head: string },
): Promise<readonly PersonChoice[]> {
  const blocks = await assessedBlocks(fx.db, place.unit)
  const { inside, outside } = actingCandidates(people, { ...place, blocks })
  return [...inside.map(one => choiceOf(one, true)), ...outside.map(one => choiceOf(one, false))]
}

const choiceOf = ({ id, name, title }: ListedPerson, isInside: boolean): PersonChoice => ({
  id,
  name: title === '' ? name : `${name}, ${title}`,
  isInside,
})

/** Identities are shown to who may link them, and to nobody else. */
async function outsideOf({ fx, actor, on, desk }: SignedIn, person: string): Promise<PersonView['outside']> {
  const issuer = desk.issuer ?? null
  const isShown = refusalOf(actor, 'make-setup-link', { person }, on) === null
  return {
    issuer,
    identities: isShown ? await identitiesOf(fx.db, person) : [],
    refused: isShown && issuer !== null ? await refusedIdentities(fx, actor, { person, issuer }) : [],
  }
}

async function scopeFor({ fx }: SignedIn): Promise<PersonView['scope']> {
  const { blocks, fields } = await readGrantScope(fx.db)
  return { blocks, fields }
}

/** What the blocks are called that some roles are limited to. */
async function blockNames({ fx }: SignedIn, roles: readonly HeldRole[]): Promise<ReadonlyMap<string, Words>> {
  if (roles.every(({ blocks }) => blocks.length === 0)) return new Map()
  const scope = await readGrantScope(fx.db)
  return new Map(scope.blocks.map(({ code, names }) => [code, names[0]]))
}

const openDivisions = async ({ fx }: SignedIn, unit: string) =>
  (await divisionsOf(fx.db, unit)).filter(({ isEnded }) => !isEnded)

const notHead = {
  vi: 'Chỉ giao ký thay hoặc giao quyền được khi người này đang là thủ trưởng đơn vị; hiện họ không giữ vai trò ấy.',
  en: 'Only the head of a unit can have an acting head; this person is none now.',
}

const notOfUnit = {
  vi: 'Chỉ bàn giao được công việc của người đang giữ vai trò trong một đơn vị.',
  en: 'Only the work of somebody who holds a role in a unit can be handed over.',
}

function lineOf(
  held: HeldRole,
  { actor, on }: SignedIn,
  person: string,
  names: ReadonlyMap<string, Words>,
): GrantLine {
  const { grant, role, unit, division, blocks, criteria, actingForm, actingFor, basis, from, to } = held
  return {
    id: grant,
    role,
    unit: unit ?? null,
    division: division ?? null,
    blocks: blocks.map(code => names.get(code) ?? { vi: code, en: code }),
    criteria,
    acting: isForm(actingForm) ? { form: actingForm, name: actingFor ?? '' } : null,
    basis,
    from,
    to: endOf(to),
    refusal: refusalOf(actor, 'end-role', { person, ...(unit && { unit: unit.id }) }, on),
  }
}

const endOf = (to: Day | undefined): Day | null => to ?? null
const isForm = (text: string | undefined): text is ActingForm =>
  text !== undefined && Object.hasOwn(actingForms, text)
