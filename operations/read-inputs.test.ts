import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkEdition, compile, type Program, registerOf, type Unit } from '@thuocdo/engine'
import fc from 'fast-check'
import { readCsv } from './read-csv.ts'
import { readInputs } from './read-inputs.ts'

const w = (vi: string) => ({ vi, en: vi })
const given = (code: string, vi: string) => ({ code, name: w(vi), max: 10, rule: { kind: 'given' } })

function programOf(children: readonly object[], more: object = {}): Program {
  const checked = checkEdition({
    index: 'thu',
    edition: '2021',
    kind: 'computed',
    status: 'model',
    title: w('Thử'),
    publisher: w('Thử'),
    period: '2021',
    units: { register: 'provinces', on: '2021-12-31' },
    sources: [{ id: 'thu', title: w('Thử'), credit: 'Thử' }],
    rounding: { decimals: 2, mode: 'half-up' },
    rank: { basis: 'unrounded', ties: 'share' },
    classes: { none: w('không') },
    tree: { code: 'thu', name: w('Thử'), combine: { method: 'sum' }, children },
    ...more,
  })
  assert.ok(checked.ok, JSON.stringify(checked.problems))
  return compile(checked.value)
}

const scores = programOf([given('entry', 'Gia nhập thị trường'), given('land', 'Tiếp cận đất đai')])
const forms = programOf([
  {
    code: 'plan',
    name: w('Kế hoạch'),
    max: 1,
    rule: { kind: 'options', options: { 'kịp thời': 1, 'không ban hành': 0 } },
  },
  { code: 'tasks', name: w('Nhiệm vụ'), max: 10, rule: { kind: 'ratio' } },
])

const unit = (id: string, vi: string): Unit => ({
  id,
  level: 'province',
  foundedOn: '2000-01-01',
  names: [{ vi, en: vi, kind: 'province' }],
  aliases: [],
  codes: [],
})
const register = registerOf([unit('bac-ninh-1997', 'Bắc Ninh'), unit('ha-noi-1954', 'Hà Nội')], [])

function read(text: string, program = scores) {
  const table = readCsv(new TextEncoder().encode(text), 'a.csv')
  assert.ok(table.ok, JSON.stringify(table.problems))
  return readInputs(table.value, { program, register, defaultMissing: 'not-published' })
}
function accepted(text: string, program = scores) {
  const outcome = read(text, program)
  assert.ok(outcome.ok, JSON.stringify(outcome.problems))
  return outcome.value
}
const said = (text: string, program = scores) =>
  read(text, program).problems.map(({ code, place, words }) => ({ code, place, vi: words.vi }))
const codes = (text: string, program = scores) => read(text, program).problems.map(({ code }) => code)

test('a table becomes one column of numbers for each leaf, in the order of its rows', () => {
  const { period, units, blocks, columns } = accepted('unit,entry,land\nHà Nội,7.25,8\nbac-ninh-1997,6,5.5\n')
  assert.equal(period, '2021')
  assert.deepEqual(units, ['ha-noi-1954', 'bac-ninh-1997'])
  assert.deepEqual(blocks, ['', ''])
  assert.deepEqual(columns.get('entry')?.amounts, Float64Array.of(7.25, 6))
  assert.deepEqual(columns.get('land')?.missing, Uint8Array.of(0, 0))
})

test('Vietnamese headers, a block, a year and further labels are understood', () => {
  const text = 'Đơn vị;Khối;Năm;entry;land;attr:vùng\nTỉnh Bắc Ninh;A;2021;1;2;Bắc\n'
  const { units, blocks, attributes } = accepted(text)
  assert.deepEqual(units, ['bac-ninh-1997'])
  assert.deepEqual(blocks, ['A'])
  assert.deepEqual(attributes, new Map([['vùng', ['Bắc']]]))
  assert.deepEqual(codes(text.replace('2021', '2020')), ['wrong-period'])
})

