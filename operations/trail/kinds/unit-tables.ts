import { canonical, type Json } from '@thuocdo/engine'
import { type ComparedTable, type Db, type KeptRow, type RowFields, readUnits } from '@thuocdo/store'
import { fieldsOf, listOf, straysOf } from './told.ts'

const atOnce = 1000

const units: ComparedTable = {
  name: 'unit',
  one: { vi: 'đơn vị', en: 'unit' },
  many: { vi: 'đơn vị', en: 'units' },
  columns: {
    level: { vi: 'cấp', en: 'level' },
    within: { vi: 'thuộc', en: 'within' },
    founded_on: { vi: 'ngày thành lập', en: 'day of founding' },
    founded_is_stand_in: { vi: 'ngày thành lập là tạm ghi', en: 'day of founding only stands in' },
    ended_on: { vi: 'ngày kết thúc', en: 'day of ending' },
    names: { vi: 'tên gọi và thời gian mang tên', en: 'names and their days' },
    aliases: { vi: 'tên khác', en: 'other names' },
    codes: { vi: 'mã số và thời gian dùng', en: 'codes and their days' },
  },
  every: everyUnit,
}

async function* everyUnit(db: Db): AsyncGenerator<readonly KeptRow[]> {
  let after = ''
  for (;;) {
    const part = await db
      .selectFrom('unit')
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(atOnce)
      .execute()
    const last = part.at(-1)
    if (last === undefined) return
    const read = await readUnits(db, { ids: part.map(({ id }) => id) })
    yield read.map(unit => ({ subject: unit.id, key: unit.id, fields: unitFields({ ...unit }) }))
    after = last.id
  }
}

/** A unit as it stands in an entry, or as it was read, in columns that can be compared. */
export function unitFields(unit: Json): RowFields {
  const {
    level = null,
    within = null,
    foundedOn = null,
    foundedIsStandIn = false,
    endedOn = null,
    ...lists
  } = fieldsOf(unit)
  return {
    level,
    within,
    founded_on: foundedOn,
    founded_is_stand_in: foundedIsStandIn,
    ended_on: endedOn,
    names: inOrder(lists.names),
    aliases: [...new Set(inOrder(lists.aliases))],
    codes: inOrder(lists.codes),
  }
}

/** The parts of a list in one order, in whichever they came: names carry their days, and codes and other names have no order. */
export const inOrder = (list: Json | undefined): readonly Json[] =>
  listOf(list)
    .map(part => ({ part, text: canonical(part) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ part }) => part)

const lineage: ComparedTable = {
  name: 'lineage',
  one: { vi: 'việc về đơn vị', en: 'act of lineage' },
  many: { vi: 'việc hợp nhất, chia tách, đổi tên đơn vị', en: 'acts of lineage' },
  columns: {
    on_day: { vi: 'ngày', en: 'day' },
    kind: { vi: 'loại việc', en: 'kind' },
    from_unit: { vi: 'từ đơn vị', en: 'from unit' },
    to_unit: { vi: 'sang đơn vị', en: 'to unit' },
    share: { vi: 'phần chuyển sang', en: 'share' },
    basis: { vi: 'căn cứ', en: 'basis' },
  },
  every: everyAct,
}

async function* everyAct(db: Db): AsyncGenerator<readonly KeptRow[]> {
  let after: string | undefined
  for (;;) {
    let query = db.selectFrom('lineage').selectAll().orderBy('id').limit(atOnce)
    if (after !== undefined) query = query.where('id', '>', after)
    const rows = await query.execute()
    if (rows.length === 0) return
    yield rows.map(({ id, share, ...row }) => ({
      subject: row.from_unit,
      key: id,
      fields: { ...row, share: share === null ? null : Number(share) },
    }))
    after = rows.at(-1)?.id
  }
}

const divisions: ComparedTable = {
  name: 'division',
  one: { vi: 'phòng', en: 'division' },
  many: { vi: 'phòng', en: 'divisions' },
  columns: {
    name: { vi: 'tên', en: 'name' },
    ended: { vi: 'đã thôi dùng', en: 'ended' },
  },
  kept: async (db, subjects) => {
    const rows = await db.selectFrom('division').selectAll().where('unit', 'in', subjects).execute()
    return rows.map(({ id, unit, name, ended_at }) => ({
      subject: unit,
      key: id,
      fields: { name, ended: ended_at !== null },
    }))
  },
  strays: straysOf('unit', 'division', 'id', 'unit'),
}

const evidence: ComparedTable = {
  name: 'evidence',
  one: { vi: 'tài liệu kiểm chứng', en: 'piece of evidence' },
  many: { vi: 'tài liệu kiểm chứng', en: 'pieces of evidence' },
  columns: {
    title: { vi: 'tên tài liệu', en: 'title' },
    number: { vi: 'số, ký hiệu', en: 'number' },
    issued_on: { vi: 'ngày ký', en: 'day of signing' },
    effective_on: { vi: 'ngày có hiệu lực', en: 'day from which it holds' },
    received_on: { vi: 'ngày nhận', en: 'day of receipt' },
    file: { vi: 'mã băm của tệp', en: 'hash of the file' },
    bytes: { vi: 'dung lượng tệp', en: 'bytes of the file' },
    type: { vi: 'loại tệp', en: 'type of the file' },
    file_name: { vi: 'tên tệp', en: 'name of the file' },
    added_by: { vi: 'người thêm', en: 'added by' },
    withdrawn: { vi: 'đã rút', en: 'withdrawn' },
  },
  kept: evidenceOf,
  strays: straysOf('unit', 'evidence', 'id', 'unit'),
}

async function evidenceOf(db: Db, subjects: readonly string[]): Promise<readonly KeptRow[]> {
  const rows = await db
    .selectFrom('evidence')
    .leftJoin('file', 'file.hash', 'evidence.file')
    .selectAll('evidence')
    .select(['file.bytes', 'file.type'])
    .where('unit', 'in', subjects)
    .execute()
  return rows.map(({ id, unit, added_at: _, withdrawn_at, bytes, ...row }) => ({
    subject: unit,
    key: id,
    fields: { ...row, bytes: bytes === null ? null : Number(bytes), withdrawn: withdrawn_at !== null },
  }))
}

/** The tables that the chains of units tell of. */
export const unitTables: readonly ComparedTable[] = [units, lineage, divisions, evidence]
