import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { because, becauseText, compile, compute, printedResult, ranksOf, totals } from '@thuocdo/engine'
import { checkRelease } from './check-release.ts'
import { scored, world } from './golden/editions.ts'
import { sha256 } from './hash.ts'
import { openWorld } from './open-world.ts'
import { type Release, readRelease } from './read-release.ts'
import { collection, feature, square } from './testing/map-files.ts'
import { smallFrameworks, smallWorld } from './testing/printed-edition.ts'
import { writeRelease } from './write-release.ts'

const ids = ['pci/2021', 'pci-policy-bias/2014', 'papi/2022', 'par-model-commune/2025']
async function opened(folder: string): Promise<Release> {
  const checked = await checkRelease(folder)
  assert.ok(checked.ok)
  return readRelease(checked.value)
}

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'thuocdo-release-'))

test('what a release holds can be computed again from the release alone, to the last bit', async () => {
  const folder = await newFolder()
  const written = await writeRelease(world, ids, folder)
  assert.ok(written.ok)
  const release = await opened(folder)
  for (const id of ids) {
    const edition = await release.edition(id)
    assert.ok(edition)
    const again = compute(compile(edition.framework), edition.observations, edition.history)
    const { result } = await scored(id)
    assert.deepEqual([...totals(again)], [...totals(result)])
    assert.equal(becauseText(because(again, 0), 'vi', 4), becauseText(because(result, 0), 'vi', 4))
    const printed = edition.results.units.map(unit => unit.score ?? Number.NaN)
    assert.deepEqual(printed, [...totals(result)])
  }
})

test('the manifest states size and hash of every file', async () => {
  const folder = await newFolder()
  await writeRelease(world, ['pci/2021'], folder)
  const { manifest } = await opened(folder)
  for (const [path, { sha256: hash, bytes }] of Object.entries(manifest.files)) {
    const content = await readFile(join(folder, path))
    assert.deepEqual([sha256(content), content.length], [hash, bytes], path)
  }
  assert.deepEqual(
    manifest.editions.map(({ id, units, ranked, reproduces }) => [id, units, ranked, reproduces]),
    [['pci/2021', 63, true, true]],
  )
})

test('a release holds the maps of its registers', async () => {
  const folder = await newFolder()
  await writeRelease(world, ['pci/2021'], folder)
  const { provinces } = await (await opened(folder)).maps()
  assert.deepEqual(
    provinces.layouts.map(({ from }) => from),
    ['2005-01-01', '2008-08-01', '2025-07-01'],
  )
  assert.deepEqual(provinces.shapes, [])
})

test('a map that names codes which mean nobody keeps a release from being written', async () => {
  const frameworks = await smallFrameworks({ 2023: { tables: { published: ['unit,score', 'Hà Nội,80'] } } })
  const units = join(frameworks, 'units', 'provinces')
  await mkdir(units, { recursive: true })
  await writeFile(
    join(units, 'map.geojson'),
    collection([feature({ code: '99' }, square(105, 20))], '2023-12-31'),
  )
  const own = await openWorld(frameworks)
  assert.ok(own.ok)
  const folder = join(await newFolder(), 'release')
  const { problems } = await writeRelease(own.value, ['small/2023'], folder)
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['unknown-codes'],
  )
  assert.equal(await readFile(join(folder, 'manifest.json')).catch(() => null), null)
})

test('the same editions make the same bytes', async () => {
  const [one, other] = [await newFolder(), await newFolder()]
  await writeRelease(world, ids, one)
  await writeRelease(world, ids, other)
  assert.equal(
    await readFile(join(one, 'manifest.json'), 'utf8'),
    await readFile(join(other, 'manifest.json'), 'utf8'),
  )
})

test('a folder that holds anything is never written over', async () => {
  const folder = await newFolder()
  await writeFile(join(folder, 'mine.txt'), 'mine')
  const written = await writeRelease(world, ids, folder)
  assert.deepEqual(
    written.problems.map(p => p.code),
    ['folder-not-empty'],
  )
})

