import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOpen, ranksOf, totals } from '@thuocdo/engine'
import { checkFolder } from './check-edition.ts'
import { scoreEdition } from './score-edition.ts'
import { smallWorld } from './testing/printed-edition.ts'

const published = [
  'unit,score,rank,own,asked,source,note_vi,note_en',
  'quang-ninh-1963,90,1,48,42,bo,,',
  'hoa-binh-1991,86.9,3,45,42.9,bao,Báo khác in 86.76.,',
  'kon-tum-1991,,43,,,bao,,',
]

const codes = (problems: readonly { code: string; subject?: string }[]) =>
  problems.map(({ code, subject }) => [code, subject])

test('a printed edition keeps scores, ranks, sources and notes as they were printed, and tells what does not add up', async () => {
  const world = await smallWorld({ 2023: { keys: ['coverage: { of: 63 }'], tables: { published } } })
  const scored = await scoreEdition(world, 'small/2023')
  assert.ok(scored.ok)
  const { result, published: printed, reproductions, problems } = scored.value
  assert.deepEqual([...totals(result)], [90, 86.9, Number.NaN])
  assert.deepEqual([...ranksOf(result)], [1, 3, 43])
  assert.deepEqual(printed.get('hoa-binh-1991')?.note, { vi: 'Báo khác in 86.76.', en: 'Báo khác in 86.76.' })
  assert.deepEqual(
    reproductions.map(({ node, by, within, units }) => [node, by, within, units]),
    [['small', 'split', 1, 2]],
  )
  assert.deepEqual(codes(problems), [['parts-miss-total', 'hoa-binh-1991']])
})

test('a fault that the edition acknowledges by the id of the unit asks for nothing more', async () => {
  const keys = [
    'acknowledged:',
    '  - { code: parts-miss-total, at: hoa-binh-1991, reason: { vi: Nguồn in sai., en: A misprint. } }',
  ]
  const world = await smallWorld({ 2023: { keys, tables: { published } } })
  assert.deepEqual((await checkFolder(world, 'small/2023')).filter(isOpen), [])
})

test('every fault of a printed table comes at once, with its cell', async () => {
  const world = await smallWorld({
    2023: {
      tables: {
        published: [
          'unit,score,rank,base,source',
          'quang-ninh-1963,chín mươi,1,,bo',
          'quang-nihn,90,2.5,,bo',
          'hoa-binh-1991,90,2,0,báo',
          'hoa-binh-1991,80,3,,bo',
        ],
      },
    },
  })
  const scored = await scoreEdition(world, 'small/2023')
  assert.equal(scored.ok, false)
  assert.deepEqual(
    scored.problems.map(({ code, words }) => [code, /^Ô (\w+)/.exec(words.vi)?.[1]]),
    [
      ['not-a-number', 'B2'],
      ['unknown-unit', 'A3'],
      ['not-a-rank', 'C3'],
      ['not-a-base', 'D4'],
      ['unknown-source', 'E4'],
      ['duplicate-unit', 'A5'],
    ],
  )
})

test('an edition that is to be printed but holds no result is refused', async () => {
  const world = await smallWorld({ 2023: { tables: {} } })
  const scored = await scoreEdition(world, 'small/2023')
  assert.deepEqual(codes(scored.problems), [['nothing-printed', undefined]])
})

test('a framework without inputs is in order, and cannot be scored', async () => {
  const world = await smallWorld({ 2023: { kind: 'model', tables: {} } })
  const scored = await scoreEdition(world, 'small/2023')
  assert.equal(scored.ok, false)
  assert.match(scored.problems[0].words.vi, /small\/2023 chỉ có khung, chưa có số liệu/)
  assert.deepEqual(
    (await checkFolder(world, 'small/2023')).map(({ code, severity }) => [code, severity]),
    [['no-inputs', 'note']],
  )
})

test('claims are kept, and the check compares those that we have a figure for, changes with the year before', async () => {
  const claims = [
    'unit,block,node,figure,value,of,by,source,note_vi,note_en',
    'quang-ninh-1963,,,rank-change,+1,63,Sở Nội vụ,bao,,',
    'quang-ninh-1963,,,score-change,+3,,Sở Nội vụ,bao,,',
    'hoa-binh-1991,,,rank,2,vùng Tây Bắc,Báo Nhỏ,bao,,',
    'hoa-binh-1991,,,score,86.76,,Báo Nhỏ,bao,,',
  ]
  const world = await smallWorld({
    2022: { tables: { published: ['unit,score,rank', 'quang-ninh-1963,88,2'] } },
    2023: { tables: { published: published.slice(0, 2).concat('hoa-binh-1991,86.9,3,,,bao,,'), claims } },
  })
  const scored = await scoreEdition(world, 'small/2023')
  assert.ok(scored.ok)
  assert.equal(scored.value.claims.length, 4)
  const found = await checkFolder(world, 'small/2023')
  assert.deepEqual(codes(found), [
    ['claim-differs', 'quang-ninh-1963'],
    ['claim-differs', 'hoa-binh-1991'],
  ])
  assert.match(found[0].words.vi, /Sở Nội vụ nói mức tăng giảm điểm là 3, số liệu ở đây là 2\./)
})

test('every fault of a table of claims comes at once', async () => {
  const claims = [
    'unit,node,figure,value,by,source',
    'quang-ninh-1963,c,scroe,ninety,,bo',
    'quang-nihn,,rank,ba,Báo Nhỏ,bp',
  ]
  const world = await smallWorld({ 2023: { tables: { published, claims } } })
  const scored = await scoreEdition(world, 'small/2023')
  assert.deepEqual(
    scored.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    [
      'claim-incomplete',
      'unknown-code',
      'unknown-figure',
      'not-a-number',
      'unknown-unit',
      'not-a-number',
      'unknown-source',
    ],
  )
  const without = await smallWorld({ 2023: { tables: { published, claims: ['unit,figure,said', 'x,y,z'] } } })
  assert.deepEqual(
    (await scoreEdition(without, 'small/2023')).problems.map(({ code }) => code),
    ['missing-column', 'missing-column', 'missing-column', 'unknown-column'],
  )
})

test('the class printed at a node, and any other figure, stay under their own names', async () => {
  const lines = ['unit,score,class:a,online', 'quang-ninh-1963,90,Loại I,98.5']
  const world = await smallWorld({ 2023: { tables: { published: lines } } })
  const scored = await scoreEdition(world, 'small/2023')
  assert.ok(scored.ok)
  assert.deepEqual(scored.value.published.get('quang-ninh-1963'), {
    score: 90,
    classes: { a: 'Loại I' },
    figures: { online: 98.5 },
  })
})

test('a unit stands in one block only, and in one that the edition has', async () => {
  const keys = [
    'blocks:',
    '  - { code: so, name: { vi: Sở, en: Departments } }',
    '  - { code: huyen, name: { vi: Huyện, en: Districts } }',
  ]
  const lines = [
    'unit,block,score',
    'quang-ninh-1963,Sở,90',
    'quang-ninh-1963,huyen,80',
    'hoa-binh-1991,xã,70',
  ]
  const world = await smallWorld({ 2023: { keys, tables: { published: lines } } })
  const { problems } = await scoreEdition(world, 'small/2023')
  assert.deepEqual(
    codes(problems)
      .map(([code]) => code)
      .sort(),
    ['duplicate-unit', 'unknown-block'],
  )
})
