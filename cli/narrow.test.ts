import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jsonOf, realFrameworks, tinyFrameworks, typed } from './testing/typed.ts'

const watched = (width: number, frameworks = realFrameworks) => ({
  frameworks,
  terminal: { width, outIsWatched: true },
})

const widest = (out: string): number =>
  Math.max(
    ...out
      .split('\n')
      .filter(line => /^( {0,3}\d| *(Hạng|Rank|Mã|par-))/.test(line))
      .map(line => [...line].length),
  )

test('at 80 and at 60 columns a table of scores keeps rank, name, percentage and class', async () => {
  for (const width of [80, 60]) {
    const { out } = await typed(['score', 'par-model-department/2025', '--lang', 'en'], watched(width))
    assert.match(out, /^Rank {2}Unit +% .*Class/m)
    assert.match(out, /^ {3}1 {2}Department of Justice +\d\d\.\d\d .*Excellent/m)
    assert.match(out, /Office of the National Asse.*… +\d\d\.\d\d .*Good/m)
    assert.ok(widest(out) <= width)
  }
})

test('names that are too long give way to the score', async () => {
  const { out } = await typed(['score', 'par-tien-giang/2020'], watched(60))
  assert.match(out, /^ {2}16 {2}Văn phòng Đoàn đại biểu Quốc hội.*… +94,50$/m)
})

test('rank fits the terminal and keeps the distance to the next above', async () => {
  const line = ['rank', 'par-model-department/2025', '--lang', 'en']
  for (const width of [80, 60]) {
    const { out } = await typed(line, watched(width))
    assert.ok(widest(out) <= width)
    assert.match(out, /^ +2 {2}Department of .* +\d\d\.\d\d .*−\d\.\d\d$/m)
  }
  assert.match((await typed(line, watched(60))).out, /… 2 more columns: add --json to see all\./)
  assert.match(
    (await typed(line, { frameworks: realFrameworks })).out,
    /and the Provincial People’s Council {2}\d/,
  )
})

test('editions fit the terminal and are found by the beginning of an id or by a word of the title', async () => {
  const { out } = await typed(['editions', 'par-'], watched(80))
  assert.ok(widest(out) <= 80)
  assert.match(out, /^par-thanh-hoa\/2024 .*…$/m)
  assert.doesNotMatch(out, /^pci/m)
  const { editions } = jsonOf(
    await typed(['editions', 'tỉnh thanh hoa', '--json'], { frameworks: realFrameworks }),
  )
  assert.deepEqual(
    editions.map(({ id }: { id: string }) => id),
    ['par-thanh-hoa/2023', 'par-thanh-hoa/2024'],
  )
  const none = await typed(['editions', 'sao Hỏa'], { frameworks: tinyFrameworks })
  assert.deepEqual([none.exit, /no-edition-found/.test(none.err)], [1, true])
})
