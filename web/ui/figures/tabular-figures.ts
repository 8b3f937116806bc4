import { movedOutline } from './outline.ts'
import { readWoff, type Sfnt, viewOf, writeWoff } from './woff.ts'

const digits = '0123456789'
// Kerning and substitution would undo equal widths; the rest is of no use to ten figures.
const dropped = new Set(['GPOS', 'GSUB', 'GDEF', 'STAT', 'kern', 'DSIG', 'fpgm', 'prep', 'cvt ', 'gasp'])

/**
 * Makes a font of ten figures of equal width out of a font (TrueType outlines in a WOFF) whose figures differ in width and
 * that offers no tabular ones: each takes the width of the zero and stands in the middle of it. Other letters become empty.
 */
export async function tabularFigures(woff: Uint8Array): Promise<Uint8Array> {
  const font = await readWoff(woff)
  const glyphs = [...digits].map(digit => glyphOf(font, digit))
  const width = advance(font, glyphs[0])
  const tables = new Map([...font.tables].filter(([tag]) => !dropped.has(tag)))
  const metrics = table(font, 'hmtx').slice()
  const outlines = new Map(
    glyphs.map(glyph => {
      const outline = outlineOf(font, glyph)
      const [left, right] = [2, 6].map(side => viewOf(outline).getInt16(side))
      const bearing = Math.round((width - (right - left)) / 2)
      viewOf(metrics).setUint16(4 * glyph, width)
      viewOf(metrics).setInt16(4 * glyph + 2, bearing)
      return [glyph, movedOutline(outline, bearing - left)] as const
    }),
  )
  tables.set('hmtx', metrics)
  for (const [tag, bytes] of glyphTables(font, outlines)) tables.set(tag, bytes)
  return writeWoff({ flavor: font.flavor, tables })
}

/** The widths of the ten figures of a font, in its own units. */
export async function figureWidths(woff: Uint8Array): Promise<readonly number[]> {
  const font = await readWoff(woff)
  return [...digits].map(digit => advance(font, glyphOf(font, digit)))
}

function table({ tables }: Sfnt, tag: string): Uint8Array {
  const found = tables.get(tag)
  if (!found) throw new Error(`the font has no table ${tag}`)
  return found
}

const advance = (font: Sfnt, glyph: number): number => viewOf(table(font, 'hmtx')).getUint16(4 * glyph)

const hasLongOffsets = (font: Sfnt): boolean => viewOf(table(font, 'head')).getInt16(50) === 1

function outlineOf(font: Sfnt, glyph: number): Uint8Array {
  const loca = viewOf(table(font, 'loca'))
  const offset = (i: number): number =>
    hasLongOffsets(font) ? loca.getUint32(4 * i) : 2 * loca.getUint16(2 * i)
  return table(font, 'glyf').subarray(offset(glyph), offset(glyph + 1))
}

/** `glyf` and `loca` with only these outlines; every other glyph is empty. */
function glyphTables(
  font: Sfnt,
  outlines: ReadonlyMap<number, Uint8Array>,
): readonly (readonly [string, Uint8Array])[] {
  const isLong = hasLongOffsets(font)
  const loca = new Uint8Array(table(font, 'loca').length)
  const view = viewOf(loca)
  const glyf: number[] = []
  const count = loca.length / (isLong ? 4 : 2)
  for (let glyph = 0; glyph < count; glyph++) {
    if (isLong) view.setUint32(4 * glyph, glyf.length)
    else view.setUint16(2 * glyph, glyf.length / 2)
    glyf.push(...(outlines.get(glyph) ?? []))
  }
  return [
    ['glyf', Uint8Array.from(glyf)],
    ['loca', loca],
  ]
}

/** The glyph of a character, by the segments of the `cmap` (format 4). */
function glyphOf(font: Sfnt, character: string): number {
  const cmap = viewOf(table(font, 'cmap'))
  const code = character.charCodeAt(0)
  const subtables = Array.from({ length: cmap.getUint16(2) }, (_, i) => cmap.getUint32(8 + 8 * i))
  const at = subtables.find(offset => cmap.getUint16(offset) === 4)
  if (at === undefined) throw new Error('the font has no cmap of format 4')
  const half = cmap.getUint16(at + 6)
  const ends = at + 14
  for (let segment = 0; segment < half; segment += 2) {
    if (cmap.getUint16(ends + segment) < code) continue
    const start = cmap.getUint16(ends + 2 + half + segment)
    if (start > code) break
    const delta = cmap.getInt16(ends + 2 + 2 * half + segment)
    const rangeAt = ends + 2 + 3 * half + segment
    const range = cmap.getUint16(rangeAt)
    const glyph = range === 0 ? code : cmap.getUint16(rangeAt + range + 2 * (code - start))
    return (glyph + delta) & 0xffff
  }
  throw new Error(`the font has no glyph for ${character}`)
}
