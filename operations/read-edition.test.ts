import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Outcome } from '@thuocdo/engine'
import { openWorld } from './open-world.ts'
import { type LoadedEdition, listEditions, readEdition } from './read-edition.ts'

const frameworks = new URL('../frameworks/', import.meta.url).pathname

/** PCI 2021 in a folder of its own, with its text changed. */
async function changed(change: (text: string) => string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-'))
  await cp(join(frameworks, 'pci', '2021'), join(folder, 'pci', '2021'), { recursive: true })
  const file = join(folder, 'pci', '2021', 'index.yaml')
  await writeFile(file, change(await readFile(file, 'utf8')))
  return folder
}

async function readIn(folder: string, named: string): Promise<Outcome<LoadedEdition>> {
  const world = await openWorld(folder)
  return world.ok ? readEdition(world.value, named) : world
}

const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length

test('an edition is found by its id and by its folder', async () => {
  for (const named of ['pci/2021', join(frameworks, 'pci/2021'), join(frameworks, 'pci/2021/index.yaml')]) {
    const read = await readIn(frameworks, named)
    assert.ok(read.ok)
    assert.equal(read.value.id, 'pci/2021')
  }
})

test('an unknown edition is refused with the nearest one', async () => {
  const read = await readIn(frameworks, 'pci/20201')
  assert.equal(read.ok, false)
  assert.match(read.problems[0].words.vi, /Không có ấn bản “pci\/20201”\. Có phải “pci\/202/)
})

test('every fault of a broken framework comes back at once, with its line', async () => {
  let text = ''
  const folder = await changed(original => {
    text = original.replace('code: land', 'code: entry').replace('weight: 0.2\n', 'weight: 0.3\n')
    return text
  })
  const read = await readIn(folder, 'pci/2021')
  assert.equal(read.ok, false)
  assert.deepEqual(read.problems.map(p => p.code).sort(), [
    'code-used-twice',
    'parts-exceed-whole',
    'weights-do-not-close',
  ])
  const twice = read.problems.find(p => p.code === 'code-used-twice')
  const second = text.slice(0, text.lastIndexOf('code: entry')).split('\n').length
  assert.equal(twice?.place?.line, second)
})

test('a misspelt key is shown at its own line', async () => {
  let line = 0
  const folder = await changed(original => {
    const text = original.replace('rounding:', 'roundin:')
    line = lineOf(text, 'roundin:')
    return text
  })
  const read = await readIn(folder, 'pci/2021')
  const unknown = read.problems.find(p => p.code === 'unknown-key')
  assert.equal(unknown?.place?.line, line)
  assert.match(unknown?.words.en ?? '', /Did you mean “rounding”/)
})

test('YAML that does not parse is refused with line and column', async () => {
  const folder = await changed(original => original.replace('rounding: {', 'rounding: {{'))
  const read = await readIn(folder, 'pci/2021')
  assert.equal(read.ok, false)
  assert.deepEqual(
    read.problems.map(({ code }) => code),
    ['yaml-syntax'],
  )
  assert.match(read.problems[0].words.vi, /^Tệp YAML viết sai cú pháp\. .*\(.+\)\.$/)
  assert.ok((read.problems[0].place?.line ?? 0) > 1)
})

test('all editions are listed by index and year', async () => {
  const ids = await listEditions(frameworks)
  assert.ok(ids.includes('papi/2011') && ids.includes('pci/2024'))
  assert.equal(ids.indexOf('pci/2006'), ids.indexOf('pci/2005') + 1)
})
