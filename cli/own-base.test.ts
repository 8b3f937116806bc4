import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blockFrameworks } from './testing/blocks.ts'
import { jsonOf, realFrameworks, typed } from './testing/typed.ts'

const machine = { frameworks: await blockFrameworks() }
const run = (...argv: readonly string[]) => typed(argv, machine)

test('score puts the percentage first: 68 of 80 is 85 %, above 84 of 100', async () => {
  const { exit, out } = await run('score', 'shares/2025')
  assert.equal(exit, 0)
  assert.match(out, /^Hạng {2}Đơn vị {6}% {3}Điểm {2}Thang {2}Xếp loại/m)
  assert.match(out, /^ {3}1 {2}Sở A {4}85,00 {2}68,00 {5}80 {2}Tốt/m)
  assert.match(out, /^ {3}2 {2}Sở B {4}84,00 {2}84,00 {4}100 {2}Tốt/m)
})

test('an edition that compares points shows no percentage', async () => {
  const { out } = await typed(['score', 'tiny/2025'])
  assert.match(out, /^Hạng {2}Đơn vị {4}Điểm {2}Xếp loại/m)
  const answer = jsonOf(await typed(['rank', 'tiny/2025', '--json']))
  assert.equal('measure' in answer, false)
})

test('a unit kept from its class is marked, and a line says by what', async () => {
  const { out } = await run('score', 'shares/2025')
  assert.match(out, /Sở C {4}80,00 {2}80,00 {4}100 {2}Khá\*/)
  assert.match(
    out,
    /^\* Sở C: đạt mức Tốt, xếp Khá vì 0 điểm ở “Ý kiến người dân” \(không tiêu chí nào 0 điểm\)$/m,
  )
  assert.doesNotMatch(out, /^\* Sở A/m)
  const english = await run('score', 'shares/2025', '--lang', 'en')
  assert.match(english.out, /^\* Office C: reaches Good, but is classed Fair: no points for “Opinions”/m)
  const { units } = jsonOf(await run('score', 'shares/2025', '--json'))
  assert.deepEqual(units[2].held[0].from, { vi: 'Tốt', en: 'Good' })
  assert.equal('held' in units[0], false)
})

test('a unit that is not ranked stands last, with the reason; an open tie is said to wait', async () => {
  for (const command of ['score', 'rank']) {
    const { out } = await run(command, 'shares/2025')
    assert.match(out, /Sở E {4}60,00.*\n +–? +Sở F {4}90,00/)
    assert.match(out, /^Không xếp hạng: Sở F – đơn vị mới lập$/m)
    assert.match(out, /^Sở D, Sở E: đồng hạng, chờ cấp có thẩm quyền quyết định \(hạng 4\)\.$/m)
  }
  const { units } = jsonOf(await run('score', 'shares/2025', '--json'))
  assert.deepEqual(units[5].unranked, { vi: 'đơn vị mới lập', en: 'it is new' })
  assert.deepEqual([units[3].awaitsDecision, units[3].rank, units[5].rank], [true, 4, null])
})

test('CSV has points, base and percent by these names', async () => {
  const { out } = await run('score', 'shares/2025', '--csv')
  assert.match(out, /^unit,.*,percent,.*,points,base\nso-a-p-2000,.*,68,80,85,1,Tốt,.*,68,80$/m)
})

test('distances are in percentage points: 85 % and 84 % are one apart', async () => {
  const { out } = await run('rank', 'shares/2025')
  assert.match(out, /^ {3}2 {2}Sở B {4}84,00 {2}84,00 {4}100 {16}−1,00$/m)
  const { measure, units } = jsonOf(await run('rank', 'shares/2025', '--json'))
  assert.deepEqual([measure, units[1].percent, units[1].toNext], ['percent', 84, 1])
})

test('at a node, too, blocks stay apart, the unranked has no rank, and nobody is kept from a class', async () => {
  const { out } = await run('rank', 'shares/2025', 'asked')
  assert.match(out, /^ {3}1 {2}Sở C {4}100,00 {2}80,00 {5}80$/m)
  assert.match(out, /^ {3}– {2}Sở F {5}90,00/m)
  assert.match(out, /^Khối địa phương\n.*\n {3}1 {2}Sở G/m)
  assert.doesNotMatch(out, /đồng hạng|^\*/m)
})

test('explain says points, base and percent, why the class is lower, and where the points come from', async () => {
  const { out } = await run('explain', 'Sở C')
  assert.match(out, /^80,00 \/ 100 = 80,00 %, hạng 3\/5, xếp loại Khá$/m)
  assert.match(out, /^Đạt mức Tốt, xếp Khá vì 0 điểm ở “Ý kiến người dân” \(không tiêu chí nào 0 điểm\)\.$/m)
  assert.match(out, /^Điểm theo nguồn:\n {2}Thẩm định 80\/80\n {2}Khảo sát 0\/20\n\n/m)
  const b = await run('explain', 'Sở B', '--lang', 'en')
  assert.match(b.out, /^ {2}Appraisal 70\/80\n {2}Survey 12\/20\n {2}Bonus and penalty \+2\.00$/m)
  assert.doesNotMatch((await run('explain', 'Sở B', 'asked')).out, /Điểm theo nguồn/)
})