test('a cell without a number says why: empty, or in words, whatever their case and marks', () => {
  const reasons = (cell: string) =>
    accepted(`unit,entry,land\nHà Nội,${cell},1\n`).columns.get('entry')?.missing[0]
  assert.equal(reasons(''), 3)
  for (const [cell, code] of [
    ['chưa nộp', 1],
    ['Not submitted', 1],
    ['KHÔNG ÁP DỤNG: chưa có việc', 2],
    ['n/a: no such task', 2],
    ['khong cong bo', 3],
    ['…', 3],
    ['...', 3],
    ['bảo mật', 4],
    ['suppressed', 4],
  ] as const)
    assert.equal(reasons(cell), code, cell)
  assert.ok(Number.isNaN(accepted('unit,entry,land\nHà Nội,,1\n').columns.get('entry')?.amounts[0]))
  assert.deepEqual(codes('unit,entry,land\nHà Nội,-,1\n'), ['ambiguous-dash'])
  assert.deepEqual(codes('unit,entry,land\nHà Nội,#N/A,1\n'), ['not-a-number'])
})

test('an unknown unit is refused with the nearest name and its cell, a duplicated one with both lines', () => {
  assert.deepEqual(said('unit,entry,land\nBắc Nihn,1,1\n'), [
    {
      code: 'unknown-unit',
      place: { file: 'a.csv', line: 2, column: 1 },
      vi: 'Ô A2: Không có đơn vị “Bắc Nihn” trên bản đồ ngày 31/12/2021. Có phải “Bắc Ninh”?',
    },
  ])
  assert.deepEqual(said('unit,entry,land\nHà Nội,1,1\nBắc Ninh,1,1\nHa Noi,1,1\n'), [
    {
      code: 'duplicate-unit',
      place: { file: 'a.csv', line: 4, column: 1 },
      vi: 'Ô A4: “Ha Noi” xuất hiện hai lần, ở dòng 2 và dòng 4. Hãy giữ lại một dòng.',
    },
  ])
  assert.deepEqual(codes('unit,entry,land\n,1,1\n'), ['unit-missing'])
})

test('a wrong header is refused: unknown, missing, duplicated and untitled columns, or none that is known', () => {
  assert.deepEqual(
    said('unit,entri,land\nHà Nội,1,1\n').map(({ code, vi }) => [code, vi]),
    [
      ['unknown-column', 'Không rõ cột B “entri”. Có phải “entry”?'],
      ['missing-column', 'Thiếu 1 cột: “entry”. Hãy thêm cột; không có số liệu thì để trống các ô.'],
    ],
  )
  assert.match(said('unit,Gia nhập thị trường,land\nHà Nội,1,1\n')[0].vi, /Có phải “entry”\?/)
  assert.deepEqual(codes('unit,entry,land,entry\nHà Nội,1,1,2\n'), ['duplicate-column'])
  assert.deepEqual(codes('unit,tên,entry,land\nHà Nội,x,1,2\n'), ['duplicate-column'])
  assert.deepEqual(codes('unit,entry,,land\nHà Nội,1,5,2\n'), ['unknown-column'])
  assert.deepEqual(codes('unit,entry,,land\nHà Nội,1,,2\n'), [])
  assert.deepEqual(codes('entry,land\n1,2\n'), ['missing-column'])
  assert.deepEqual(codes('Hà Nội,1,2\nBắc Ninh,3,4\n'), ['no-header'])
  assert.deepEqual(codes('unit,entry,land\n'), ['empty-file'])
})

test('a published score above its maximum or below its minimum is refused, one at the limit is not', () => {
  assert.deepEqual(said('unit,entry,land\nHà Nội,50,-1\n'), [
    {
      code: 'above-maximum',
      place: { file: 'a.csv', line: 2, column: 2 },
      vi: 'Ô B2: điểm 50 trên thang 10, vượt điểm tối đa. Hãy kiểm tra lại số hoặc cột.',
    },
    {
      code: 'below-minimum',
      place: { file: 'a.csv', line: 2, column: 3 },
      vi: 'Ô C2: điểm −1 thấp hơn mức thấp nhất là 0. Hãy kiểm tra lại số hoặc cột.',
    },
  ])
  assert.deepEqual(codes('unit,entry,land\nHà Nội,10,0\n'), [])
})

