import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { movedOutline } from './outline.ts'
import { figureWidths, tabularFigures } from './tabular-figures.ts'
import { readWoff, writeWoff } from './woff.ts'

const { resolve } = createRequire(import.meta.url)

for (const weight of [400, 600]) {
  const source = readFileSync(
    resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-${weight}-normal.woff`),
  )
  const kept = readFileSync(new URL(`./figures-${weight}.woff`, import.meta.url))

  test(`the ten figures of weight ${weight} have the width of the zero`, async () => {
    const [zero] = await figureWidths(source)
    assert.deepEqual(new Set(await figureWidths(kept)), new Set([zero]))
  })

  test(`the kept font of weight ${weight} is what the font makes; see README.md beside it when it is not`, async () => {
    const [made, there] = [await readWoff(await tabularFigures(source)), await readWoff(kept)]
    assert.deepEqual([...there.tables.keys()], [...made.tables.keys()])
    for (const [tag, bytes] of made.tables)
      assert.deepEqual(Buffer.from(there.tables.get(tag) ?? []), Buffer.from(bytes), tag)
  })
}

test('a font is read as it was written', async () => {
  const font = {
    flavor: 0x00010000,
    tables: new Map([
      ['aaaa', Uint8Array.of(1, 2, 3)],
      ['bbbb', new Uint8Array(200)],
    ]),
  }
  const { flavor, tables } = await readWoff(await writeWoff(font))
  assert.equal(flavor, font.flavor)
  assert.deepEqual(
    [...tables].map(([tag, bytes]) => [tag, [...bytes]]),
    [...font.tables].map(([tag, bytes]) => [tag, [...bytes]]),
  )
})

test('moving an outline moves its box and its first point, and the other points follow', () => {
  // One contour of two points, (10, 0) and (15, 7), both on the curve, the second one written in single bytes.
  const glyph = Uint8Array.of(
    0,
    1,
    0,
    10,
    0,
    0,
    0,
    15,
    0,
    7,
    0,
    1,
    0,
    0,
    0x01 | 0x20,
    0x01 | 0x02 | 0x04 | 0x10 | 0x20,
    0,
    10,
    5,
    7,
  )
  const moved = movedOutline(glyph, 100)
  const view = new DataView(moved.buffer)
  assert.deepEqual([view.getInt16(2), view.getInt16(6)], [110, 115])
  assert.deepEqual(
    [16, 18, 20, 22].map(at => view.getInt16(at)),
    [110, 5, 0, 7],
  )
})

test('a font without the tables that are needed is refused by name', async () => {
  const empty = await writeWoff({ flavor: 0x00010000, tables: new Map([['head', new Uint8Array(54)]]) })
  await assert.rejects(tabularFigures(empty), /no table cmap/)
})
