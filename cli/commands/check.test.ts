import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { jsonOf, realFrameworks, tinyFrameworks, typed } from '../testing/typed.ts'

/** A copy of the tiny world with something changed in its framework. */
async function worldWith(change: (text: string) => string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-check-'))
  await cp(tinyFrameworks, folder, { recursive: true })
  const file = join(folder, 'tiny', '2025', 'index.yaml')
  await writeFile(file, change(await readFile(file, 'utf8')))
  return folder
}

test('a framework without fault is fine', async () => {
  const { exit, out } = await typed(['check', 'tiny/2025'])
  assert.deepEqual([exit, out], [0, '1 ấn bản: 0 lỗi, 0 cảnh báo, 0 điều đã thừa nhận, 0 ghi chú.\n'])
})

test('every fault is reported at once, with file, line and column', async () => {
  const folder = await worldWith(text =>
    text.replace('max: 3', 'max: 4').replace('code: tasks', 'code: plan').replace('chậm: 1', 'chậm: 3'),
  )
  const { exit, out } = await typed(['check', '--frameworks', folder])
  assert.equal(exit, 1)
  assert.match(out, /tiny\/2025\/index\.yaml:\d+:\d+ {2}lỗi {2}code-used-twice {2}Mã “plan” đã dùng/)
  assert.match(out, /lỗi {2}best-below-max/)
  assert.match(out, /lỗi {2}best-above-max/)
  assert.match(out, /lỗi {2}parts-exceed-whole/)
})

test('programs get code, severity and place', async () => {
  const folder = await worldWith(text => text.replace('max: 3', 'max: 4'))
  const { editions, problems } = jsonOf(await typed(['check', '--frameworks', folder, '--json']))
  assert.deepEqual(editions, ['tiny/2025'])
  const [first] = problems
  assert.deepEqual(
    [first.code, first.severity, first.subject, typeof first.line],
    ['best-below-max', 'error', 'answers', 'number'],
  )
})

test('an example that does not hold is found', async () => {
  const folder = await worldWith(text => text)
  await writeFile(
    join(folder, 'tiny', '2025', 'examples.yaml'),
    '- { unit: don-vi-a-2020, score: 9, source: readme }\n',
  )
  const { exit, out } = await typed(['check', '--frameworks', folder])
  assert.equal(exit, 1)
  assert.match(out, /examples\.yaml:1:\d+ {2}lỗi {2}example-differs/)
})

test('an index and a folder stand for their editions; a name for nothing is refused', async () => {
  const { editions } = jsonOf(
    await typed(['check', 'pci-policy-bias', '--json'], { frameworks: realFrameworks }),
  )
  assert.deepEqual(editions, ['pci-policy-bias/2013', 'pci-policy-bias/2014'])
  assert.equal((await typed(['check', tinyFrameworks])).exit, 0)
  const { exit, out } = await typed(['check', 'tiny/2024'])
  assert.equal(exit, 1)
  assert.match(out, /unknown-edition/)
})

test('what an edition acknowledges is told and does not count', async () => {
  const { exit, out } = await typed(['check', 'pci/2011'], { frameworks: realFrameworks })
  assert.equal(exit, 0)
  assert.match(out, /does-not-reproduce/)
})

test('the schema for editors is written, and told of when it is old', async () => {
  const folder = await worldWith(text => text)
  assert.equal((await typed(['check', '--schema'], { frameworks: folder })).exit, 0)
  assert.equal((await typed(['check'], { frameworks: folder })).exit, 0)
  await writeFile(join(folder, 'edition.schema.json'), '{}')
  const { exit, out } = await typed(['check'], { frameworks: folder })
  assert.equal(exit, 1)
  assert.match(out, /schema-outdated/)
})

test('many editions are told without what each acknowledges, unless it is asked for', async () => {
  const brief = await typed(['check', 'pci', '--frameworks', realFrameworks])
  assert.equal(brief.exit, 0)
  assert.doesNotMatch(brief.out, /band-gap/)
  assert.match(brief.out, /does-not-reproduce[\s\S]*thuocdo check --all/)
  const full = await typed(['check', 'pci', '--all', '--frameworks', realFrameworks])
  assert.match(full.out, /ghi chú {2}band-gap/)
})

test('counts of one are singular', async () => {
  const { out } = await typed(['check', 'tiny/2025', '--lang', 'en'])
  assert.equal(out, '1 edition: 0 errors, 0 warnings, 0 acknowledged, 0 notes.\n')
})

test('a model needs no examples; examples that are no list are shown the form', async () => {
  const folder = await worldWith(text => text)
  const file = join(folder, 'tiny', '2025', 'examples.yaml')
  await writeFile(file, 'unit: don-vi-a-2020\n')
  const wrong = await typed(['check', '--frameworks', folder])
  assert.equal(wrong.exit, 1)
  assert.match(wrong.out, /example-form {2}examples\.yaml phải là một danh sách.*- \{ unit: /)
  await rm(file)
  const without = await typed(['check', 'tiny/2025', '--frameworks', folder])
  assert.equal(without.exit, 0)
  assert.match(without.out, /ghi chú {2}no-examples/)
  const computed = await worldWith(text => text.replace('kind: model', 'kind: computed'))
  await rm(join(computed, 'tiny', '2025', 'examples.yaml'))
  assert.equal((await typed(['check', 'tiny/2025', '--frameworks', computed])).exit, 1)
})

test('an edition of another index in the history is told at its line', async () => {
  const folder = await worldWith(text =>
    text.replace("period: '2025'", "period: '2025'\nhistory: ['kpi/1999']"),
  )
  const { exit, out } = await typed(['check', 'tiny/2025', '--frameworks', folder])
  assert.equal(exit, 1)
  assert.match(out, /index\.yaml:12:\d+ {2}lỗi {2}unknown-history {2}“history” nhắc tới “kpi\/1999”/)
})
