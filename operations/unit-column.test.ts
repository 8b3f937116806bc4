import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Outcome } from '@thuocdo/engine'
import { openWorld } from './open-world.ts'
import { readCsv } from './read-csv.ts'
import { readEdition } from './read-edition.ts'
import { readInputs } from './read-inputs.ts'

const world = await openWorld(new URL('../frameworks/', import.meta.url).pathname)
assert.ok(world.ok)
const pci = await readEdition(world.value, 'pci/2021')
assert.ok(pci.ok)
const { program, register } = pci.value
const leaves = 'entry,land,transparency,time,informal,bias,proactivity,support,labor,legal'.split(',')

/** What a table of PCI 2021 says about the units that its rows are about. */
function unitsOf(...texts: readonly string[]): Outcome<readonly string[]> {
  const rows = texts.map(text => `"${text}",${leaves.map(() => '7').join(',')}`)
  const bytes = new TextEncoder().encode([`unit,${leaves.join(',')}`, ...rows].join('\n'))
  const table = readCsv(bytes, 'bang.csv')
  assert.ok(table.ok)
  const inputs = readInputs(table.value, { program, register, defaultMissing: 'not-published' })
  return inputs.ok ? { ...inputs, value: inputs.value.units } : inputs
}

test('a table may write codes in its unit column: the day of the edition decides, and eaten noughts are put back', () => {
  const units = unitsOf('24', '04', '1', 'Bắc Ninh')
  assert.ok(units.ok)
  assert.deepEqual(units.value, ['bac-giang-1997', 'cao-bang-1978', 'ha-noi-1954', 'bac-ninh-1997'])
})

test('a unit written once by its code and once by its name stands there twice', () => {
  assert.deepEqual(
    unitsOf('24', 'Bắc Giang').problems.map(({ code }) => code),
    ['duplicate-unit'],
  )
})

test('a code that nobody bore on the day of the edition is refused in its cell', () => {
  const [problem] = unitsOf('28').problems
  assert.equal(problem.code, 'unknown-unit')
  assert.match(problem.words.vi, /^Ô A2: .*Mã số 28 là của Hà Tây \(ha-tay-1991\) đến hết 31\/7\/2008\.$/)
})
