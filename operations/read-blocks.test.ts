import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkEdition, compile, missingReason } from '@thuocdo/engine'
import { readCsv } from './read-csv.ts'
import { readInputs } from './read-inputs.ts'

const name = (vi: string, en = vi) => ({ vi, en })
const leaf = (code: string, rule: object, max = 10) => ({ code, name: name(code), max, rule })

const checked = checkEdition({
  index: 'thu',
  edition: '2025',
  kind: 'model',
  status: 'model',
  title: name('Thử'),
  publisher: name('Thử'),
  period: '2025',
  units: { register: 'minh-hoa', on: '2025-12-31' },
  sources: [{ id: 'thu', title: name('Thử'), credit: 'Thử' }],
  rounding: { decimals: 2, mode: 'half-up' },
  rank: { basis: 'unrounded', ties: 'share' },
  classes: { none: name('không') },
  blocks: [
    { code: 'so', name: name('Sở, ban, ngành', 'Departments') },
    {
      code: 'nganh',
      name: name('Ngành dọc'),
      notApplicable: [{ of: ['own'], reason: name('không có ngân sách') }],
    },
  ],
  tree: {
    code: 'thu',
    name: name('Thử'),
    children: [
      leaf('a', { kind: 'given' }),
      leaf('own', { kind: 'given-of-base' }),
      leaf('survey', { kind: 'survey-options', options: { A: 1, B: 0.5, C: 0 } }),
      leaf('better', { kind: 'group-mean', of: 'a', atOrAbove: 10 }),
    ],
  },
})
assert.ok(checked.ok, JSON.stringify(checked.problems))
const program = compile(checked.value)

function read(...lines: readonly string[]) {
  const text = ['unit,block,a,own,survey', ...lines].join('\n')
  const table = readCsv(new TextEncoder().encode(text), 'a.csv')
  assert.ok(table.ok)
  return readInputs(table.value, { program, defaultMissing: 'not-submitted' })
}
const problemsOf = (...lines: readonly string[]) =>
  read(...lines).problems.map(p => `${p.code} ${p.place?.line}:${p.place?.column}`)

test('a block is named by its code or by its name, and a leaf that compares results has no column', () => {
  const outcome = read('A,so,5,8/9,6/3/1', 'B,Sở ban ngành,5,8/9,6/3/1', 'C,departments,5,,')
  assert.ok(outcome.ok, JSON.stringify(outcome.problems))
  assert.deepEqual(outcome.value.blocks, ['so', 'so', 'so'])
})

test('points of an own base and answers by option are kept as they are', () => {
  const outcome = read('A,so,5,8.5/9,6/3/1')
  assert.ok(outcome.ok)
  const [own, survey] = ['own', 'survey'].map(code => outcome.value.columns.get(code))
  assert.deepEqual([own?.amounts[0], own?.bases?.[0]], [8.5, 9])
  assert.deepEqual([survey?.amounts[0], ...(survey?.counts ?? []).map(option => option[0])], [10, 6, 3, 1])
})

test('what does not apply says why; without a reason it is refused', () => {
  const outcome = read('A,so,không áp dụng: mới thành lập,8/9,6/3/1')
  assert.ok(outcome.ok)
  assert.equal(outcome.value.columns.get('a')?.reasons?.get(0), 'mới thành lập')
  const refused = read('A,so,không áp dụng,8/9,6/3/1')
  assert.deepEqual(
    refused.problems.map(({ code, words }) => [code, words.en]),
    [
      [
        'reason-missing',
        'Cell C2: says “not applicable” without a reason. Add the reason after a colon, such as “not applicable: the unit has no procedures”.',
      ],
    ],
  )
})

test('every fault of a table is said at once: points above the maximum, no such block, no answers, a base too large', () => {
  assert.deepEqual(problemsOf('A,so,11,8/12,0/0/0', 'B,xã,5,8/9,6/3/1', 'C,so,năm,9/8,6/3'), [
    'unknown-block 3:2',
    'above-maximum 2:3',
    'not-a-number 4:3',
    'above-maximum 2:4',
    'ratio-above-one 4:4',
    'no-answers 2:5',
    'not-answers 4:5',
  ])
})

