import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Workbook, type Worksheet } from '@cj-tech-master/excelts'
import fc from 'fast-check'
import { parseTable, readTable } from './read-table.ts'

async function workbook(sheets: {
  readonly [name: string]: (sheet: Worksheet) => void
}): Promise<Uint8Array> {
  const book = new Workbook()
  for (const [name, fill] of Object.entries(sheets)) fill(book.addWorksheet(name))
  return new Uint8Array(await book.xlsx.writeBuffer())
}
const codes = async (bytes: Uint8Array, sheet?: string) =>
  (await parseTable(bytes, 'a.xlsx', sheet === undefined ? {} : { sheet })).problems.map(({ code }) => code)

test('a workbook is read as text: numbers in full, formulas by their result, dates as ISO, percentages with their sign', async () => {
  const bytes = await workbook({
    Điểm: sheet => {
      sheet.getRow(2).values = ['unit', 'a', 'b', 'c', 'd', 'e', 'f', 'g']
      sheet.getRow(4).values = [
        'Bắc Ninh'.normalize('NFD'),
        7.123456789012345,
        { formula: '1+1', result: 2 },
        new Date(Date.UTC(2026, 4, 4)),
        0.85,
        { richText: [{ text: 'kịp ' }, { text: 'thời' }] },
        { error: '#N/A' },
        1.234,
      ]
      sheet.getCell('E4').numFmt = '0.0%'
    },
  })
  const outcome = await parseTable(bytes, 'a.xlsx')
  assert.ok(outcome.ok)
  assert.deepEqual(outcome.value, {
    file: 'a.xlsx',
    sheet: 'Điểm',
    headerLine: 2,
    header: ['unit', 'a', 'b', 'c', 'd', 'e', 'f', 'g'],
    rows: [
      {
        line: 4,
        cells: ['Bắc Ninh', '7.123456789012345', '2', '2026-05-04', '85%', 'kịp thời', '#N/A', '1.2340'],
      },
    ],
  })
})

test('the first sheet with content is read and said so; another may be asked for by name', async () => {
  const bytes = await workbook({
    Trống: () => undefined,
    Một: sheet =>
      sheet.addRows([
        ['unit', 'a'],
        ['x', 1],
      ]),
    Hai: sheet =>
      sheet.addRows([
        ['unit', 'b'],
        ['y', 2],
      ]),
  })
  const first = await parseTable(bytes, 'a.xlsx')
  assert.ok(first.ok && first.value.sheet === 'Một')
  assert.deepEqual(
    first.problems.map(({ code, severity }) => [code, severity]),
    [['first-sheet-only', 'note']],
  )
  const second = await parseTable(bytes, 'a.xlsx', { sheet: 'Hai' })
  assert.ok(second.ok && second.value.rows[0].cells[0] === 'y')
  assert.deepEqual(await codes(bytes, 'Ba'), ['no-such-sheet'])
})

test('a workbook in an old encoding, without content, or broken is refused', async () => {
  assert.deepEqual(
    await codes(
      await workbook({
        A: sheet =>
          sheet.addRows([
            ['unit', 'a'],
            ['B¾c Ninh', 1],
          ]),
      }),
    ),
    ['old-encoding'],
  )
  assert.deepEqual(await codes(await workbook({ A: () => undefined })), ['empty-file'])
  const good = await workbook({ A: sheet => sheet.addRows([['unit'], ['x']]) })
  assert.deepEqual(await codes(good.slice(0, good.length / 2)), ['broken-xlsx'])
  assert.deepEqual(await codes(good.map((byte, i) => (i > 100 && i < good.length / 2 ? 0 : byte))), [
    'broken-xlsx',
  ])
})

test('an old Excel file and one that is too large are refused', async () => {
  assert.deepEqual(await codes(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)), ['old-excel'])
  assert.deepEqual(await codes(new Uint8Array(50 * 1024 * 1024 + 1)), ['too-large'])
})

test('a file is read by its path; one that is not there, or is a folder, is refused with its name', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-'))
  const file = join(folder, 'vào.csv')
  await writeFile(file, 'unit,a\nx,1\n')
  const there = await readTable(file)
  assert.ok(there.ok)
  assert.deepEqual(there.value.rows, [{ line: 2, cells: ['x', '1'] }])
  const gone = await readTable(join(folder, 'ra.csv'))
  assert.deepEqual(
    gone.problems.map(({ code }) => code),
    ['no-such-file'],
  )
  assert.deepEqual(
    (await readTable(folder)).problems.map(({ code }) => code),
    ['is-folder'],
  )
  await rm(folder, { recursive: true })
})

test('any bytes are read or refused, also those that begin like a workbook or are a damaged one', async () => {
  const good = await workbook({
    A: sheet =>
      sheet.addRows([
        ['unit', 'a'],
        ['x', 1],
      ]),
  })
  const damaged = fc
    .array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 })
    .map(changes => changes.reduce((bytes, [at, byte]) => bytes.with(at, byte), good))
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 100 }),
    fc.uint8Array({ maxLength: 60 }).map(rest => Uint8Array.of(0x50, 0x4b, 3, 4, ...rest)),
    damaged,
  )
  await fc.assert(
    fc.asyncProperty(bytes, async some => void (await parseTable(some, 'a'))),
    { numRuns: 60 },
  )
})
