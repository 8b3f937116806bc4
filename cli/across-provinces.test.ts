import assert from 'node:assert/strict'
import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { jsonOf, tinyFrameworks, typed } from './testing/typed.ts'

const register = {
  units: [
    'id,level,name_vi,name_en,kind,founded_on,ended_on,within',
    'xa-a-2000,commune,A,A,commune,2000-01-01,2025-07-01,old-1',
    'xa-b-2000,commune,B,B,commune,2000-01-01,2025-07-01,old-2',
    'xa-c-2025,commune,C,C,commune,2025-07-01,,new-1',
    'xa-d-2000,commune,D,D,commune,2000-01-01,,new-2',
  ],
  names: ['id,name_vi,name_en,from,to,kind'],
  aliases: ['id,alias'],
  codes: ['id,code,system,from,to'],
  lineage: [
    'on,act,from,to,share,basis',
    '2025-07-01,merge,xa-a-2000,xa-c-2025,,x',
    '2025-07-01,merge,xa-b-2000,xa-c-2025,,x',
  ],
}

/** The tiny index for the communes of a province of 2024, and for those of the province that it became a part of. */
async function frameworks(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-across-'))
  const units = join(folder, 'units', 'communes')
  await mkdir(units, { recursive: true })
  for (const [name, lines] of Object.entries(register))
    await writeFile(join(units, `${name}.csv`), `${lines.join('\n')}\n`)
  await edition(folder, '2024', 'old-1', 'A')
  await edition(folder, '2026', 'new-1', 'C')
  return folder
}

async function edition(folder: string, year: string, within: string, unit: string): Promise<void> {
  const to = join(folder, 'tiny', year)
  await cp(join(tinyFrameworks, 'tiny', '2025'), to, { recursive: true })
  const text = await readFile(join(to, 'index.yaml'), 'utf8')
  const units = `units: { register: communes, within: ${within}, on: '${year}-12-31' }`
  const own = text
    .replace(/^units: .*$/m, units)
    .replace(/^edition: .*$/m, `edition: '${year}'`)
    .replace(/^period: .*$/m, `period: '${year}'`)
  await writeFile(join(to, 'index.yaml'), own)
  await writeFile(join(to, 'inputs.csv'), `unit,plan,answers,tasks\n${unit},chậm,85,8/10\n`)
  await writeFile(join(to, 'published.csv'), 'unit,score\n')
}

const folder = await frameworks()
const change = (...argv: readonly string[]) =>
  typed(['change', 'tiny/2024', 'tiny/2026', ...argv, '--frameworks', folder])

test('a unit that became part of one in another province is told so', async () => {
  const { exit, out } = await change()
  assert.equal(exit, 0)
  assert.match(out, /1\/7\/2025: Xã A, Xã B hợp nhất thành Xã C/)
})

test('on one map the values of the old province lie in the units of the new one, and no others are shown', async () => {
  const { units } = jsonOf(await change('--map', '2026-12-31', '--json'))
  assert.deepEqual(
    units.map((one: { unit: string }) => one.unit),
    ['xa-c-2025'],
  )
  assert.deepEqual([units[0].from.members[0].unit, units[0].from.unknown], ['xa-a-2000', ['xa-b-2000']])
  assert.equal(units[0].to.members[0].score, 7)
})

test('a unit of another province is unknown to the edition', async () => {
  const { exit, err } = await typed(['score', 'tiny/2024', '--frameworks', folder])
  assert.equal(exit, 0, err)
  await writeFile(join(folder, 'other.csv'), 'unit,plan,answers,tasks\nB,chậm,85,8/10\n')
  const refused = await typed(['score', 'tiny/2024', join(folder, 'other.csv'), '--frameworks', folder])
  assert.equal(refused.exit, 1)
  assert.match(refused.err, /unknown-unit .*Không có đơn vị “B”/)
})
