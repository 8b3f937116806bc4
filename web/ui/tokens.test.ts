import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { type ColourPair, graphicPairs, textPairs } from './colour-pairs.ts'
import { contrast, looks, type Palette, paletteOf } from './palette.ts'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

for (const look of looks) {
  const palette = paletteOf(css, look)
  const isHigh = look.endsWith('high')

  test(`every text of the ${look} look is read at ${isHigh ? '7' : '4.5'} to 1 on its ground`, () => {
    assert.deepEqual(weakPairs(palette, textPairs, isHigh ? 7 : 4.5), [])
  })

  test(`every graphic of the ${look} look is seen at ${isHigh ? '4.5' : '3'} to 1`, () => {
    assert.deepEqual(weakPairs(palette, graphicPairs, isHigh ? 4.5 : 3), [])
  })

  test(`the steps of one hue in the ${look} look go one way, each told from the last`, () => {
    const lightness = [1, 2, 3, 4, 5].map(step =>
      contrast(colourOf(palette, `sequential-${step}`), '#000000'),
    )
    const apart = lightness.slice(1).map((x, i) => x / (lightness[i] ?? Number.NaN))
    const isUp = look.startsWith('dark')
    for (const ratio of apart) assert.ok((isUp ? ratio : 1 / ratio) >= 1.25, String(apart))
  })
}

test('lines between rows can be seen in high contrast', () => {
  for (const look of ['light-high', 'dark-high'] as const)
    assert.deepEqual(
      weakPairs(
        paletteOf(css, look),
        [
          { colour: 'line', ground: 'paper' },
          { colour: 'line-soft', ground: 'paper' },
        ],
        3,
      ),
      [],
    )
})

test('every colour is written in all four looks', () => {
  const [light = [], ...others] = looks.map(look => [...paletteOf(css, look).keys()])
  assert.ok(light.length > 30)
  for (const names of others) assert.deepEqual(names, light)
})

test('no colour stands outside the four looks', () => {
  const bare = css.replace(/var\(--is-[\w-]+, #[0-9a-f]{6}\)/g, '').replace(/\/\*[\s\S]*?\*\//g, '')
  assert.doesNotMatch(bare, /#[0-9a-f]{3,8}\b|\brgb|\bhsl/)
})

test('a weak pair is named', () => {
  const palette = new Map([
    ['ink', '#777777'],
    ['paper', '#ffffff'],
  ])
  assert.deepEqual(weakPairs(palette, [{ colour: 'ink', ground: 'paper' }], 4.5), ['ink on paper: 4.48'])
})

test('black on white is 21 to 1, as the standard says', () => {
  assert.equal(Math.round(contrast('#000000', '#ffffff')), 21)
})

test('a colour without a look in the sheet is not found', () => {
  assert.equal(paletteOf('--ink: #000000;', 'light').size, 0)
})

const colourOf = (palette: Palette, name: string): string => palette.get(name) ?? assert.fail(`no ${name}`)

function weakPairs(palette: Palette, pairs: readonly ColourPair[], least: number): readonly string[] {
  return pairs
    .map(({ colour, ground }) => ({
      name: `${colour} on ${ground}`,
      ratio: contrast(colourOf(palette, colour), colourOf(palette, ground)),
    }))
    .filter(({ ratio }) => ratio < least)
    .map(({ name, ratio }) => `${name}: ${ratio.toFixed(2)}`)
}
