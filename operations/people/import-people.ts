import {
  type Actor,
  fold,
  isRole,
  type Outcome,
  type Problem,
  type Register,
  refuse,
  roleNames,
  roles,
  unitByName,
  unknownUnit,
} from '@thuocdo/engine'
import type { Db } from '@thuocdo/store'
import type { Effects } from '../effects.ts'
import { type ColumnTitles, dayWritten, type NamedColumns, namedColumns } from '../named-columns.ts'
import { type Permitted, permitted, unlessRefused } from '../permitted.ts'
import { appendRecords } from '../recorded-on.ts'
import type { Row, Table } from '../table.ts'
import { registerOfStore } from '../units/register-of-store.ts'
import { completed } from './add-person.ts'
import { grantDraft, grantRow, personChain } from './grants.ts'
import { inTurn } from './in-turn.ts'
import { type IdentifiedPerson, insertPeople, takenLogins } from './insert-people.ts'
import { loginTaken, personProblems } from './person-problems.ts'
import { type NewGrant, roleProblems } from './role-problems.ts'

const titles = {
  login: ['Tên đăng nhập', 'Tài khoản'],
  name: ['Họ và tên', 'Họ tên', 'Tên'],
  title: ['Chức vụ', 'Chức danh'],
  email: ['Thư điện tử', 'E-mail'],
  role: ['Vai trò'],
  unit: ['Đơn vị', 'Mã đơn vị'],
  from: ['Từ ngày'],
  to: ['Đến ngày'],
} as const satisfies ColumnTitles<string>

type Column = keyof typeof titles

/** Somebody whom a table names, with the role that it gives them. */
export type PersonRow = { readonly person: IdentifiedPerson; readonly grant?: NewGrant }

type ReadRow = PersonRow & { readonly row: Row; readonly problems: readonly Problem[] }

/** What a table of people would add, or everything that is wrong with it, cell by cell. */
export async function previewPeople(
  fx: Effects,
  actor: Actor,
  table: Table,
): Promise<Outcome<readonly PersonRow[]>> {
  const allowed = permittedBoth(fx, actor)
  if (!allowed.ok) return allowed
  const { rows, problems } = await readPeople(fx, table, allowed.value.on)
  return unlessRefused(problems, async () => rows)
}

/** Adds everybody whom a table names, with their roles: all of them, or none. */
export async function importPeople(
  fx: Effects,
  actor: Actor,
  table: Table,
): Promise<Outcome<readonly PersonRow[]>> {
  const allowed = permittedBoth(fx, actor)
  if (!allowed.ok) return allowed
  return inTurn(fx, async inside => {
    const { rows, problems } = await readPeople(inside, table, allowed.value.on)
    return unlessRefused(problems, async () => {
      const people = rows.map(({ person }) => person)
      await insertPeople(inside, inside.db, allowed.value, people)
      await insertGrants(inside, inside.db, allowed.value, rows)
      return rows
    })
  })
}

function permittedBoth(fx: Effects, actor: Actor): Outcome<Permitted> {
  const adds = permitted(fx, actor, 'add-person', {})
  const grants = permitted(fx, actor, 'grant-role', {})
  return adds.ok && grants.ok ? adds : refuse(...adds.problems, ...grants.problems)
}

async function insertGrants(
  fx: Effects,
  trx: Db,
  acting: Permitted,
  rows: readonly PersonRow[],
): Promise<void> {
  const grants = rows.flatMap(({ grant }) => (grant ? { id: fx.newId(), grant } : []))
  if (grants.length === 0) return
  await trx
    .insertInto('role_grant')
    .values(grants.map(({ id, grant }) => grantRow(id, grant, fx.now())))
    .execute()
  const records = grants.map(({ id, grant }) => ({
    subject: personChain(grant.person),
    drafts: [grantDraft('grant-role', id, grant)],
  }))
  await appendRecords(fx, trx, acting, records)
}

async function readPeople(fx: Effects, table: Table, on: string) {
  const columns = namedColumns<Column>(table, titles, ['login', 'name'])
  const register = columns.has('unit') ? await registerOfStore(fx.db) : undefined
  const read = table.rows.map(row => readRow(fx, columns, row, { register, on }))
  const taken = await takenLogins(
    fx.db,
    read.map(({ person }) => person.login),
  )
  const seen = new Set<string>()
  const logins = read.flatMap(({ row, person: { login } }) => {
    const isTaken = taken.has(login) || seen.has(login)
    seen.add(login)
    return isTaken ? [columns.inCell(row, 'login', loginTaken(login))] : []
  })
  const rows = read.map(({ person, grant }): PersonRow => (grant ? { person, grant } : { person }))
  return { rows, problems: [...columns.problems, ...read.flatMap(({ problems }) => problems), ...logins] }
}

type World = { readonly register: Register | undefined; readonly on: string }

function readRow(fx: Effects, columns: NamedColumns<Column>, row: Row, world: World): ReadRow {
  const text = (name: Column) => columns.text(row, name)
  const [login, name, title, email] = [text('login'), text('name'), text('title'), text('email')]
  const person = { ...completed({ login, name, title, email }), id: fx.newId() }
  const own = personProblems(person).map(found => columns.inCell(row, columnOf(found), found))
  if (text('role') === '') return { row, person, problems: own }
  const { grant, problems } = readGrant(columns, row, person.id, world)
  return { row, person, grant, problems: [...own, ...problems] }
}

/** The role of a row. A unit that is not meant by its text is told alone: what follows from it would only repeat it. */
function readGrant(columns: NamedColumns<Column>, row: Row, person: string, { register, on }: World) {
  const text = (name: Column) => columns.text(row, name)
  const unit = text('unit') === '' ? undefined : register && unitByName(register, text('unit'), on)
  const [from, to] = [dayWritten(text('from')) || on, dayWritten(text('to'))]
  const grant: NewGrant = {
    person,
    role: roleMeant(text('role')),
    from,
    ...(unit && { unit: unit.id }),
    ...(to !== '' && { to }),
  }
  if (register && text('unit') !== '' && !unit) {
    const found = unknownUnit(register, text('unit'), on)
    return { grant, problems: [columns.inCell(row, 'unit', found)] }
  }
  const found = roleProblems(grant, { isUnitThere: true, isDivisionThere: true, held: [] })
  return { grant, problems: found.map(one => columns.inCell(row, columnOf(one), one)) }
}

/** A role by its name, or by the words it goes by, in either language. */
function roleMeant(text: string): string {
  const wanted = fold(text)
  const found = roleNames.find(name =>
    [name, roles[name].vi, roles[name].en].some(word => fold(word) === wanted),
  )
  return found ?? (isRole(text) ? text : text.trim())
}

const columnNames = Object.keys(titles).filter((name): name is Column => name in titles)
const columnOf = ({ at }: Problem): Column => columnNames.find(name => at.includes(name)) ?? 'name'
