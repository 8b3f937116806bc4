/** A source of numbers in [0, 1) that gives the same numbers for the same seed on every platform. */
export type Random = () => number

/** xoshiro128** (Blackman and Vigna 2018), seeded through splitmix32. Uses 32-bit integer arithmetic only. */
export function random(seed: number): Random {
  const state = seedWords(seed)
  return () => {
    const scrambled = Math.imul(rotate(Math.imul(state[1], 5), 7), 9) >>> 0
    const shifted = state[1] << 9
    state[2] ^= state[0]
    state[3] ^= state[1]
    state[1] ^= state[2]
    state[0] ^= state[3]
    state[2] ^= shifted
    state[3] = rotate(state[3], 11)
    return scrambled / 4294967296
  }
}

const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by))

function seedWords(seed: number): Int32Array {
  const words = new Int32Array(4)
  let s = seed | 0
  for (let i = 0; i < 4; i++) {
    s = (s + 0x9e3779b9) | 0
    let z = s ^ (s >>> 16)
    z = Math.imul(z, 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    words[i] = z ^ (z >>> 15)
  }
  return words
}
