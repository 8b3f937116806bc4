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
import { type GrantPlaces, placesOf } from './grant-places.ts'
import { grantDraft, grantRow, personChain } from './grants.ts'
import { inTurn } from './in-turn.ts'
import { type IdentifiedPerson, insertPeople, takenLogins } from './insert-people.ts'
import type { NewGrant } from './new-grant.ts'
import { loginTaken, personProblems } from './person-problems.ts'
import { periodProblems, roleProblems } from './role-problems.ts'

const titles = {
  login: ['Tên đăng nhập', 'Tài khoản'],
  name: ['Họ và tên', 'Họ tên', 'Tên'],
  title: ['Chức vụ', 'Chức danh'],
  email: ['Thư điện tử', 'E-mail'],
  role: ['Vai trò'],
  unit: ['Đơn vị', 'Mã đơn vị'],
  division: ['Phòng', 'Phòng chuyên môn'],
  blocks: ['Khối'],
  criteria: ['Lĩnh vực, tiêu chí', 'Tiêu chí', 'Lĩnh vực'],
  from: ['Từ ngày'],
  to: ['Đến ngày'],
} as const satisfies ColumnTitles<string>

type Column = keyof typeof titles

/** Somebody whom a table names, with the role that it gives them. */
export type PersonRow = { readonly person: IdentifiedPerson; readonly grant?: NewGrant }

/** A row as it was read: with the role that it would give, unless the unit is not meant by its text, and what is wrong so far. */
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
  const places = await placesOf(
    fx.db,
    read.flatMap(({ grant }) => grant ?? []),
  )
  const placed = read.map(one => placedRow(columns, one, places))
  const logins = await loginProblems(fx.db, columns, read)
  const rows = placed.map(({ person, grant }): PersonRow => (grant ? { person, grant } : { person }))
  const found = [...placed.flatMap(({ problems }) => problems), ...logins]
  return { rows, problems: [...columns.problems, ...found.toSorted(byRow)] }
}

/** Problems of cells in the order of their rows: as the table is read when it is mended. */
const byRow = (a: Problem, b: Problem): number => (a.place?.line ?? 0) - (b.place?.line ?? 0)

async function loginProblems(db: Db, columns: NamedColumns<Column>, read: readonly ReadRow[]) {
  const taken = await takenLogins(
    db,
    read.map(({ person }) => person.login),
  )
  const seen = new Set<string>()
  return read.flatMap(({ row, person: { login } }) => {
    const isTaken = taken.has(login) || seen.has(login)
    seen.add(login)
    return isTaken ? [columns.inCell(row, 'login', loginTaken(login))] : []
  })
}

type World = { readonly register: Register | undefined; readonly on: string }

function readRow(fx: Effects, columns: NamedColumns<Column>, row: Row, world: World): ReadRow {
  const text = (name: Column) => columns.text(row, name)
  const [login, name, title, email] = [text('login'), text('name'), text('title'), text('email')]
  const person = { ...completed({ login, name, title, email }), id: fx.newId() }
  const own = personProblems(person).map(found => columns.inCell(row, columnOf(found), found))
  if (text('role') === '') return { row, person, problems: own }
  const { register, on } = world
  const unit = text('unit') === '' ? undefined : register && unitByName(register, text('unit'), on)
  if (register && text('unit') !== '' && !unit) {
    // What of the role follows from its unit would only repeat it; its days do not.
    const days = periodProblems(grantOf(text, person.id, undefined, on))
    const found = [
      columns.inCell(row, 'unit', unknownUnit(register, text('unit'), on)),
      ...days.map(one => columns.inCell(row, columnOf(one), one)),
    ]
    return { row, person, problems: [...own, ...found] }
  }
  return { row, person, grant: grantOf(text, person.id, unit?.id, on), problems: own }
}

/** The role of a row as it is written; division and blocks may still be names. */
function grantOf(text: (name: Column) => string, person: string, unit: string | undefined, on: string) {
  const [from, to] = [dayWritten(text('from')) || on, dayWritten(text('to'))]
  const grant: NewGrant = {
    person,
    role: roleMeant(text('role')),
    from,
    blocks: listed(text('blocks'), /[,;\n]+/),
    criteria: listed(text('criteria'), /[\s,;]+/),
    ...(unit !== undefined && { unit }),
    ...(text('division') !== '' && { division: text('division') }),
    ...(to !== '' && { to }),
  }
  return grant
}

const listed = (text: string, between: RegExp): readonly string[] =>
  text
    .split(between)
    .map(part => part.trim())
    .filter(part => part !== '')

/** A row whose division and blocks are known by what they are called, with what is wrong with its role. */
function placedRow(
  columns: NamedColumns<Column>,
  read: ReadRow,
  places: (grant: NewGrant) => GrantPlaces,
): ReadRow {
  if (!read.grant) return read
  const there = places(read.grant)
  const grant = meant(read.grant, there)
  const found = roleProblems(grant, { ...there, held: [] })
  const told = found.map(one => columns.inCell(read.row, columnOf(one), one))
  return { ...read, grant, problems: [...read.problems, ...told] }
}

/** Division and blocks as they are called in the store; what is not there stays as it is written. */
function meant({ division, blocks = [], ...grant }: NewGrant, { divisions, scope }: GrantPlaces): NewGrant {
  const same = (text: string) => (name: string) => fold(name) === fold(text)
  const blockMeant = (text: string) =>
    scope.blocks.find(({ code, names }) => [code, ...names.flatMap(Object.values)].some(same(text)))?.code
  const divisionMeant = divisions.find(({ name }) => same(division ?? '')(name))?.id
  return {
    ...grant,
    blocks: blocks.map(text => blockMeant(text) ?? text),
    ...(division !== undefined && { division: divisionMeant ?? division }),
  }
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
