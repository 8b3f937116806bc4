import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { plainDisplay } from './display-settings.ts'
import { displayStyle } from './display-style.ts'

const tokens = readFileSync(new URL('../ui/tokens.css', import.meta.url), 'utf8')

/** The switches that a style sheet turns, in the order written. */
const switchesIn = (css: string): readonly string[] =>
  [...css.matchAll(/--(light|dark|plain|high): (initial)?;/g)].map(([whole]) => whole.replaceAll(' ', ''))

test('who has chosen nothing gets the way to the settings, and no change of looks', () => {
  const css = displayStyle(plainDisplay)
  assert.deepEqual(switchesIn(css), [])
  assert.doesNotMatch(css, /@media|font-size/)
  assert.match(css, /\.display-link/)
})

test('dark and high contrast turn the switches just as the media queries of the tokens do', () => {
  const own = switchesIn(displayStyle({ colour: 'dark', contrast: 'high', size: 'normal' }))
  const [, ...queries] = tokens.split('@media screen')
  assert.deepEqual(own, switchesIn(queries.join('')))
})

test('light turns the switches back to where they stand without any query', () => {
  const [start = ''] = tokens.split('@media')
  const own = switchesIn(displayStyle({ ...plainDisplay, colour: 'light' }))
  assert.deepEqual(own, switchesIn(start).slice(0, 2))
})

test('a choice holds on screens only: paper stays light, with its own size of letters', () => {
  const css = displayStyle({ colour: 'dark', contrast: 'high', size: 'larger' })
  const onScreen = /@media screen \{([\s\S]*?)\n\}\n/.exec(css)?.[1] ?? ''
  assert.match(onScreen, /font-size: 130%/)
  assert.doesNotMatch(css.replace(onScreen, ''), /--dark|font-size|color-scheme/)
})

test('the choices that hold are marked, one of each', () => {
  const css = displayStyle({ ...plainDisplay, size: 'large' })
  assert.match(css, /\.colour-auto \.choice-now, \.contrast-auto \.choice-now, \.size-large \.choice-now \{/)
})
