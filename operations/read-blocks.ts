import {
  type Column,
  fold,
  type Language,
  missingReason,
  nearest,
  type Problem,
  type Program,
  problem,
  type Words,
} from '@thuocdo/engine'
import { inCell } from './in-cell.ts'
import type { ValueColumn } from './read-header.ts'
import type { Table } from './table.ts'

/** The block of every row by its code, and what is wrong with the column of blocks. */
export type BlocksRead = { readonly codes: readonly string[]; readonly problems: readonly Problem[] }

/** Reads the blocks of a table: by code or by name where the edition has blocks, as they stand where it has none. */
export function readBlocks({ rows, ...table }: Table, at: number, { edition }: Program): BlocksRead {
  const { blocks } = edition
  const written = rows.map(({ cells }) => (at < 0 ? '' : cells[at]))
  if (!blocks) return { codes: written, problems: [] }
  if (at < 0) return { codes: written, problems: [noBlocks(table)] }
  const byText = new Map(
    blocks.flatMap(({ code, name }) => [code, name.vi, name.en].map(text => [fold(text), code])),
  )
  const codes = written.map(text => byText.get(fold(text)) ?? '')
  const problems = rows.flatMap(({ line }, row) =>
    codes[row] === '' ? [unknownBlock({ rows, ...table }, line, at, written[row], blocks)] : [],
  )
  return { codes, problems }
}

/** Values where the edition says that the criterion does not apply to the whole block: one of the two is wrong. */
export function filledOutside(
  table: Table,
  { at, code }: ValueColumn,
  column: Column,
  blocks: readonly string[],
  { nodes, position }: Program,
): readonly Problem[] {
  const outside = nodes[position.get(code) ?? -1]?.outside
  if (!outside || outside.size === 0) return []
  return table.rows.flatMap(({ line, cells }, row) => {
    const reason = outside.get(blocks[row])
    const isFilled = !Number.isNaN(column.amounts[row]) && missingReason(column.missing[row]) === undefined
    if (!reason || !isFilled) return []
    const words = {
      vi: `ghi “${cells[at]}”, nhưng tiêu chí ${code} không áp dụng cho khối này (${reason.vi}). Hãy để trống ô; nếu tiêu chí có áp dụng cho khối thì sửa mục các khối trong khung chỉ số.`,
      en: `says “${cells[at]}”, but ${code} does not apply to this block (${reason.en}). Leave the cell empty; if it does apply to the block, mend the blocks of the framework.`,
    }
    return [inCell(table, problem('value-where-not-applicable', [], words), line, at)]
  })
}

const noBlocks = ({ file, headerLine }: Pick<Table, 'file' | 'headerLine'>): Problem => ({
  ...problem('missing-column', [headerLine], {
    vi: 'Ấn bản xếp hạng theo khối nhưng bảng thiếu cột “block” (khối). Hãy thêm cột và ghi mã khối của từng đơn vị.',
    en: 'The edition ranks within blocks, but the table has no column “block”. Add it, with the code of the block of each unit.',
  }),
  place: { file, line: headerLine },
})

const noBlock = (text: string): Words => ({
  vi: `không có khối “${text}”.`,
  en: `there is no block “${text}”.`,
})

function unknownBlock(
  table: Table,
  line: number,
  at: number,
  text: string,
  blocks: readonly { readonly code: string; readonly name: Words }[],
): Problem {
  const like = nearest(
    text,
    blocks.flatMap(({ code, name }) => [code, name.vi, name.en]),
  )
  const all = (language: Language) => blocks.map(({ code, name }) => `${code} (${name[language]})`).join(', ')
  const said = text === '' ? { vi: 'chưa ghi khối.', en: 'no block is written.' } : noBlock(text)
  const words = {
    vi: `${said.vi} ${like ? `Có phải “${like}”? ` : ''}Các khối: ${all('vi')}.`,
    en: `${said.en} ${like ? `Did you mean “${like}”? ` : ''}The blocks: ${all('en')}.`,
  }
  return inCell(table, problem('unknown-block', [], words), line, at)
}
