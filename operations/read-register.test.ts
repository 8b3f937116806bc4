import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { aliveOn, nameOn, unitByCode, unitByName, whereabouts } from '@thuocdo/engine'
import { readCsv } from './read-csv.ts'
import { readRegister } from './read-register.ts'

const provinces = join(import.meta.dirname, '../frameworks/units/provinces')

async function register() {
  const outcome = await readRegister(provinces)
  assert.ok(outcome.ok, JSON.stringify(outcome.problems))
  return outcome.value
}

test('the provinces of the country are counted through time: 64, 63, 34', async () => {
  const all = await register()
  const counts = ['2008-07-31', '2008-08-01', '2025-06-30', '2025-07-01'].map(day => aliveOn(all, day).length)
  assert.deepEqual(counts, [64, 63, 63, 34])
})

test('names and codes are those of the day', async () => {
  const all = await register()
  assert.equal(unitByName(all, 'TP. HCM', '2021-12-31')?.id, 'ho-chi-minh-1976')
  assert.equal(unitByName(all, 'Bắc Ninh', '2026-06-01')?.id, 'bac-ninh-2025')
  assert.deepEqual(
    ['2021-12-31', '2026-06-01'].map(day => unitByCode(all, '15', day)?.id),
    ['yen-bai-1991', 'lao-cai-2025'],
  )
  const hue = unitByName(all, 'Huế', '2026-06-01')
  assert.deepEqual(hue && ['2021-12-31', '2026-06-01'].map(day => nameOn(hue, day, 'vi')), [
    'Thừa Thiên Huế',
    'Huế',
  ])
})

test('every unit is found by its own name on its first day, with and without marks, and by its id', async () => {
  const all = await register()
  for (const unit of all.units) {
    const name = nameOn(unit, unit.foundedOn, 'vi')
    const english = nameOn(unit, unit.foundedOn, 'en')
    for (const text of [unit.id, name, name.normalize('NFD'), english])
      assert.equal(unitByName(all, text, unit.foundedOn), unit, text)
  }
})

test('all registers of this installation read, and every unit says within which other it lies', async () => {
  const read = async (name: string) => {
    const outcome = await readRegister(join(provinces, '..', name))
    assert.ok(outcome.ok, JSON.stringify(outcome.problems))
    return outcome.value
  }
  const ofCountry = await register()
  for (const name of ['communes', 'offices']) {
    const { units } = await read(name)
    const strange = units.filter(({ within = '' }) => !ofCountry.byId.has(within))
    assert.deepEqual(strange.slice(0, 3), [], name)
  }
  for (const name of ['ministries', 'minh-hoa']) assert.ok((await read(name)).units.length > 0, name)
})

test('the wards of the old map become 3,321, and parts of Cống Vị lie in two of them', async () => {
  const outcome = await readRegister(join(provinces, '..', 'communes'))
  assert.ok(outcome.ok)
  const communes = outcome.value
  assert.equal(aliveOn(communes, '2025-07-01').length, 3321)
  const congVi = unitByName(communes, 'Phường Cống Vị', '2025-06-30')
  assert.equal(congVi, unitByCode(communes, '00007', '2025-06-30'))
  const now = whereabouts(communes, congVi?.id ?? '', { from: '2025-06-30', to: '2025-07-01' })
  const names = [...now.keys()].map(id => communes.byId.get(id)).map(unit => unit?.names[0].vi)
  assert.deepEqual(names.sort(), ['Giảng Võ', 'Ngọc Hà'])
})

test('a register says since when it lacks no unit, and which founding days only stand in', async () => {
  const { completeness, units, byId } = await register()
  assert.equal(completeness?.since, '2005-01-01')
  assert.equal(byId.get('thanh-hoa-1831')?.foundedIsStandIn, true)
  assert.equal(byId.get('bac-ninh-1997')?.foundedIsStandIn, undefined)
  assert.equal(units.filter(({ foundedIsStandIn }) => foundedIsStandIn).length, 12)
  const ministries = await readRegister(join(provinces, '..', 'ministries'))
  assert.ok(ministries.ok && ministries.value.completeness)
  assert.equal(ministries.value.completeness.since, undefined)
})

