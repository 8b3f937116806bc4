import assert from 'node:assert/strict'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { because, becauseText, compile, compute, totals } from '@thuocdo/engine'
import { scored, world } from './golden/editions.ts'
import { sha256 } from './hash.ts'
import { readRelease } from './read-release.ts'
import { writeRelease } from './write-release.ts'

const ids = ['pci/2021', 'pci-policy-bias/2014', 'papi/2022', 'par-model-commune/2025']
const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'thuocdo-release-'))

test('what a release holds can be computed again from the release alone, to the last bit', async () => {
  const folder = await newFolder()
  const written = await writeRelease(world, ids, folder)
  assert.ok(written.ok)
  const release = await readRelease(folder)
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
  const { manifest } = await readRelease(folder)
  for (const [path, { sha256: hash, bytes }] of Object.entries(manifest.files)) {
    const content = await readFile(join(folder, path))
    assert.deepEqual([sha256(content), content.length], [hash, bytes], path)
  }
  assert.deepEqual(
    manifest.editions.map(({ id, units, ranked, reproduces }) => [id, units, ranked, reproduces]),
    [['pci/2021', 63, true, true]],
  )
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