test('decimal commas throughout are understood and noted; a mixture is refused, every cell of it', () => {
  const { columns } = accepted('unit;entry;land\nHà Nội;7,25;8\n')
  assert.equal(columns.get('entry')?.amounts[0], 7.25)
  assert.deepEqual(
    read('unit;entry;land\nHà Nội;7,25;8\n').problems.map(({ code, severity }) => [code, severity]),
    [['decimal-comma', 'note']],
  )
  const mixed = said('unit;entry;land\nHà Nội;7.25;8.5\nBắc Ninh;1,5;7,25\n')
  assert.deepEqual(
    mixed.map(({ code, place }) => [code, place?.line, place?.column]),
    [
      ['decimal-comma-mixed', 3, 2],
      ['decimal-comma-mixed', 3, 3],
    ].sort(),
  )
  assert.equal(
    mixed[1].vi,
    'Ô C3: “7,25” dùng dấu phẩy thập phân trong khi các ô khác dùng dấu chấm. Hãy thống nhất một kiểu.',
  )
  assert.deepEqual(codes('unit;entry;land\nHà Nội;7.25;1,234\n'), ['ambiguous-number'])
})

test('options are read by name and ratios as done out of assigned; others are refused with advice', () => {
  const { columns } = accepted(
    'unit,plan,tasks\nHà Nội,không ban hành,46/50\nBắc Ninh,KIP THOI,chưa nộp\n',
    forms,
  )
  assert.deepEqual(columns.get('plan')?.amounts, Float64Array.of(1, 0))
  assert.deepEqual([columns.get('tasks')?.amounts[0], columns.get('tasks')?.bases?.[0]], [46, 50])
  assert.equal(columns.get('tasks')?.missing[1], 1)
  const wrong = said('unit,plan,tasks\nHà Nội,kịp thờ,46\nBắc Ninh,kịp thời,2026-05-04\n', forms)
  assert.deepEqual(
    wrong.map(({ code }) => code),
    ['unknown-option', 'not-a-ratio', 'date-not-number'],
  )
  assert.match(wrong[0].vi, /Có phải “kịp thời”\?/)
})

test('what leaves are divided by and imputed within are asked for too', () => {
  const program = programOf(
    [
      {
        code: 'beds',
        name: w('Giường'),
        normalise: { method: 'min-max' },
        direction: 'positive',
        per: 'population',
      },
    ],
    { prepare: { impute: { method: 'group-mean', by: 'region' } } },
  )
  assert.deepEqual(codes('unit,beds,population,attr:region\nHà Nội,5,100,B\n', program), [])
  assert.match(said('unit,beds\nHà Nội,5\n', program)[0].vi, /Thiếu 2 cột: “population”, “attr:region”/)
})

test('everything that is wrong comes back at once, and nothing is imported', () => {
  const outcome = read(
    'unit,entry,land,x\nBắc Nihn,50,abc,1\nHà Nội,50,abc,1\nHà Nội,1,1,1\nBắc Ninh,85%,1,1\n',
  )
  assert.ok(!outcome.ok && !('value' in outcome))
  assert.deepEqual(outcome.problems.map(({ code }) => code).sort(), [
    'above-maximum',
    'duplicate-unit',
    'not-a-number',
    'percent-sign',
    'unknown-column',
    'unknown-unit',
  ])
  assert.ok(
    outcome.problems.every(
      ({ place, words }) => place?.file === 'a.csv' && words.vi !== '' && words.en !== '',
    ),
  )
})

test('without a register the texts of the unit column are the ids', () => {
  const table = readCsv(new TextEncoder().encode('unit,entry,land\nSở A,1,1\n'), 'a.csv')
  assert.ok(table.ok)
  const outcome = readInputs(table.value, { program: scores, defaultMissing: 'not-submitted' })
  assert.ok(outcome.ok)
  assert.deepEqual(outcome.value.units, ['Sở A'])
})

test('any table is read or refused', () => {
  const cell = fc.oneof(
    fc.constantFrom('unit', 'entry', 'land', 'plan', 'tasks', 'Hà Nội', '7,25', '1/2', '-', '%'),
    fc.string({ unit: 'binary', maxLength: 5 }),
  )
  fc.assert(
    fc.property(
      fc.array(cell, { minLength: 3, maxLength: 3 }),
      fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 4 }),
      (header, rows) => {
        const table = {
          file: 'a',
          headerLine: 1,
          header,
          rows: rows.map((cells, i) => ({ line: i + 2, cells })),
        }
        for (const program of [scores, forms])
          readInputs(table, { program, register, defaultMissing: 'not-published' })
      },
    ),
  )
})