test('one edition that cannot be scored leaves nothing written', async () => {
  const folder = join(await newFolder(), 'release')
  const written = await writeRelease(world, ['pci/2021', 'pci/1999'], folder)
  assert.deepEqual(
    written.problems.map(p => p.code),
    ['unknown-edition'],
  )
  await assert.rejects(readFile(join(folder, 'manifest.json')))
})

test('a release holds no word of this machine', async () => {
  const folder = await newFolder()
  await writeRelease(world, ['pci/2011'], folder)
  const text = await readFile(join(folder, 'editions/pci/2011/results.json'), 'utf8')
  assert.ok(!text.includes(tmpdir()) && !text.includes(process.cwd()))
})

test('a printed edition is released as it was printed: ranks, claims, coverage, and the source and note of each unit', async () => {
  const folder = await newFolder()
  const printed = await openWorld(new URL('../examples/printed/', import.meta.url).pathname)
  assert.ok(printed.ok)
  const written = await writeRelease(printed.value, ['paper/2025'], folder)
  assert.ok(written.ok)
  const release = await opened(folder)
  const [entry] = release.manifest.editions
  assert.deepEqual([entry.kind, entry.units, entry.coverage, entry.reproduces], ['published', 4, 6, false])
  const edition = await release.edition('paper/2025')
  assert.ok(edition)
  const { units, claims, coverage, classes } = edition.results
  assert.deepEqual([claims.length, coverage], [4, { known: 4, of: 6 }])
  assert.deepEqual(
    units.map(({ rank, score }) => [rank, score]),
    [
      [1, 85],
      [3, 72.5],
      [4, 60.42],
      [2, null],
    ],
  )
  assert.deepEqual(units[1].published.note?.en, 'Another paper prints 73.5.')
  assert.deepEqual(
    classes.paper.map(({ label, count }) => [label.en, count]),
    [
      ['Good', 1],
      ['Fair', 2],
      ['Average', 0],
    ],
  )
  const again = printedResult(
    compile(edition.framework),
    new Map(units.map(({ unit, published }) => [unit, published])),
  )
  assert.deepEqual([...ranksOf(again)], [1, 3, 4, 2])
})

test('the ranking of a printed edition has the columns that were printed', async () => {
  const folder = await newFolder()
  const printed = await openWorld(new URL('../examples/printed/', import.meta.url).pathname)
  assert.ok(printed.ok)
  await writeRelease(printed.value, ['paper/2025'], folder)
  const text = await readFile(join(folder, 'editions/paper/2025/ranking.csv'), 'utf8')
  assert.deepEqual(text.replace('\uFEFF', '').trim().split('\r\n'), [
    'rank,unit,name,score,points,base,class,own,asked,source,note',
    '1,don-vi-a-2020,Đơn vị A,85,,,Tốt,52,33,report,',
    '2,don-vi-d-2020,Đơn vị D,,,,,,,news,',
    '3,don-vi-b-2020,Đơn vị B,72.5,,,Khá,45,28.5,report,"Một báo khác in 73,5."',
    '4,don-vi-c-2020,Đơn vị C,60.42,29,48,Khá,,,news,',
  ])
})

test('a framework without inputs is left out of a release, which says so; alone it makes none', async () => {
  const small = await smallWorld({
    2023: { tables: { published: ['unit,score', 'ha-noi-1954,90'] } },
    2024: { kind: 'model', tables: {} },
  })
  const written = await writeRelease(small, ['small/2023', 'small/2024'], await newFolder())
  assert.ok(written.ok)
  assert.deepEqual(
    written.value.editions.map(({ id }) => id),
    ['small/2023'],
  )
  assert.deepEqual(
    written.problems.map(({ code }) => code),
    ['left-out'],
  )
  const folder = join(await newFolder(), 'release')
  const none = await writeRelease(small, ['small/2024'], folder)
  assert.deepEqual([none.ok, none.problems.at(-1)?.code], [false, 'nothing-to-release'])
  await assert.rejects(readFile(join(folder, 'manifest.json')))
})
