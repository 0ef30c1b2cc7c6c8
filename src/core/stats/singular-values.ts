/**
 * The singular values of an upper triangular p × p matrix, row after row, largest first.
 *
 * Up to `most` columns by one-sided Jacobi rotations, which keep the digits of small values; above that only the largest and the
 * least, by power and inverse iteration, to some 6 digits.
 * Source: Demmel, Veselić 1992.
 */
export function singularValues(upper: ArrayLike<number>, p: number, most = 150): Float64Array {
  return p <= most ? jacobi(upper, p) : extremes(upper, p)
}

/** Largest over smallest; infinite where the matrix is singular. */
export function conditionOf(upper: ArrayLike<number>, p: number): number {
  const values = singularValues(upper, p)
  return values[0] / values[values.length - 1]
}

function jacobi(upper: ArrayLike<number>, p: number): Float64Array {
  const columns = Array.from({ length: p }, (_, j) => Float64Array.from({ length: p }, (_, i) => upper[i * p + j]))
  for (let sweep = 0; sweep < 60; sweep++) {
    let turned = false
    for (let a = 0; a < p; a++) for (let b = a + 1; b < p; b++) if (rotate(columns[a], columns[b])) turned = true
    if (!turned) break
  }
  return Float64Array.from(columns, (column) => Math.hypot(...column)).sort((a, b) => b - a)
}

/** Makes two columns orthogonal; false where they are so already. */
function rotate(x: Float64Array, y: Float64Array): boolean {
  let xx = 0
  let yy = 0
  let xy = 0
  for (let i = 0; i < x.length; i++) {
    xx += x[i] * x[i]
    yy += y[i] * y[i]
    xy += x[i] * y[i]
  }
  if (Math.abs(xy) <= 1e-15 * Math.sqrt(xx) * Math.sqrt(yy)) return false
  const zeta = (yy - xx) / (2 * xy)
  const t = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.hypot(1, zeta))
  const c = 1 / Math.hypot(1, t)
  const s = c * t
  for (let i = 0; i < x.length; i++) {
    const kept = x[i]
    x[i] = c * kept - s * y[i]
    y[i] = s * kept + c * y[i]
  }
  return true
}

function extremes(upper: ArrayLike<number>, p: number): Float64Array {
  const start = () => Float64Array.from({ length: p }, (_, i) => 1 + ((i * 7919) % 101) / 101)
  const largest = iterate(start(), (x) => timesTransposed(upper, p, times(upper, p, x)))
  const least = iterate(start(), (x) => solve(upper, p, solveTransposed(upper, p, x)))
  return Float64Array.of(Math.sqrt(largest), 1 / Math.sqrt(least))
}

/** The largest eigenvalue of what is applied. */
function iterate(start: Float64Array, apply: (x: Float64Array) => Float64Array): number {
  let x = start
  let value = 0
  for (let i = 0; i < 1000; i++) {
    const length = Math.hypot(...x)
    const next = apply(x.map((one) => one / length))
    const now = Math.hypot(...next)
    if (!Number.isFinite(now)) return Infinity
    x = next
    if (Math.abs(now - value) <= 1e-9 * now) return now
    value = now
  }
  return value
}

function times(upper: ArrayLike<number>, p: number, x: Float64Array): Float64Array {
  return Float64Array.from({ length: p }, (_, i) => {
    let sum = 0
    for (let j = i; j < p; j++) sum += upper[i * p + j] * x[j]
    return sum
  })
}

function timesTransposed(upper: ArrayLike<number>, p: number, x: Float64Array): Float64Array {
  const out = new Float64Array(p)
  for (let i = 0; i < p; i++) for (let j = i; j < p; j++) out[j] += upper[i * p + j] * x[i]
  return out
}

function solve(upper: ArrayLike<number>, p: number, b: Float64Array): Float64Array {
  const x = b.slice()
  for (let i = p - 1; i >= 0; i--) {
    for (let j = i + 1; j < p; j++) x[i] -= upper[i * p + j] * x[j]
    x[i] /= upper[i * p + i]
  }
  return x
}

function solveTransposed(upper: ArrayLike<number>, p: number, b: Float64Array): Float64Array {
  const x = b.slice()
  for (let i = 0; i < p; i++) {
    x[i] /= upper[i * p + i]
    for (let j = i + 1; j < p; j++) x[j] -= upper[i * p + j] * x[i]
  }
  return x
}
