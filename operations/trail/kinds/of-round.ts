import type { ChainKind, ComparedTable, RowChange, ToldEntry } from '@thuocdo/store'
import { fieldsOf, put, said, set, straysOf, tellsBy } from './told.ts'

const rounds: ComparedTable = {
  name: 'round',
  one: { vi: 'đợt đánh giá', en: 'round' },
  many: { vi: 'đợt đánh giá', en: 'rounds' },
  columns: {
    edition: { vi: 'bộ tiêu chí', en: 'edition' },
    edition_version: { vi: 'bản của bộ tiêu chí', en: 'version of the edition' },
    name_vi: { vi: 'tên tiếng Việt', en: 'Vietnamese name' },
    name_en: { vi: 'tên tiếng Anh', en: 'English name' },
    from_on: { vi: 'đánh giá từ ngày', en: 'assessed from' },
    to_on: { vi: 'đánh giá đến ngày', en: 'assessed up to' },
    state: { vi: 'tình trạng', en: 'state' },
    opens_on: { vi: 'ngày mở nhập', en: 'opening day' },
    due_on: { vi: 'hạn nộp', en: 'last day' },
  },
  kept: async (db, subjects) => {
    const rows = await db.selectFrom('round').selectAll().where('id', 'in', subjects).execute()
    return rows.map(({ id, founded_at: _, ...fields }) => ({ subject: id, key: id, fields }))
  },
  strays: straysOf('round', 'round', 'id', 'id'),
}

const entrants: ComparedTable = {
  name: 'entrant',
  one: { vi: 'đơn vị trong đợt đánh giá', en: 'unit of a round' },
  many: { vi: 'đơn vị trong các đợt', en: 'units of rounds' },
  columns: { block: { vi: 'khối', en: 'block' } },
  kept: async (db, subjects) => {
    const rows = await db
      .selectFrom('assessment')
      .select(['round', 'unit', 'block'])
      .where('round', 'in', subjects)
      .execute()
    return rows.map(({ round, unit, block }) => ({
      subject: round,
      key: entrantKey(round, unit),
      fields: { block },
    }))
  },
  strays: straysOf('round', 'assessment', 'id', 'round'),
}

const entrantKey = (round: string, unit: string): string => `${unit}, ${round}`

const extensions: ComparedTable = {
  name: 'round_extension',
  one: { vi: 'lần gia hạn', en: 'extension' },
  many: { vi: 'lần gia hạn', en: 'extensions' },
  columns: {
    unit: { vi: 'đơn vị', en: 'unit' },
    due_on: { vi: 'hạn nộp', en: 'last day' },
  },
  kept: async (db, subjects) => {
    const rows = await db.selectFrom('round_extension').selectAll().where('round', 'in', subjects).execute()
    return rows.map(({ round, unit, due_on, chain, position }) => ({
      subject: round,
      key: extensionKey(round, chain, position),
      fields: { unit, due_on },
    }))
  },
  strays: straysOf('round', 'round_extension', 'round', 'round'),
}

const extensionKey = (round: string, chain: string, position: number): string =>
  `${round}/${chain}/${position}`

/** What the chain of a round tells: its days, its state, the units that entered it, and more time for some of them. */
export const ofRound: ChainKind = {
  kind: 'round',
  tells: tellsBy({ 'open-round': opened, 'open-assessment': entered, 'change-round': changed }),
  tables: [rounds, entrants, extensions],
}

function opened(entry: ToldEntry): readonly RowChange[] {
  const { subject, body } = entry
  const round = put('round', subject, {
    edition: body.edition ?? null,
    edition_version: body.version ?? null,
    name_vi: said(entry, 'nameVi'),
    name_en: said(entry, 'nameEn'),
    from_on: body.from ?? null,
    to_on: body.to ?? null,
    state: 'open',
    opens_on: body.opens ?? null,
    due_on: body.due ?? null,
  })
  const units = Object.entries(fieldsOf(body.entrants))
  return [round, ...units.map(([unit, block]) => put('entrant', entrantKey(subject, unit), { block }))]
}

function entered({ subject, body: { unit, block = '' } }: ToldEntry): readonly RowChange[] {
  return [put('entrant', entrantKey(subject, String(unit)), { block })]
}

/** An entry that names a unit gave that unit more time; the days of the round stayed. */
function changed({ subject, chain, position, body }: ToldEntry): readonly RowChange[] {
  const { opens = null, due = null, state = null } = fieldsOf(body.after)
  if (body.unit !== undefined)
    return [put('round_extension', extensionKey(subject, chain, position), { unit: body.unit, due_on: due })]
  return [set('round', subject, { opens_on: opens, due_on: due, state })]
}
