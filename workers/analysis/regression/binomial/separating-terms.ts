import { knownMoments } from '../known-moments.ts'
import type { Design } from '../types.ts'
import { irls, type IrlsTick } from './irls.ts'
import type { Job } from './pass.ts'
import { rowsOfTerms } from './standard-rows.ts'

export interface Separating {
  terms: string[]
  /** Each of them alone tells the classes apart; else they do so together. */
  alone: boolean
}

/** Multiplications that may be spent on leaving out terms that are not needed. */
const budget = 2e10

/**
 * The terms that tell two classes apart completely, where it is known that all together do.
 *
 * Every term that does so alone; where none does, a set of which none can be left out, begun from the terms with the largest standardised
 * estimates. On very large data the set may hold more than are needed.
 */
export async function* separatingTerms(
  design: Design,
  job: Job,
  estimates: ArrayLike<number>
): AsyncGenerator<IrlsTick, Separating> {
  const first = design.spec.intercept ? 1 : 0
  const nameOf = (j: number) => design.spec.terms[j + first].name
  const every = Array.from(design.columns.keys())
  const singles = every.filter((j) => alone(design.columns[j], job, design.spec.intercept))
  if (singles.length) return { terms: singles.map(nameOf), alone: true }
  const size = (j: number) => Math.abs(estimates[j + first]) * Math.sqrt(knownMoments(design.columns[j]).squares)
  const order = every.toSorted((a, b) => size(b) - size(a))
  let low = Math.min(2, order.length)
  let high = order.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (yield* separates(design, job, order.slice(0, middle))) high = middle
    else low = middle + 1
  }
  let set = order.slice(0, high)
  const work = design.n * set.length ** 3 * 20
  if (work < budget)
    for (const one of set.toReversed()) {
      const rest = set.filter((j) => j !== one)
      if (rest.length && (yield* separates(design, job, rest))) set = rest
    }
  return { terms: set.toSorted((a, b) => a - b).map(nameOf), alone: false }
}

/** Whether a threshold on one column puts each class on its side; without an intercept the threshold is 0. */
function alone(values: Float64Array, { y, weights }: Job, intercept: boolean): boolean {
  const low = [Infinity, Infinity]
  const high = [-Infinity, -Infinity]
  for (let i = 0; i < values.length; i++) {
    if (weights && weights[i] === 0) continue
    const at = y[i]
    if (values[i] < low[at]) low[at] = values[i]
    if (values[i] > high[at]) high[at] = values[i]
  }
  if (intercept) return high[0] < low[1] || high[1] < low[0]
  return (high[0] < 0 && low[1] > 0) || (high[1] < 0 && low[0] > 0)
}

async function* separates(design: Design, job: Job, columns: readonly number[]): AsyncGenerator<IrlsTick, boolean> {
  const of = { ...design, d: columns.length, columns: columns.map((j) => design.columns[j]) }
  const fit = yield* irls({ ...job, device: undefined, rows: rowsOfTerms(of) }, { watch: true, maxIterations: 40 })
  return fit.separation?.complete === true
}