test('a row that is refused for its block or its unit is not examined further', () => {
  assert.deepEqual(problemsOf('A,xã,11,8/12,0/0/0'), ['unknown-block 2:2'])
  assert.deepEqual(problemsOf('A,so,5,,', 'A,nganh,11,9/8,6/3'), ['unit-in-two-blocks 3:1'])
})

test('a base of nought is refused: what does not apply has a reason', () => {
  assert.deepEqual(problemsOf('A,so,5,0/0,6/3/1'), ['no-base 2:4'])
})

test('a unit in two blocks is refused with both lines, and a unit twice in one block as a duplicate', () => {
  const [two] = read('A,so,5,,', 'A,nganh,5,,').problems
  assert.equal(
    two.words.vi,
    'Ô A3: “A” thuộc hai khối: “so” ở dòng 2 và “nganh” ở dòng 3. Mỗi đơn vị chỉ xếp trong một khối; hãy giữ lại một dòng.',
  )
  assert.deepEqual(problemsOf('A,so,5,,', 'A,so,5,,'), ['duplicate-unit 3:1'])
})

test('a value for a block that the criterion does not apply to is refused; an empty cell is right', () => {
  assert.deepEqual(problemsOf('A,nganh,5,8/9,6/3/1'), ['value-where-not-applicable 2:4'])
  assert.deepEqual(problemsOf('A,nganh,5,,6/3/1'), [])
})

test('an edition with blocks needs their column', () => {
  const table = readCsv(new TextEncoder().encode('unit,a,own,survey\nA,5,,'), 'a.csv')
  assert.ok(table.ok)
  const outcome = readInputs(table.value, { program, defaultMissing: 'not-submitted' })
  assert.deepEqual(
    outcome.problems.map(({ code }) => code),
    ['missing-column'],
  )
})

test('a percentage above 100 and half a thing are refused by what the rule counts', () => {
  const checkedCounts = checkEdition({
    ...checked.value,
    blocks: undefined,
    tree: {
      code: 'thu',
      name: name('Thử'),
      children: [
        leaf('rate', { kind: 'linear', floor: 0, target: 90, least: 0, most: 100 }),
        leaf('items', { kind: 'per-item', each: 1 }),
      ],
    },
  })
  assert.ok(checkedCounts.ok)
  const table = readCsv(new TextEncoder().encode('unit,rate,items\nA,140,2.5\nB,-1,2'), 'a.csv')
  assert.ok(table.ok)
  const outcome = readInputs(table.value, {
    program: compile(checkedCounts.value),
    defaultMissing: 'not-submitted',
  })
  assert.deepEqual(
    outcome.problems.map(({ words }) => words.en),
    [
      'Cell B2: 140 is above the most possible, 100. Check the number, or the column.',
      'Cell B3: −1 is below the least possible, 0. Check the number, or the column.',
      'Cell C2: “2.5” must be a whole number: things or times are counted here. Check it.',
    ],
  )
})

test('an empty cell is not submitted where the unit hands in, and not published where another body does', () => {
  const twoSources = checkEdition({
    ...checked.value,
    blocks: undefined,
    tree: {
      code: 'thu',
      name: name('Thử'),
      children: [leaf('own', { kind: 'given' }), { ...leaf('theirs', { kind: 'given' }), source: 'survey' }],
    },
  })
  assert.ok(twoSources.ok)
  const table = readCsv(new TextEncoder().encode('unit,own,theirs\nA,,'), 'a.csv')
  assert.ok(table.ok)
  const outcome = readInputs(table.value, {
    program: compile(twoSources.value),
    defaultMissing: 'not-submitted',
  })
  assert.ok(outcome.ok)
  assert.deepEqual(
    ['own', 'theirs'].map(code => missingReason(outcome.value.columns.get(code)?.missing[0] ?? 0)),
    ['not-submitted', 'not-published'],
  )
})
