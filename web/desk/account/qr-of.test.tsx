import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToStaticMarkup } from 'react-dom/server'
import { encode } from 'uqr'
import { QrCode } from './qr-code.tsx'
import { type Qr, qrOf } from './qr-of.ts'

const uri = `otpauth://totp/${encodeURIComponent('Thước Đo Tỉnh Minh Họa')}:lan?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA1`

/** The modules that a path paints. */
function modulesOf({ size, path }: Qr): readonly (readonly boolean[])[] {
  const rows = Array.from({ length: size }, () => new Array<boolean>(size).fill(false))
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(length))
  return rows
}

test('the path paints the very modules of the code, and four light ones around them', () => {
  const qr = qrOf(uri)
  const { data, size } = encode(uri, { border: 0, boostEcc: true })
  assert.equal(qr.size, size + 8)
  const modules = modulesOf(qr)
  assert.deepEqual(
    modules.slice(4, -4).map(row => row.slice(4, -4)),
    data,
  )
  const around = [...modules.slice(0, 4), ...modules.slice(-4), ...modules.map(row => row.slice(0, 4))]
  assert.ok(around.flat().every(isDark => !isDark))
  assert.ok(modules.every(row => row.slice(-4).every(isDark => !isDark)))
})

test('a bar that reaches the edge ends there', () => {
  // The finder pattern of the corner is seven modules wide, alone on its row but for the others.
  assert.match(qrOf('a').path, /^M4 4h7v1h-7z/)
})

test('the picture says what it is for, and needs neither style nor address', () => {
  const drawn = renderToStaticMarkup(<QrCode qr={qrOf(uri)} alt="Mã QR" />)
  assert.match(drawn, /role="img" aria-label="Mã QR"/)
  assert.doesNotMatch(drawn, /style=|data:|href/)
  assert.match(drawn, /fill="white"/)
})
