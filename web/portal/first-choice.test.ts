import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleSite } from '../testing/example-site.ts'
import { printedSite } from '../testing/printed-site.ts'
import { bestOf, type Choice, firstChoice } from './first-choice.ts'

const choice: Choice = { unit: 'an-lac', year: '2021', told: 4, known: 4, climbed: 3 }

test('the year that tells most comes first, then the newest, then the highest climb', () => {
  const newer = { ...choice, year: '2024', told: 3, climbed: 40 }
  const older = { ...choice, unit: 'da-son', year: '2020', climbed: 9 }
  const higher = { ...choice, unit: 'binh-minh', climbed: 26 }
  assert.equal(bestOf([newer, older, choice, higher]), higher)
  assert.equal(bestOf([newer, older, choice]), choice)
  assert.equal(bestOf([newer, older]), older)
})

test('of equals the first by id is taken, whatever their order', () => {
  const other = { ...choice, unit: 'da-son' }
  assert.equal(bestOf([other, choice]), choice)
  assert.equal(bestOf([choice, other]), choice)
})

test('the example shows An Lạc, which climbed; a release without provinces shows nobody', async () => {
  assert.equal(await firstChoice(exampleSite()), 'an-lac')
  assert.equal(await firstChoice(printedSite()), null)
  assert.equal(bestOf([]), undefined)
})
