import { viewOf } from './woff.ts'

const onCurveOrOverlap = 0x41
const isShort = { x: 0x02, y: 0x04 }
const isSameOrPositive = { x: 0x10, y: 0x20 }
const repeats = 0x08
const headSize = 10

/** Moves a simple outline (OpenType `glyf`) to the side, and drops its hints, which were made for the old place. */
export function movedOutline(glyph: Uint8Array, by: number): Uint8Array {
  const view = viewOf(glyph)
  const contours = view.getInt16(0)
  const ends = headSize + 2 * contours
  const points = view.getUint16(ends - 2) + 1
  const flagsAt = ends + 2 + view.getUint16(ends)
  const { flags, next: xAt } = readFlags(glyph, flagsAt, points)
  const xs = readSteps(view, xAt, flags, 'x')
  const ys = readSteps(view, xs.next, flags, 'y')
  const steps = [xs.steps.with(0, xs.steps[0] + by), ys.steps]
  const out = new Uint8Array((ends + 2 + points * 5 + 1) & ~1)
  out.set(glyph.subarray(0, ends))
  const target = viewOf(out)
  for (const side of [2, 6]) target.setInt16(side, view.getInt16(side) + by)
  out.set(
    flags.map(flag => flag & onCurveOrOverlap),
    ends + 2,
  )
  for (const [i, step] of steps.flat().entries()) target.setInt16(ends + 2 + points + 2 * i, step)
  return out
}

function readFlags(glyph: Uint8Array, at: number, points: number) {
  const flags: number[] = []
  let next = at
  while (flags.length < points) {
    const flag = glyph[next++]
    const times = flag & repeats ? glyph[next++] + 1 : 1
    for (let i = 0; i < times; i++) flags.push(flag)
  }
  return { flags, next }
}

/** Coordinates stand as steps from point to point: a byte and its sign, a repeat, or two bytes. */
function readSteps(view: DataView, at: number, flags: readonly number[], axis: 'x' | 'y') {
  let next = at
  const steps = flags.map(flag => {
    const same = (flag & isSameOrPositive[axis]) !== 0
    if (flag & isShort[axis]) return view.getUint8(next++) * (same ? 1 : -1)
    if (same) return 0
    next += 2
    return view.getInt16(next - 2)
  })
  return { steps, next }
}