test('explain says of the others that they are not ranked, or that the tie waits', async () => {
  assert.match(
    (await run('explain', 'Sở F')).out,
    /^90,00 \/ 100 = 90,00 %, xếp loại Tốt\nKhông xếp hạng: đơn vị mới lập$/m,
  )
  assert.match(
    (await run('explain', 'Sở D')).out,
    /hạng 4\/5, đồng hạng, chờ cấp có thẩm quyền quyết định, xếp loại Khá$/m,
  )
})

test('programs get the unit’s own base, its percentage and the sources of its points', async () => {
  const a = jsonOf(await run('explain', 'so-a-p-2000', '--json'))
  assert.deepEqual([a.score, a.max, a.percent, a.because.max], [68, 80, 85, 80])
  assert.deepEqual(a.bySource, [
    { code: 'own', points: 68, max: 80, name: 'Thẩm định' },
    { code: 'people', points: 0, max: 0, name: 'Khảo sát' },
  ])
  const node = jsonOf(await run('explain', 'so-a-p-2000', 'asked', '--json'))
  assert.equal('bySource' in node, false)
})

test('a total that waits for an unpublished group is said above the groups that have scores', async () => {
  const { exit, out } = await run('score', 'hold/2024')
  assert.equal(exit, 0)
  assert.match(
    out,
    /^Bộ thử hold 2024\nChưa có điểm chung vì chưa công bố “Việc chưa công bố” \(secret\); dưới đây là những nhóm đã có điểm\.\n\nĐơn vị {2}Việc đã biết\nSở A {12}5,00\n$/,
  )
  const ranked = await run('rank', 'hold/2024', '--lang', 'en')
  assert.match(
    ranked.out,
    /“Secret” \(secret\) is not published.*\n\nknown {2}Known\n\nRank.*\n {3}1 {2}Office A {3}5\.00/,
  )
})

test('change compares percentages within the block of the later edition, and says who moved and what broke', async () => {
  const { out } = await run('change', 'shares/2024', 'shares/2025')
  assert.match(out, /^Khối sở\nĐơn vị {2}2024 \(%\) {2}2025 \(%\)/m)
  assert.match(out, /^Sở B {7}78,00 {5}84,00 {5}\+6,00 {2}1 → 2 {4}– {4}\+6,00$/m)
  assert.match(out, /^Sở A {7}80,00 {5}85,00 {5}\+5,00 {2}1 → 1 {4}0 {4}\+5,00$/m)
  assert.match(out, /^Chuyển khối giữa hai kỳ nên thứ hạng không so sánh được: Sở B$/m)
  assert.match(out, /không so sánh trực tiếp được: Năm 2025 đổi cách khảo sát\.$/m)
  const { units } = jsonOf(await run('change', 'shares/2024', 'shares/2025', '--json'))
  assert.deepEqual(
    units.map((one: { block: string; delta: number; deltaPercent: number; places: number | null }) => [
      one.block,
      one.delta,
      one.deltaPercent,
      one.places,
    ]),
    [
      ['office', 6, 6, null],
      ['office', 4, 5, 0],
    ],
  )
})

test('the change of one unit says points, base and percent of both; on a map the break is said too', async () => {
  const a = await run('change', 'shares/2024', 'shares/2025', 'Sở A')
  assert.match(
    a.out,
    /^Điểm 64,00 \/ 80 = 80,00 % → 68,00 \/ 80 = 85,00 % \(\+5,00 điểm phần trăm; \+4,00 điểm\)$/m,
  )
  assert.match(a.out, /^\+5,00 điểm phần trăm do số liệu của chính đơn vị$/m)
  const b = await run('change', 'shares/2024', 'shares/2025', 'Sở B')
  assert.match(b.out, /^Đơn vị chuyển khối giữa hai kỳ nên thứ hạng không so sánh được\.$/m)
  assert.doesNotMatch(b.out, /^Hạng/m)
  const map = await run('change', 'shares/2024', 'shares/2025', '--map', '2025-12-31')
  assert.match(map.out, /Năm 2025 đổi cách khảo sát\./)
})

test('units set apart that no table holds are named below it, and refused with the reason', async () => {
  const real = { frameworks: realFrameworks }
  for (const command of ['score', 'rank']) {
    const { out } = await typed([command, 'par-ministry/2022'], real)
    assert.match(
      out,
      /^Không xếp hạng: Thanh tra Chính phủ, Ủy ban Dân tộc – Được đánh giá theo bộ tiêu chí/m,
    )
  }
  const { exit, err } = await typed(['explain', 'Thanh tra Chính phủ', '--in', 'par-ministry/2022'], real)
  assert.equal(exit, 1)
  assert.match(err, /không có điểm của “Thanh tra Chính phủ” \(Được đánh giá .*ngang bộ\)\. Hãy chọn/)
})

test('points out of a base that a source prints stand in the header of a printed edition', async () => {
  const { out } = await typed(['explain', 'Ban Dân tộc', '--in', 'par-thanh-hoa/2023'], {
    frameworks: realFrameworks,
  })
  assert.match(out, /^68,32 \/ 84 = 81,33 %, hạng 20$/m)
})
