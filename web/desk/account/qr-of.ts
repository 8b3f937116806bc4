import { encode } from 'uqr'

/** A QR code (ISO/IEC 18004) as it is drawn: modules in a square of `size`, its quiet zone among them, and the path of the dark ones. */
export type Qr = { readonly size: number; readonly path: string }

/** Modules left light on every side, so that a camera finds the code (ISO/IEC 18004, 6.3.8). */
const quietZone = 4

/** The QR code of a text: the smallest that holds it, and of that size the one that bears the most damage. */
export function qrOf(text: string): Qr {
  const { size, data } = encode(text, { border: quietZone, boostEcc: true })
  return { size, path: data.map(rowPath).join('') }
}

/** The dark modules of a row, side by side ones as one bar: no hairline shows between them on paper. */
const rowPath = (row: readonly boolean[], y: number): string =>
  barsOf(row)
    .map(({ from, length }) => `M${from} ${y}h${length}v1h-${length}z`)
    .join('')

function barsOf(row: readonly boolean[]): readonly { readonly from: number; readonly length: number }[] {
  const begins = row.flatMap((isDark, x) => (isDark && row[x - 1] !== true ? [x] : []))
  return begins.map(from => {
    const end = row.indexOf(false, from)
    return { from, length: (end === -1 ? row.length : end) - from }
  })
}
