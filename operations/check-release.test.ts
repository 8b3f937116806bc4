import assert from 'node:assert/strict'
import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { checkRelease } from './check-release.ts'
import { smallWorld } from './testing/printed-edition.ts'
import { writeRelease } from './write-release.ts'

/** A release of one printed edition in a folder of its own. */
async function released(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-check-'))
  const world = await smallWorld({ 2023: { tables: { published: ['unit,score', 'ha-noi-1954,90'] } } })
  assert.ok((await writeRelease(world, ['small/2023'], folder)).ok)
  return folder
}

/** What is wrong with a release, as code and subject, after the sentence that says what to do. */
async function wrongIn(folder: string): Promise<readonly (readonly [string, string | undefined])[]> {
  const { problems } = await checkRelease(folder)
  return problems.map(({ code, subject }) => [code, subject])
}

const results = 'editions/small/2023/results.json'

async function manifestOf(folder: string) {
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
}

const writeManifest = (folder: string, manifest: unknown): Promise<void> =>
  writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))

test('a release as it was written is whole, and known by the hash of its manifest', async () => {
  const checked = await checkRelease(await released())
  assert.ok(checked.ok)
  assert.match(checked.value.sha256, /^[0-9a-f]{64}$/)
  assert.deepEqual(
    checked.value.manifest.editions.map(({ id }) => id),
    ['small/2023'],
  )
})

test('one byte that was changed is found, though the size is the same', async () => {
  const folder = await released()
  const content = await readFile(join(folder, results))
  content[10] ^= 1
  await writeFile(join(folder, results), content)
  assert.deepEqual(await wrongIn(folder), [
    ['release-damaged', undefined],
    ['release-file-changed', results],
  ])
})

test('a file cut short, a file gone and a file too many are all told at once', async () => {
  const folder = await released()
  await truncate(join(folder, results), 5)
  await rm(join(folder, 'units.json'))
  await writeFile(join(folder, 'editions', 'small', 'more.csv'), 'x')
  assert.deepEqual(await wrongIn(folder), [
    ['release-damaged', undefined],
    ['release-file-missing', 'units.json'],
    ['release-file-size', results],
    ['release-file-unlisted', 'editions/small/more.csv'],
  ])
  const { problems } = await checkRelease(folder)
  assert.match(problems[0].words.vi, /bị hỏng \(3 lỗi\).*thuocdo release --out/)
  assert.match(problems[2].words.en, /results\.json is 5 bytes long; manifest\.json says \d+/)
})

test('a file grown by one byte differs in size', async () => {
  const folder = await released()
  await appendFile(join(folder, 'README.md'), ' ')
  assert.deepEqual((await wrongIn(folder))[1], ['release-file-size', 'README.md'])
})

test('files of the system, whose names begin with a dot, do no harm', async () => {
  const folder = await released()
  await writeFile(join(folder, '.DS_Store'), 'x')
  assert.ok((await checkRelease(folder)).ok)
})

test('a folder without a manifest is no release, and neither is one that is not there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-check-'))
  for (const path of [folder, join(folder, 'none')])
    assert.deepEqual(await wrongIn(path), [['release-no-manifest', undefined]])
})

test('a manifest that is cut short, or of another format, is refused as such', async () => {
  const folder = await released()
  const manifest = await manifestOf(folder)
  await writeManifest(folder, { ...manifest, format: 2 })
  assert.deepEqual((await wrongIn(folder))[1], ['release-manifest-format', undefined])
  await truncate(join(folder, 'manifest.json'), 40)
  assert.deepEqual((await wrongIn(folder))[1], ['release-manifest-unreadable', undefined])
})

test('a manifest that leads out of the release, or lacks a field, is refused with the place', async () => {
  const folder = await released()
  const manifest = await manifestOf(folder)
  const { bytes, sha256 } = manifest.files['units.json']
  const [edition] = manifest.editions
  const bad = {
    ...manifest,
    editions: [
      { ...edition, path: '../secret' },
      { ...edition, title: 'PCI' },
    ],
    files: { '../secret.txt': { bytes, sha256 }, '/etc/passwd': { bytes, sha256 }, 'a.json': { bytes } },
  }
  await writeManifest(folder, bad)
  const { problems } = await checkRelease(folder)
  assert.deepEqual(
    problems.slice(1).map(({ words }) => words.en.replace('manifest.json is wrong at ', '')),
    ['editions[0].', 'editions[1].', 'files["../secret.txt"].', 'files["/etc/passwd"].', 'files["a.json"].'],
  )
})

test('an edition that stands twice is refused', async () => {
  const folder = await released()
  const manifest = await manifestOf(folder)
  await writeManifest(folder, { ...manifest, editions: [...manifest.editions, ...manifest.editions] })
  assert.deepEqual((await wrongIn(folder)).length, 2)
})

test('an edition without its results is not whole', async () => {
  const folder = await released()
  const manifest = await manifestOf(folder)
  const { [results]: _gone, ...files } = manifest.files
  await writeManifest(folder, { ...manifest, files })
  await rm(join(folder, results))
  const { problems } = await checkRelease(folder)
  assert.deepEqual(problems[1].subject, 'small/2023')
  assert.match(problems[1].words.en, /does not list results\.json/)
})
