import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = css.split('@media')

/** The colours of one part of the style sheet, by the name of the token. */
const coloursOf = (part: string): ReadonlyMap<string, string> =>
  new Map(
    [...part.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', colour = '']) => [name, colour]),
  )

const themes = { light: coloursOf(light), dark: new Map([...coloursOf(light), ...coloursOf(dark)]) }

/** Relative luminance of an sRGB colour (WCAG 2.2). */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map(at => {
    const x = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const texts = ['ink', 'ink-soft', 'ink-faint', 'lam', 'son', 'nghe', 'reu']
const fields = Array.from({ length: 8 }, (_, i) => `field-${i + 1}`)

for (const [theme, colours] of Object.entries(themes)) {
  const colour = (name: string): string => colours.get(name) ?? assert.fail(`${theme} has no ${name}`)

  test(`every text colour of the ${theme} theme is read at 4.5 to 1 on paper and on raised paper`, () => {
    for (const name of texts)
      for (const ground of ['paper', 'paper-raised'])
        assert.ok(
          contrast(colour(name), colour(ground)) >= 4.5,
          `${name} on ${ground}: ${contrast(colour(name), colour(ground))}`,
        )
  })

  test(`text on the tinted grounds of the ${theme} theme is read at 4.5 to 1`, () => {
    for (const [name, ground] of [
      ['ink', 'lam-raised'],
      ['ink-soft', 'lam-raised'],
      ['lam', 'lam-raised'],
      ['ink', 'nghe-raised'],
      ['nghe', 'nghe-raised'],
    ])
      assert.ok(contrast(colour(name), colour(ground)) >= 4.5, `${name} on ${ground}`)
  })

  test(`every graphic colour of the ${theme} theme is seen at 3 to 1`, () => {
    for (const name of [...fields, 'change-up', 'change-down', 'sequential-5'])
      assert.ok(contrast(colour(name), colour('paper')) >= 3, name)
  })
}

test('black on white is 21 to 1, as the standard says', () => {
  assert.equal(Math.round(contrast('#000000', '#ffffff')), 21)
})

test('the dark theme says every colour again', () => {
  assert.deepEqual([...coloursOf(dark).keys()], [...coloursOf(light).keys()])
})
