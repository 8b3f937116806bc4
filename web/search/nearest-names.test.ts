import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nearestNames } from './nearest-names.ts'

const units = ['Hưng Yên', 'Hà Nam', 'Hà Nội', 'Yên Bái'].map(name => ({ name, names: [name] }))
const near = (text: string, most = 3) => nearestNames(text, units, most).map(({ name }) => name)

test('names are offered by how few letters differ, marks, hyphens and a year at the end left out', () => {
  assert.deepEqual(near('hung-yne'), ['Hưng Yên'])
  assert.deepEqual(near('hung-yen-2021'), ['Hưng Yên'])
  assert.deepEqual(near('ha-nan'), ['Hà Nam'])
  assert.deepEqual(near('ha-noi', 1), ['Hà Nội'])
})

test('what is like no name is offered none', () => {
  assert.deepEqual(near('quảng ngãi'), [])
  assert.deepEqual(near(''), [])
})
