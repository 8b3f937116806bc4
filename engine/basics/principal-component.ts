/** A direction of a symmetric matrix and how much of the whole it carries. */
export type PrincipalComponent = { readonly direction: Float64Array; readonly variance: number }

const sweeps = 60

/**
 * The eigenvector of the largest eigenvalue of a symmetric matrix (row by row), of length one, by cyclic Jacobi rotations
 * (Golub and Van Loan 2013, 8.5). The sign, which is arbitrary, is chosen so that the elements add up to zero or more.
 */
export function principalComponent(matrix: Float64Array, size: number): PrincipalComponent {
  const rest = matrix.slice()
  const vectors = identity(size)
  for (let sweep = 0; sweep < sweeps && offDiagonal(rest, size) > 0; sweep++) rotateAll(rest, vectors, size)
  const values = Array.from({ length: size }, (_, i) => rest[i * size + i])
  const first = values.indexOf(Math.max(...values))
  const direction = Float64Array.from({ length: size }, (_, row) => vectors[row * size + first])
  const facing = direction.reduce((total, x) => total + x, 0) < 0 ? -1 : 1
  return { direction: direction.map(x => facing * x), variance: values[first] }
}

function identity(size: number): Float64Array {
  const matrix = new Float64Array(size * size)
  for (let i = 0; i < size; i++) matrix[i * size + i] = 1
  return matrix
}

function offDiagonal(matrix: Float64Array, size: number): number {
  let total = 0
  for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) total += matrix[p * size + q] ** 2
  return total
}

function rotateAll(matrix: Float64Array, vectors: Float64Array, size: number): void {
  for (let p = 0; p < size; p++) {
    for (let q = p + 1; q < size; q++) {
      const coupling = matrix[p * size + q]
      if (coupling === 0) continue
      const angle = rotation(matrix[p * size + p], matrix[q * size + q], coupling)
      rotateColumns(matrix, size, p, q, angle)
      rotateRows(matrix, size, p, q, angle)
      rotateColumns(vectors, size, p, q, angle)
    }
  }
}

type Angle = { readonly cos: number; readonly sin: number }

/** The turn that makes the coupling of two axes vanish. */
function rotation(pp: number, qq: number, coupling: number): Angle {
  const slope = (qq - pp) / (2 * coupling)
  const tangent = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.sqrt(slope * slope + 1))
  const cos = 1 / Math.sqrt(tangent * tangent + 1)
  return { cos, sin: tangent * cos }
}

function rotateColumns(matrix: Float64Array, size: number, p: number, q: number, { cos, sin }: Angle): void {
  for (let row = 0; row < size; row++) {
    const [atP, atQ] = [matrix[row * size + p], matrix[row * size + q]]
    matrix[row * size + p] = cos * atP - sin * atQ
    matrix[row * size + q] = sin * atP + cos * atQ
  }
}

function rotateRows(matrix: Float64Array, size: number, p: number, q: number, { cos, sin }: Angle): void {
  for (let column = 0; column < size; column++) {
    const [atP, atQ] = [matrix[p * size + column], matrix[q * size + column]]
    matrix[p * size + column] = cos * atP - sin * atQ
    matrix[q * size + column] = sin * atP + cos * atQ
  }
}
