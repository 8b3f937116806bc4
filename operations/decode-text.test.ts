import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodeText } from './decode-text.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => Uint8Array.from(text, sign => sign.charCodeAt(0))
const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = new Uint8Array(2 * text.length + 2)
  const view = new DataView(bytes.buffer)
  for (const [i, unit] of [0xfeff, ...Array.from(text, sign => sign.charCodeAt(0))].entries())
    view.setUint16(2 * i, unit, !bigEndian)
  return bytes
}
const textOf = (bytes: Uint8Array) => {
  const outcome = decodeText(bytes, 'a.csv')
  assert.ok(outcome.ok)
  return outcome.value
}
const codes = (bytes: Uint8Array) => decodeText(bytes, 'a.csv').problems.map(({ code }) => code)

test('UTF-8 with and without byte order mark and UTF-16 with one are the same text', () => {
  const text = 'đơn vị;Bắc Ninh'
  for (const bytes of [utf8(text), utf8(`\uFEFF${text}`), utf16(text, false), utf16(text, true)])
    assert.equal(textOf(bytes), text)
  assert.deepEqual(codes(utf8(text)), [])
})

test('decomposed Vietnamese, or a mixture, is composed and noted', () => {
  const mixed = utf8(`Bắc Ninh ${'Hà Nội'.normalize('NFD')}`)
  assert.equal(textOf(mixed), 'Bắc Ninh Hà Nội')
  assert.deepEqual(codes(mixed), ['text-normalised'])
})

test('TCVN3 and VNI are refused with advice, as Unicode text or as single bytes', () => {
  for (const bytes of [utf8('B¾c Ninh'), latin1('B¾c Ninh'), utf8('Baéc Ninh'), latin1('Baéc Ninh')])
    assert.deepEqual(codes(bytes), ['old-encoding'])
  const { problems } = decodeText(latin1('unit,a\nB¾c Ninh,1\n'), 'a.csv')
  assert.match(problems[0].words.vi, /TCVN3: “B¾c” nghĩa là “Bắc”.*UniKey.*“TCVN3 \(ABC\)” sang “Unicode”/)
  assert.match(problems[0].words.en, /“B¾c” means “Bắc”/)
  assert.deepEqual(problems[0].place, { file: 'a.csv' })
})

test('other single-byte encodings are refused, and so is what is no text', () => {
  // "Hà Nội" as windows-1258 writes it: ô and a dot below apart.
  assert.deepEqual(codes(latin1('Hà Nô\u00f2i')), ['not-utf8'])
  assert.deepEqual(codes(utf8('a\u0000b')), ['not-text'])
})

test('any bytes are read or refused', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), bytes => void decodeText(bytes, 'a.csv')))
})