test('a founding day that stands in by its basis is marked, and no other', async () => {
  const standsIn =
    /^Chưa tra ngày lập|ngày lập chưa tra|chỉ biết (tháng|năm)|không tìm được văn bản thành lập/
  const marked = { provinces: 12, communes: 10035, ministries: 16, offices: 180 }
  for (const [name, count] of Object.entries(marked)) {
    const file = join(provinces, '..', name, 'units.csv')
    const table = readCsv(await readFile(file), file)
    assert.ok(table.ok)
    const [mark, basis] = ['stand_in', 'founded_basis'].map(column => table.value.header.indexOf(column))
    const wrong = table.value.rows.filter(
      ({ cells }) => (cells[mark] === 'yes') !== standsIn.test(cells[basis]),
    )
    assert.deepEqual(wrong, [], name)
    assert.equal(table.value.rows.filter(({ cells }) => cells[mark] === 'yes').length, count, name)
  }
})

test('a stand-in that is neither yes nor empty and a day of completeness that is none are refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-'))
  await cp(join(provinces, '..', 'ministries'), folder, { recursive: true })
  const units = await readFile(join(folder, 'units.csv'), 'utf8')
  await writeFile(join(folder, 'units.csv'), units.replace(',yes,', ',maybe,'))
  await writeFile(join(folder, 'register.csv'), 'complete_since,note_vi,note_en\n2005,a,b\n,c,d\n')
  const { problems } = await readRegister(folder)
  assert.deepEqual(
    problems.map(({ code, place }) => `${code} ${place?.line}`),
    ['not-a-day 2', 'second-row 3', 'not-yes 2'],
  )
  await rm(join(folder, 'register.csv'))
  await writeFile(join(folder, 'units.csv'), units)
  const silent = await readRegister(folder)
  assert.ok(silent.ok)
  assert.equal(silent.value.completeness, undefined)
  await rm(folder, { recursive: true })
})

test('an act that names a unit by a code of two units is refused with both', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-'))
  await cp(provinces, folder, { recursive: true })
  await writeFile(
    join(folder, 'lineage.csv'),
    'on,act,from,to,share,basis\n2025-07-01,merge,24,bac-ninh-2025,,x\n2025-07-01,merge,27,Bắc Ninh,,x\n',
  )
  const { problems } = await readRegister(folder)
  assert.deepEqual(
    problems.map(({ code, place }) => [code, place?.line]),
    [
      ['ambiguous-code', 2],
      ['unknown-unit', 3],
      ['unknown-unit', 3],
    ],
  )
  assert.match(problems[0].words.vi, /Bắc Giang \(bac-giang-1997\) đến hết 30\/6\/2025/)
  assert.match(problems[1].words.vi, /Hãy ghi mã đơn vị: bac-ninh-1997\.$/)
  assert.match(problems[2].words.vi, /bac-ninh-1997 hoặc bac-ninh-2025\.$/)
  await rm(folder, { recursive: true })
})

test('a register that contradicts itself is refused, every fault with its line', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-'))
  await cp(provinces, folder, { recursive: true })
  await writeFile(
    join(folder, 'lineage.csv'),
    'on,act,from,to,share,basis\n2008-13-01,eat,ha-tay,ha-noi-1954,2,x\n',
  )
  await writeFile(join(folder, 'names.csv'), 'id,name_vi\nha-noi-1954,Hà Nội\n')
  const { problems } = await readRegister(folder)
  const found = problems.map(({ code, place }) => `${code} ${place?.line}`)
  assert.deepEqual(found, [
    ...Array(4).fill('missing-column 1'),
    'not-a-day 2',
    'unknown-unit 2',
    'unknown-act 2',
  ])
  await rm(join(folder, 'codes.csv'))
  assert.ok((await readRegister(folder)).problems.some(({ code }) => code === 'no-such-file'))
  await rm(folder, { recursive: true })
})
