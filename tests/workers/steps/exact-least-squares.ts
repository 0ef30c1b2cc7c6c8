/** A fraction of whole numbers, above over below, below > 0; not reduced. */
interface Fraction {
  above: bigint
  below: bigint
}

/** A float64 as the fraction it is. */
export function fraction(x: number): Fraction {
  let below = 1n
  let value = x
  while (!Number.isInteger(value)) {
    value *= 2
    below *= 2n
  }
  return { above: BigInt(value), below }
}

/**
 * Coefficients, and the inverse's diagonal, of least squares in exact arithmetic, rounded to float64 at the very end.
 *
 * Rows of float64 with the response as the last number; `powers` makes each row 1, x, x², … of its first number exactly.
 */
export function exactLeastSquares(rows: number[][], powers?: number): { b: number[]; inverse: number[]; rss: number } {
  const exact = rows.map((row) => row.map(fraction))
  const common = exact.flat().reduce((most, one) => (one.below > most ? one.below : most), 1n)
  const whole = exact.map((row) => row.map((one) => one.above * (common / one.below)))
  // Column j of a polynomial is x^j, in units of common^j; of plain rows the number itself, in units of common.
  const columns = powers === undefined ? rows[0].length - 1 : powers + 1
  const unit = (j: number) => (powers === undefined ? common : common ** BigInt(j))
  const X = whole.map((row) =>
    Array.from({ length: columns }, (_, j) => (powers === undefined ? row[j] : row[0] ** BigInt(j)))
  )
  const y = whole.map((row) => row[row.length - 1])
  const sum = (of: (i: number) => bigint) => X.reduce((total, _, i) => total + of(i), 0n)
  const A = Array.from({ length: columns }, (_, a) => [
    ...Array.from({ length: columns }, (_, b) => sum((i) => X[i][a] * X[i][b])),
    sum((i) => X[i][a] * y[i]),
    ...Array.from({ length: columns }, (_, b) => (a === b ? 1n : 0n))
  ])
  const determinant = bareiss(A)
  const b = A.map((row, j) => ratio(row[columns] * unit(j), determinant * common))
  const inverse = A.map((row, j) => ratio(row[columns + 1 + j] * unit(j) * unit(j), determinant))
  // Σ y² − b·Xᵀy, in units of common².
  const explained = A.reduce((total, row, j) => total + row[columns] * sum((i) => X[i][j] * y[i]), 0n)
  const squares = sum((i) => y[i] * y[i])
  return { b, inverse, rss: ratio(squares * determinant - explained, determinant * common * common) }
}

/** Gauss–Jordan elimination without fractions, in place: the left square becomes determinant × identity. */
function bareiss(A: bigint[][]): bigint {
  const n = A.length
  let before = 1n
  for (let k = 0; k < n; k++) {
    const pivot = A[k][k]
    for (let i = 0; i < n; i++) {
      if (i === k) continue
      const factor = A[i][k]
      A[i] = A[i].map((x, j) => (x * pivot - factor * A[k][j]) / before)
    }
    before = pivot
  }
  return before
}

/** A quotient of whole numbers as the nearest float64, or next to it. */
function ratio(above: bigint, below: bigint): number {
  if (above === 0n) return 0
  const negative = above < 0n !== below < 0n
  const [a, b] = [above < 0n ? -above : above, below < 0n ? -below : below]
  const shift = BigInt(b.toString(2).length - a.toString(2).length + 64)
  const quotient = shift >= 0n ? (a << shift) / b : a / (b << -shift)
  const value = Number(quotient) * 2 ** -Number(shift)
  return negative ? -value : value
}
