import { access } from 'node:fs/promises'
import {
  accept,
  type Claim,
  type ClaimFigure,
  claimFigures,
  nearest,
  type Outcome,
  type Problem,
  problem,
  unless,
} from '@thuocdo/engine'
import { inCell } from './in-cell.ts'
import { meantUnit } from './meant-unit.ts'
import { noteOf, sourceProblem } from './noted.ts'
import type { PublishedFor } from './read-published.ts'
import { type Row, readTable, type Table } from './read-table.ts'

const columns = [
  'unit',
  'block',
  'node',
  'figure',
  'value',
  'of',
  'by',
  'source',
  'note_vi',
  'note_en',
] as const
const needed: readonly string[] = ['figure', 'value', 'by', 'source']

/** Reads what others say of the results of an edition. An edition without `claims.csv` knows of no claims. */
export async function readClaims(file: string, edition: PublishedFor): Promise<Outcome<readonly Claim[]>> {
  const there = await access(file).then(
    () => true,
    () => false,
  )
  if (!there) return accept([])
  const table = await readTable(file)
  return table.ok ? claimsOf(table.value, edition) : table
}

/** The claims of a table; everything that is wrong comes back at once, each with its cell. */
export function claimsOf(table: Table, edition: PublishedFor): Outcome<readonly Claim[]> {
  const problems: Problem[] = [...headerProblems(table)]
  if (problems.length > 0) return unless(problems, () => [])
  const claims = table.rows.map(row => claimOf(table, row, edition, found => problems.push(found)))
  return unless(problems, () => claims)
}

function claimOf(table: Table, row: Row, edition: PublishedFor, refuse: (found: Problem) => void): Claim {
  const get = (name: (typeof columns)[number]): string => row.cells[table.header.indexOf(name)] ?? ''
  const check = (name: (typeof columns)[number], found: Problem | undefined): void => {
    if (found) refuse(inCell(table, found, row.line, Math.max(0, table.header.indexOf(name))))
  }
  for (const name of needed) if (get(name as 'by') === '') check(name as 'by', emptyCell(name))
  const { register, program } = edition
  const day = program.edition.units.on
  const unit =
    get('unit') === '' ? undefined : meantUnit(register, get('unit'), day, found => check('unit', found))
  const block = blockOf(get('block'), edition, found => check('block', found))
  check('node', nodeProblem(get('node'), edition))
  const figure = claimFigures.find(one => one === get('figure'))
  if (get('figure') !== '' && !figure) check('figure', unknownFigure(get('figure')))
  const value = claimedValue(get('value'), figure)
  if (value === undefined && get('value') !== '') check('value', notANumber(get('value'), figure))
  if (get('source') !== '') check('source', sourceProblem(get('source'), edition.program.edition))
  const note = noteOf(table, row)
  return {
    ...(unit !== undefined && { unit }),
    ...(block !== '' && { block }),
    ...(get('node') !== '' && { node: get('node') }),
    figure: figure ?? 'score',
    value: value ?? '',
    ...(get('of') !== '' && { of: get('of') }),
    by: get('by'),
    source: get('source'),
    ...(note && { note }),
  }
}

/** Everything but the name of a class is a number; `+` before a gain is understood. */
function claimedValue(cell: string, figure: ClaimFigure | undefined): number | string | undefined {
  if (figure === 'class') return cell
  const number = Number(cell.replace(/^\+/, ''))
  return cell !== '' && Number.isFinite(number) ? number : undefined
}

function blockOf(text: string, { program }: PublishedFor, refuse: (found: Problem) => void): string {
  const { blocks } = program.edition
  if (text === '' || !blocks) return text
  const found = blocks.find(({ code, name }) => [code, name.vi, name.en].includes(text))
  if (!found)
    refuse(
      unknownBlock(
        text,
        blocks.map(({ code }) => code),
      ),
    )
  return found?.code ?? ''
}

function nodeProblem(code: string, { program }: PublishedFor): Problem | undefined {
  const known = [...program.position.keys(), ...(program.edition.split ?? []).map(part => part.code)]
  if (code === '' || known.includes(code)) return undefined
  const like = nearest(code, known)
  return problem('unknown-code', [], {
    vi: `không có nút nào mang mã “${code}”. ${like ? `Có phải “${like}”?` : 'Hãy kiểm tra mã; nói về tổng điểm thì để trống.'}`,
    en: `no node has the code “${code}”. ${like ? `Did you mean “${like}”?` : 'Check it; leave the cell empty where the total is meant.'}`,
  })
}

function headerProblems({ file, header, headerLine }: Table): readonly Problem[] {
  const place = { file, line: headerLine }
  const missing = needed.filter(name => !header.includes(name)).map(name => ({ ...noColumn(name), place }))
  const unknown = header.flatMap((name, at) =>
    columns.some(column => column === name)
      ? []
      : [{ ...unknownColumn(name), at: [headerLine, name], place: { ...place, column: at + 1 } }],
  )
  return [...missing, ...unknown]
}

const noColumn = (name: string): Problem =>
  problem('missing-column', [], {
    vi: `Bảng phát biểu thiếu cột “${name}”. Hãy thêm cột.`,
    en: `The table of claims has no column “${name}”. Add it.`,
  })

const unknownColumn = (name: string): Problem =>
  problem('unknown-column', [], {
    vi: `Bảng phát biểu không có cột “${name}”. Các cột: ${columns.join(', ')}.`,
    en: `A table of claims has no column “${name}”. The columns: ${columns.join(', ')}.`,
  })

const emptyCell = (name: string): Problem =>
  problem('claim-incomplete', [], {
    vi: `thiếu “${name}”. Mỗi phát biểu phải ghi nói về số nào, giá trị, ai nói và nguồn nào.`,
    en: `“${name}” is missing. Every claim says which figure it is about, its value, who says so and in which source.`,
  })

const unknownFigure = (text: string): Problem =>
  problem('unknown-figure', [], {
    vi: `không có loại số “${text}”. Các loại: ${claimFigures.join(', ')}.`,
    en: `there is no figure “${text}”. The figures: ${claimFigures.join(', ')}.`,
  })

const notANumber = (text: string, figure = ''): Problem =>
  problem('not-a-number', [], {
    vi: `“${text}” không phải là số, mà “${figure}” cần một số với dấu chấm thập phân.`,
    en: `“${text}” is not a number, and “${figure}” needs one, with a decimal point.`,
  })

const unknownBlock = (text: string, known: readonly string[]): Problem =>
  problem('unknown-block', [], {
    vi: `không có khối “${text}”. Các khối: ${known.join(', ')}.`,
    en: `there is no block “${text}”. The blocks: ${known.join(', ')}.`,
  })
