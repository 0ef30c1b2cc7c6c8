import type { DesignSpec } from '@core/regression/types.ts'
import type { Chunk } from './chunks.ts'
import type { Effect } from './effects-of.ts'
import { termSlope, termWith } from './factor-parts.ts'
import type { StandardRows } from './standard-rows.ts'

/** What an effect adds up over the rows: itself, and its gradient by the standardised coefficients. */
export interface EffectSums {
  effect: Effect
  value: number
  gradient: Float64Array
}

export interface OfFit {
  spec: DesignSpec
  rows: StandardRows
  estimates: ArrayLike<number>
}

/** The probability, its derivative by the linear predictor, and the derivative of that, of each row. */
interface Curve {
  mean: Float64Array
  density: Float64Array
  turn: Float64Array
}

/** Adds the rows of a chunk to every effect. */
export function addChunk(sums: readonly EffectSums[], chunk: Chunk, fit: OfFit): void {
  const here = curveOf(chunk.eta)
  const linear = linearSums(chunk, here, fit.rows.p)
  const bases = new Map<string, Float64Array>()
  for (const one of sums) {
    const { effect } = one
    if (effect.kind === 'unit') addUnit(one, effect.term, linear, fit)
    else if (effect.kind === 'slope') addSlope(one, effect, chunk, here, fit)
    else if (effect.touches.every((k) => fit.spec.terms[k].factors.length === 1)) {
      const known = bases.get(effect.column) ?? withoutTerms(chunk, effect.touches, fit)
      bases.set(effect.column, known)
      addPlainSwitch(one, effect, chunk, known, fit)
    } else addSwitch(one, effect, chunk, fit)
  }
}

/** What moving the linear predictor alone does: the same for every effect of a term by itself. */
function linearSums({ n, data, weights }: Chunk, at: Curve, p: number): { density: number; turned: Float64Array } {
  let density = 0
  const factors = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    density += weights[i] * at.density[i]
    factors[i] = weights[i] * at.turn[i]
  }
  const turned = new Float64Array(p)
  addRows(turned, data, factors)
  return { density, turned }
}

function addUnit(
  sums: EffectSums,
  term: number,
  { density, turned }: ReturnType<typeof linearSums>,
  { rows, estimates }: OfFit
): void {
  sums.value += estimates[term] * density
  turned.forEach((value, j) => (sums.gradient[j] += estimates[term] * value))
  for (const { column, hi } of rows.expansion[term]) sums.gradient[column] += density * hi
}

function addSlope(
  sums: EffectSums,
  { touches, column }: Extract<Effect, { kind: 'slope' }>,
  { n, data, weights, frame }: Chunk,
  at: Curve,
  { spec, rows, estimates }: OfFit
): void {
  const turned = new Float64Array(n)
  for (const k of touches) {
    const slopes = termSlope(frame, spec, spec.terms[k], column)
    let mean = 0
    for (let i = 0; i < n; i++) {
      mean += weights[i] * at.density[i] * slopes[i]
      turned[i] += weights[i] * at.turn[i] * estimates[k] * slopes[i]
    }
    sums.value += estimates[k] * mean
    for (const { column: to, hi } of rows.expansion[k]) sums.gradient[to] += mean * hi
  }
  addRows(sums.gradient, data, turned)
}

/** The linear predictor where these terms are 0: of a category, where every row is at its base. */
function withoutTerms({ eta, term }: Chunk, touches: readonly number[], { estimates }: OfFit): Float64Array {
  const out = eta.slice()
  for (const k of touches) {
    const values = term(k)
    for (let i = 0; i < out.length; i++) out[i] -= estimates[k] * values[i]
  }
  return out
}

/** A category, or a boolean, that enters no product: its terms are the same in every row. */
function addPlainSwitch(
  sums: EffectSums,
  { term, touches }: Extract<Effect, { kind: 'switch' }>,
  { n, data, weights }: Chunk,
  base: Float64Array,
  { rows, estimates }: OfFit
): void {
  const low = curveOf(base)
  const high = curveOf(base.map((linear) => linear + estimates[term]))
  const gaps = new Float64Array(n)
  let [lowSum, highSum] = [0, 0]
  for (let i = 0; i < n; i++) {
    sums.value += weights[i] * (high.mean[i] - low.mean[i])
    gaps[i] = weights[i] * (high.density[i] - low.density[i])
    lowSum += weights[i] * low.density[i]
    highSum += weights[i] * high.density[i]
  }
  const before = touches.map((k) => sums.gradient[k])
  addRows(sums.gradient, data, gaps)
  touches.forEach((k, t) => {
    const { scale, offset } = lineOf(rows, k)
    sums.gradient[k] = before[t] + (highSum - lowSum) * offset + (k === term ? highSum * scale : 0)
  })
}

function addSwitch(
  sums: EffectSums,
  { touches, column, base, level }: Extract<Effect, { kind: 'switch' }>,
  { n, data, weights, eta, frame, term }: Chunk,
  { spec, rows, estimates }: OfFit
): void {
  const lows = eta.slice()
  const highs = eta.slice()
  const changes = touches.map((k) => {
    const now = term(k)
    const changed = (to: string | number) =>
      termWith(frame, spec, spec.terms[k], column, to).map((value, i) => value - now[i])
    const [toBase, toLevel] = [changed(base), changed(level)]
    for (let i = 0; i < n; i++) {
      lows[i] += estimates[k] * toBase[i]
      highs[i] += estimates[k] * toLevel[i]
    }
    return { toBase, toLevel }
  })
  const low = curveOf(lows)
  const high = curveOf(highs)
  const gaps = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    sums.value += weights[i] * (high.mean[i] - low.mean[i])
    gaps[i] = weights[i] * (high.density[i] - low.density[i])
  }
  addRows(sums.gradient, data, gaps)
  touches.forEach((k, t) => {
    const { toBase, toLevel } = changes[t]
    let moved = 0
    for (let i = 0; i < n; i++) moved += weights[i] * (high.density[i] * toLevel[i] - low.density[i] * toBase[i])
    sums.gradient[k] += moved * lineOf(rows, k).scale
  })
}

/** A standardised column is scale × term + offset where it is no power. */
function lineOf({ expansion, intercept }: StandardRows, k: number): { scale: number; offset: number } {
  const entry = (row: number) => expansion[row].find((one) => one.column === k)?.hi ?? 0
  return { scale: entry(k), offset: intercept ? entry(0) : 0 }
}

/** Adds each row times its factor. */
function addRows(into: Float64Array, data: Float64Array, factors: Float64Array): void {
  const p = into.length
  for (let i = 0, at = 0; i < factors.length; i++) {
    const by = factors[i]
    for (let j = 0; j < p; j++) into[j] += by * data[at++]
  }
}

function curveOf(eta: Float64Array): Curve {
  const n = eta.length
  const curve = { mean: new Float64Array(n), density: new Float64Array(n), turn: new Float64Array(n) }
  for (let i = 0; i < n; i++) {
    const e = Math.exp(-Math.abs(eta[i]))
    const mean = eta[i] >= 0 ? 1 / (1 + e) : e / (1 + e)
    const density = e / (1 + e) ** 2
    curve.mean[i] = mean
    curve.density[i] = density
    curve.turn[i] = density * (1 - 2 * mean)
  }
  return curve
}
