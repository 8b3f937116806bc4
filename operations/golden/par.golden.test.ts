import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOpen, type PrintedSum, printedSums, scoreboard } from '@thuocdo/engine'
import { scored } from './editions.ts'

test('ministries 2023: the two parts of all 17 meet the printed total; in nine it is off by one hundredth', async () => {
  const off = (await totalsOf('par-ministry/2023')).map(hundredthsOff)
  assert.deepEqual([off.length, off.filter(x => x === 1).length, Math.max(...off)], [17, 9, 1])
})

test('provinces 2020: the four parts of the first ten meet the printed total; in three it is off by one hundredth', async () => {
  const off = (await totalsOf('par-province/2020')).map(hundredthsOff)
  assert.deepEqual([off.length, off.filter(x => x === 1).length, Math.max(...off)], [10, 3, 1])
})

test('Bình Dương 2017: appraisal and survey of all nine districts make the printed total, in the printed order', async () => {
  const off = (await totalsOf('par-binh-duong/2017')).map(hundredthsOff)
  assert.deepEqual(off, new Array(9).fill(0))
  const { result, problems } = await scored('par-binh-duong/2017')
  assert.deepEqual(
    scoreboard(result).map(({ rank }) => rank),
    [1, 2, 3, 4, 5, 6, 7, 8, 9],
  )
  assert.deepEqual(problems.filter(isOpen), [])
})

test('Thanh Hóa 2024: equal printed scores keep the ranks that were printed for them, without an alarm', async () => {
  const { result, problems } = await scored('par-thanh-hoa/2024')
  const twice = [90.02, 85.02].map(score => scoreboard(result).filter(unit => unit.score === score))
  assert.deepEqual(
    twice.map(units => units.map(({ rank }) => rank)),
    [
      [2, 3],
      [13, 14],
    ],
  )
  assert.deepEqual(codesOf(problems), [])
})

test('Thanh Hóa 2023: 68.32 of 84 points is printed as 81.33', async () => {
  const { published, problems } = await scored('par-thanh-hoa/2023')
  const { points = 0, base = 0, score } = published.get('ban-dan-toc-thanh-hoa-2014') ?? {}
  assert.deepEqual([points, base, score, ((100 * points) / base).toFixed(2)], [68.32, 84, 81.33, '81.33'])
  assert.ok(!codesOf(problems).includes('score-not-of-base'))
})

test('Tiền Giang 2020: four totals above 100 stay as printed, with an alarm and its reason', async () => {
  const { result, problems } = await scored('par-tien-giang/2020')
  const above = scoreboard(result).flatMap(({ score }) => (score !== null && score > 100 ? [score] : []))
  assert.deepEqual(above, [102.5, 102.22, 100.14, 100.09])
  assert.deepEqual(codesOf(problems).sort(), ['above-maximum', 'ranks-contradict-scores'])
  assert.deepEqual(problems.filter(isOpen), [])
})

test('Hòa Bình 2023: parts of 87.89 under a printed total of 86.89 raise the alarm, and both are kept', async () => {
  const { published, problems } = await scored('par-province/2023')
  const missed = (await totalsOf('par-province/2023')).filter(sum => hundredthsOff(sum) > 4)
  assert.deepEqual(
    missed.map(({ unit, printed, parts }) => [unit, printed, parts.toFixed(2)]),
    [['hoa-binh-1991', 86.89, '87.89']],
  )
  assert.equal(published.get('hoa-binh-1991')?.score, 86.89)
  const alarm = problems.find(
    ({ code, subject }) => code === 'parts-miss-total' && subject === 'hoa-binh-1991',
  )
  assert.match(alarm?.words.en ?? '', /another article prints 86\.76/)
})

test('the PAPI rank that Hưng Yên quotes is the province’s own claim: we rank nobody and compare nothing', async () => {
  const { claims, result, published, problems } = await scored('papi/2021')
  const rank = claims.find(({ unit, figure }) => unit === 'hung-yen-1997' && figure === 'rank')
  assert.deepEqual([rank?.value, rank?.of, rank?.by], [5, '63', 'Tỉnh Hưng Yên'])
  assert.ok(scoreboard(result).every(unit => unit.rank === null))
  assert.equal(published.get('hung-yen-1997')?.rank, undefined)
  assert.ok(!codesOf(problems).includes('claim-differs'))
})

/** The printed totals of an edition beside what their printed parts come to. */
async function totalsOf(id: string): Promise<readonly PrintedSum[]> {
  const { result, published } = await scored(id)
  return printedSums(result, published).filter(({ node }) => node === result.program.edition.tree.code)
}

const hundredthsOff = ({ printed, parts }: PrintedSum): number => Math.round(100 * Math.abs(parts - printed))

/** The codes of what was noticed, notes on what is not published left out. */
const codesOf = (problems: readonly { readonly code: string }[]): string[] =>
  problems.map(({ code }) => code).filter(code => code !== 'not-published')
