import assert from 'node:assert/strict'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { importTable } from './import-table.ts'
import { real, tiny } from './testing/worlds.ts'
import { writeImported } from './write-imported.ts'

const folder = await mkdtemp(join(tmpdir(), 'thuocdo-import-table-'))
const frameworks = new URL('../frameworks/', import.meta.url).pathname

async function table(name: string, ...lines: readonly string[]): Promise<string> {
  await writeFile(join(folder, name), lines.join('\n'))
  return join(folder, name)
}

/** A published table as it might come from a newspaper: the inputs and the printed results of an edition side by side. */
async function side(id: string): Promise<string> {
  const lines = async (file: string) =>
    (await readFile(`${frameworks}${id}/${file}`, 'utf8')).trim().split('\n')
  const [inputs, published] = [await lines('inputs.csv'), await lines('published.csv')]
  const printed = new Map(
    published.map(line => [line.slice(0, line.indexOf(',')), line.slice(line.indexOf(',') + 1)]),
  )
  const rows = inputs.map(line => `${line},${printed.get(line.slice(0, line.indexOf(','))) ?? ''}`)
  return table(`${id.replace('/', '-')}.csv`, ...rows)
}

test('what was printed is kept beside what is computed, and units are crossed by name', async () => {
  const file = await table('tiny.csv', 'unit,plan,answers,tasks,score,rank', 'don vi a,chậm,85,8/10,7,1')
  const imported = await importTable(tiny, file, 'tiny/2025')
  assert.ok(imported.ok)
  const { published, result, ranks, crosswalk, absent } = imported.value
  assert.deepEqual(published.get('don-vi-a-2020'), { score: 7, rank: 1, figures: {} })
  assert.deepEqual([...result.scores[result.scores.length - 1]], [7])
  assert.deepEqual(ranks, { compared: 1, same: 1 })
  assert.deepEqual(crosswalk, [{ text: 'don vi a', unit: 'don-vi-a-2020', isOwnName: false }])
  assert.deepEqual(absent, ['don-vi-b-2020'])
})

test('PCI 2021 follows from its own table; PCI 2011 raises the alarm', async () => {
  const good = await importTable(real, await side('pci/2021'), 'pci/2021')
  assert.ok(good.ok)
  const [total] = good.value.reproductions
  assert.deepEqual([total.node, total.within, total.units], ['pci', 63, 63])
  const bad = await importTable(real, await side('pci/2011'), 'pci/2011')
  assert.ok(bad.ok)
  assert.ok(bad.value.problems.some(({ code }) => code === 'does-not-reproduce'))
})

test('an edition that looks back on earlier years is recomputed with them', async () => {
  const imported = await importTable(real, await side('pci-policy-bias/2014'), 'pci-policy-bias/2014')
  assert.ok(imported.ok)
  const root = imported.value.reproductions.at(-1)
  assert.equal(root?.within, root?.units)
})

test('faults of inputs and of printed results come back together, and nothing is imported', async () => {
  const file = await table(
    'bad.csv',
    'unit,plan,answers,tasks,score,nonsense',
    'Đơn vị C,chậm,85,8/10,x,1',
    'Đơn vị A,chậm,85,8/10,x,1',
  )
  const imported = await importTable(tiny, file, 'tiny/2025')
  assert.equal(imported.ok, false)
  assert.deepEqual(
    imported.problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`).toSorted(),
    ['not-a-number 3:5', 'unknown-column 1:6', 'unknown-unit 2:1'],
  )
})

test('a table and an edition that are both not there are both told of', async () => {
  const imported = await importTable(tiny, join(folder, 'none.csv'), 'tiny/1999')
  assert.deepEqual(imported.problems.map(({ code }) => code).toSorted(), ['no-such-file', 'unknown-edition'])
})

test('an imported table is written as an edition keeps it, and reads back the same', async () => {
  const file = await table(
    'whole.csv',
    'unit,block,plan,answers,tasks,score,class',
    'Đơn vị B,x,đúng hạn,75,N/A: chưa giao việc,8,"Tốt, khá"',
  )
  const imported = await importTable(tiny, file, 'tiny/2025')
  assert.ok(imported.ok)
  const out = join(folder, 'whole')
  const written = await writeImported(imported.value, out)
  assert.deepEqual(
    written.ok && written.value,
    ['inputs.csv', 'published.csv', 'report.json'].map(name => join(out, name)),
  )
  assert.equal(
    await readFile(join(out, 'inputs.csv'), 'utf8'),
    'unit,block,plan,answers,tasks\ndon-vi-b-2020,x,đúng hạn,75,not-applicable: chưa giao việc\n',
  )
  assert.equal(
    await readFile(join(out, 'published.csv'), 'utf8'),
    'unit,score,class\ndon-vi-b-2020,8,"Tốt, khá"\n',
  )
  const again = await importTable(tiny, join(out, 'inputs.csv'), 'tiny/2025')
  assert.deepEqual(again.ok && again.value.inputs, imported.value.inputs)
})

test('what was imported before is never overwritten', async () => {
  const file = await table('once.csv', 'unit,plan,answers,tasks', 'Đơn vị A,chậm,85,8/10')
  const imported = await importTable(tiny, file, 'tiny/2025')
  assert.ok(imported.ok)
  const out = join(folder, 'once')
  assert.equal((await writeImported(imported.value, out)).ok, true)
  const second = await writeImported(imported.value, out)
  assert.deepEqual(
    second.problems.map(({ code }) => code),
    ['would-overwrite'],
  )
})
