import { symmetricEigen } from '@core/stats/symmetric-eigen.ts'
import type { Job } from './pass.ts'
import type { IrlsTick } from './irls.ts'

/** Rows that some direction of the coefficients tells apart, so that the likelihood has no greatest value along it. */
export interface Separation {
  /** Of all rows: the classes do not overlap. */
  complete: boolean
  /** Moving the coefficients (of standardised columns) along it makes no row less likely, and the separated ones ever more so. */
  direction: Float64Array
  /** All directions along which rows that are not separated stay as they are: of length 1 and at right angles. Empty if complete. */
  free: Float64Array[]
  /** 1 where a row is separated. */
  rows: Uint8Array
}

/** A linear predictor above it is so sure of its class that its row weighs next to nothing. */
const sure = 11.5
/** Of the largest eigenvalue of rows that overlap: below, the rows do not vary along a direction. */
const flat = 1e-12

/**
 * Separation, where it can be proved from where an iteration has come to; nothing where the classes may yet overlap.
 *
 * It is complete where every row lies on its own side. Else rows that are sure and still moving are taken for separated: that
 * holds if there is a direction along which all others stay where they are and each of these moves to its own side. A strong but
 * finite effect fails that, so no alarm is raised by size alone. Directions, after Konis 2007, come from the path of the iteration, which
 * in the end runs along one, instead of from a linear program.
 */
export async function* findSeparation(
  job: Job,
  path: readonly Float64Array[],
  eta: Float64Array,
  before: Float64Array,
  last: boolean,
  active: Uint8Array
): AsyncGenerator<IrlsTick, Separation | undefined> {
  const { y, weights } = job
  const gamma = path[path.length - 1]
  const counts = (i: number) => !weights || weights[i] !== 0
  let least = Infinity
  let most = 0
  let moving = 0
  for (let i = 0; i < eta.length; i++) {
    if (!counts(i)) continue
    const sign = y[i] === 1 ? 1 : -1
    least = Math.min(least, sign * eta[i])
    most = Math.max(most, Math.abs(eta[i]))
    if (Math.abs(eta[i]) > sure) moving = Math.max(moving, sign * (eta[i] - before[i]))
  }
  const iteration = path.length - 1
  if (least > 1e-6 * most) {
    const rows = Uint8Array.from(eta, (_, i) => (counts(i) ? 1 : 0))
    return { complete: true, direction: gamma, free: [], rows }
  }
  if (moving < 0.3 || (iteration % 3 && !last)) return undefined
  yield { iteration, part: 1 }
  return proved(job, path, eta, active)
}

function proved(
  job: Job,
  path: readonly Float64Array[],
  eta: Float64Array,
  active: Uint8Array
): Separation | undefined {
  const { y, weights } = job
  const { p } = job.rows
  const gamma = path[path.length - 1]
  const earlier = path[Math.max(0, path.length - 6)]
  const paths = [gamma.map((value, j) => value - earlier[j]), gamma]
  const rows = Uint8Array.from(eta, (value, i) => {
    const counts = !weights || weights[i] !== 0
    return counts && (y[i] === 1 ? value : -value) > sure ? 1 : 0
  })
  // Each round takes rows that the direction does not move to their side out of those that are taken for separated.
  for (let round = 0; round < 8; round++) {
    if (!rows.includes(1)) return undefined
    const free = flatDirections(gramOfOthers(job, rows, active), p)
    if (!free.length) return undefined
    let failed: Uint32Array = new Uint32Array(0)
    for (const way of paths) {
      const direction = projected(way, free)
      const moved = stuckRows(job, rows, direction)
      if (!moved.length) return { complete: false, direction, free, rows }
      failed = moved
    }
    for (const i of failed) rows[i] = 0
  }
  return undefined
}

/** XᵀX of the rows that count and are not marked, over how many they are; a column that is not active is left free of all others. */
function gramOfOthers({ rows: { p, blocks }, weights, kernels }: Job, marked: Uint8Array, active: Uint8Array) {
  const gram = new Float64Array(p * p)
  let total = 0
  for (const { from, n, data } of blocks()) {
    const kept = new Float64Array(n * p)
    let used = 0
    for (let i = 0; i < n; i++) {
      if (marked[from + i] || (weights && weights[from + i] === 0)) continue
      kept.set(data.subarray(i * p, (i + 1) * p), used++ * p)
    }
    if (used) kernels.gram64(kept.subarray(0, used * p), used, p, gram)
    total += used
  }
  for (let j = 0; j < p; j++) {
    if (active[j]) continue
    for (let i = 0; i < p; i++) gram[i * p + j] = gram[j * p + i] = 0
    gram[j * p + j] = total
  }
  return gram.map((value) => value / total)
}

function flatDirections(gram: Float64Array, p: number): Float64Array[] {
  const { values, vectors } = symmetricEigen(gram, p)
  return vectors.filter((_, k) => values[k] <= flat * values[0])
}

/** The part of a vector that lies in the span of orthonormal ones. */
export function projected(vector: Float64Array, basis: readonly Float64Array[]): Float64Array {
  const out = new Float64Array(vector.length)
  for (const one of basis) {
    let along = 0
    for (let j = 0; j < vector.length; j++) along += vector[j] * one[j]
    for (let j = 0; j < vector.length; j++) out[j] += along * one[j]
  }
  return out
}

/** Marked rows that a direction does not move to their own side. */
function stuckRows({ rows: { p, blocks }, y }: Job, marked: Uint8Array, direction: Float64Array): Uint32Array {
  const moves = new Float64Array(marked.length)
  let most = 0
  for (const { from, n, data } of blocks()) {
    for (let i = 0; i < n; i++) {
      if (!marked[from + i]) continue
      let move = 0
      for (let j = 0; j < p; j++) move += data[i * p + j] * direction[j]
      moves[from + i] = y[from + i] === 1 ? move : -move
      most = Math.max(most, moves[from + i])
    }
  }
  const stuck: number[] = []
  for (let i = 0; i < marked.length; i++) if (marked[i] && !(moves[i] > 1e-4 * most)) stuck.push(i)
  return Uint32Array.from(stuck)
}
