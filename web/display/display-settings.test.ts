import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  changeDisplay,
  choiceNames,
  displayChoices,
  displayCookie,
  displayOf,
  plainDisplay,
} from './display-settings.ts'

test('a reader without a cookie gets what the browser says', () => {
  assert.deepEqual(displayOf(null), { colour: 'auto', contrast: 'auto', size: 'normal' })
})

test('what was chosen is read again, beside the cookies of others', () => {
  assert.deepEqual(displayOf('a=1; display=dark.high.larger; b=2'), {
    colour: 'dark',
    contrast: 'high',
    size: 'larger',
  })
})

test('a cookie that was tampered with counts only where it says something known', () => {
  assert.deepEqual(displayOf('display=dark.<script>.huge'), { ...plainDisplay, colour: 'dark' })
  assert.deepEqual(displayOf('display'), plainDisplay)
})

test('one choice changes and the others stay', () => {
  const before = { ...plainDisplay, size: 'large' } as const
  assert.deepEqual(changeDisplay(before, new URLSearchParams('colour=dark&back=/')), {
    settings: { colour: 'dark', contrast: 'auto', size: 'large' },
    unknown: [],
  })
})

test('unknown values are all named, and nothing is changed', () => {
  assert.deepEqual(changeDisplay(plainDisplay, new URLSearchParams('colour=pink&contrast=high&size=9')), {
    settings: plainDisplay,
    unknown: ['colour=pink', 'size=9'],
  })
})

test('the cookie is kept for a year on this site alone, out of reach of scripts', () => {
  assert.equal(
    displayCookie({ colour: 'dark', contrast: 'auto', size: 'large' }),
    'display=dark.auto.large; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax',
  )
})

test('who goes back to what the browser says keeps no cookie', () => {
  assert.match(displayCookie(plainDisplay), /^display=; Max-Age=0;/)
})

test('every choice comes back from its own cookie', () => {
  const settings = fc.record({
    colour: fc.constantFrom(...displayChoices.colour),
    contrast: fc.constantFrom(...displayChoices.contrast),
    size: fc.constantFrom(...displayChoices.size),
  })
  fc.assert(
    fc.property(settings, chosen => {
      assert.deepEqual(displayOf(displayCookie(chosen).split(';')[0] ?? ''), { ...chosen })
    }),
  )
})

test('the names of the choices are all of them', () => {
  assert.deepEqual(choiceNames, Object.keys(displayChoices))
})
