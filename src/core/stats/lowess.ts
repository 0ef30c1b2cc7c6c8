import { median } from './quantile.ts'

export interface LowessOptions {
  /** Share of the points that a local line is fitted to. */
  span?: number
  /** How often points far from the curve lose weight, and it is fitted again. */
  iterations?: number
  /** A line is fitted only so far apart in x, and the curve drawn straight between; a hundredth of the range of x when left out. */
  delta?: number
}

/**
 * The smooth curve through points, its height at each of them: locally weighted lines, robust against points far off.
 *
 * x ascends; no value is missing. Source: Cleveland 1979; as R's lowess, digit for digit.
 */
export function lowess(x: ArrayLike<number>, y: ArrayLike<number>, options: LowessOptions = {}): Float64Array {
  const n = x.length
  if (n < 2) return Float64Array.from(y)
  const { span = 2 / 3, iterations = 3, delta = 0.01 * (x[n - 1] - x[0]) } = options
  const near = Math.max(2, Math.min(n, Math.floor(span * n + 1e-7)))
  let weights: Float64Array | undefined
  for (let pass = 0; ; pass++) {
    const curve = onePass(x, y, near, delta, weights)
    if (pass === iterations) return curve
    const gaps = curve.map((height, i) => Math.abs(y[i] - height))
    const limit = 6 * median(gaps)
    // All points but a few lie on the curve: there is nothing to be robust against.
    if (limit < (1e-7 * gaps.reduce((sum, gap) => sum + gap, 0)) / n) return curve
    weights = gaps.map((gap) => biweight(gap / limit))
  }
}

function biweight(u: number): number {
  return u <= 0.001 ? 1 : u <= 0.999 ? (1 - u * u) ** 2 : 0
}

function onePass(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  near: number,
  delta: number,
  weights?: Float64Array
): Float64Array {
  const n = x.length
  const curve = new Float64Array(n)
  const local = new Float64Array(n)
  let left = 0
  let last = -1
  for (let i = 0; last < n - 1;) {
    while (left + near < n && x[i] - x[left] > x[left + near] - x[i]) left++
    curve[i] = localLine(x, y, i, left, left + near - 1, local, weights)
    for (let j = last + 1; j < i; j++) {
      const part = (x[j] - x[last]) / (x[i] - x[last])
      curve[j] = part * curve[i] + (1 - part) * curve[last]
    }
    last = i
    const cut = x[last] + delta
    for (i = last + 1; i < n && x[i] <= cut; i++) {
      if (x[i] !== x[last]) continue
      curve[i] = curve[last]
      last = i
    }
    i = Math.max(last + 1, i - 1)
  }
  return curve
}

/** The height at point `at` of the line fitted to the points from `left` on, those near it weighing most; its y where none weighs. */
function localLine(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  at: number,
  left: number,
  right: number,
  local: Float64Array,
  weights?: Float64Array
): number {
  const n = x.length
  const reach = Math.max(x[at] - x[left], x[right] - x[at])
  let total = 0
  let end = left
  // Ties with the last of them may reach beyond.
  for (; end < n; end++) {
    const distance = Math.abs(x[end] - x[at])
    local[end] = 0
    if (distance > 0.999 * reach) {
      if (x[end] > x[at]) break
      continue
    }
    local[end] = (distance <= 0.001 * reach ? 1 : (1 - (distance / reach) ** 3) ** 3) * (weights ? weights[end] : 1)
    total += local[end]
  }
  if (!(total > 0)) return y[at]
  let centre = 0
  let squares = 0
  for (let j = left; j < end; j++) centre += (local[j] / total) * x[j]
  for (let j = left; j < end; j++) squares += (local[j] / total) * (x[j] - centre) ** 2
  const slope = Math.sqrt(squares) > 0.001 * (x[n - 1] - x[0]) ? (x[at] - centre) / squares : 0
  let height = 0
  for (let j = left; j < end; j++) height += (local[j] / total) * (slope * (x[j] - centre) + 1) * y[j]
  return height
}
