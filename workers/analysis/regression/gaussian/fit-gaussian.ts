import { Refusal } from '@core/outcome.ts'
import { moments } from '@core/stats/moments.ts'
import type { StepContext, Tick } from '../../types.ts'
import { foldsOf, type Folds } from '../folds-of.ts'
import type { Design, FitInput, FitWork } from '../types.ts'
import { checkRows, withoutConstant, withoutDetermined } from '../without-determined.ts'
import { makeBasis, ownBasis } from './basis.ts'
import { diagnose } from './diagnose.ts'
import { expandVector, expansionOf } from './expand.ts'
import { gaussianModel } from './gaussian-model.ts'
import type { Problem, Solved } from './problem.ts'
import { fitRidge, type RidgeFit } from './ridge.ts'
import { solveGram } from './solve-gram.ts'
import { solveQr, triangularFactor } from './solve-qr.ts'

/**
 * A linear regression: least squares, weighted where there are weights, or ridge. Definitions are those of R's `lm` and statsmodels.
 *
 * Fails `constant-response`, `more-terms-than-rows`, `collinear` (terms, of) unless they are left out, and `ill-conditioned` rather
 * than give digits that are not sure.
 */
export async function* fitGaussian(input: FitInput): FitWork {
  const { context, params, response } = input
  checkResponse(input)
  const folds = yield* rowFolds(input)
  const ridge = params.penalty === 'ridge' && params.lambda !== 0
  if (!ridge) checkRows(input.design)
  const found = ridge ? yield* penalised(input, folds) : yield* plain(input, context)
  const { problem, solved, design } = found
  const { weights } = design
  const unit = weights ? solved.residuals.map((e, i) => e * Math.sqrt(weights[i])) : solved.residuals
  // What rounding of the response to float64 left is no residual.
  const { min, max } = moments(response.values)
  const noise = 8 * Number.EPSILON * Math.max(Math.abs(min), Math.abs(max))
  if (solved.residuals.every((e) => Math.abs(e) <= noise)) {
    solved.residuals.fill(0)
    unit.fill(0)
  }
  const inverse = solved.root?.hi ?? invertUpper(solved.r, problem.basis.p)
  const diagnosed = yield* diagnose(problem, inverse, unit, folds, context.kernels)
  return yield* gaussianModel({ input, ...found, unit, inverse, diagnosed, folds })
}

export interface Found {
  problem: Problem
  solved: Solved
  design: Design
  aliased: { term: string; of: string[] }[]
  ridge?: RidgeFit['ridge']
}

async function* plain(input: FitInput, context: StepContext): AsyncGenerator<Tick, Found> {
  const problem = problemOf(input, input.design)
  const gram = yield* solveGram(context, problem, (coefficients) => previewOf(input, problem, coefficients))
  if (gram) return { problem, solved: gram, design: input.design, aliased: [] }
  const { design, aliased } = yield* withoutDetermined(input.design, input.params.collinear)
  const smaller = problemOf(input, design)
  const r = yield* triangularFactor(smaller)
  return { problem: smaller, solved: yield* solveQr(smaller, r), design, aliased }
}

function* penalised(input: FitInput, folds: Folds): Generator<Tick, Found> {
  // The penalty is on the terms as they are, so no other basis will do.
  const { design, aliased } = withoutConstant(input.design, input.params.collinear)
  const problem = problemOf(input, design, ownBasis(design))
  const { solved, ridge } = yield* fitRidge(problem, input.params.lambda, folds, input.context.kernels)
  return { problem, solved, design, aliased, ridge }
}

function problemOf({ response }: FitInput, design: Design, basis = makeBasis(design)): Problem {
  const m = moments(response.values)
  const spread = Math.sqrt(m.squares / m.n) || Math.abs(m.mean) || 1
  return {
    basis,
    response: {
      values: response.values,
      centre: basis.intercept ? m.mean : 0,
      scale: 2 ** -Math.round(Math.log2(spread))
    },
    ...(design.weights && { weights: design.weights })
  }
}

function previewOf({ design, response }: FitInput, { basis, response: y }: Problem, hi: Float64Array): Tick {
  const estimates = expandVector(expansionOf(basis), { hi, lo: new Float64Array(hi.length) }).hi
  const shift = (j: number) => (basis.intercept && j === 0 ? y.centre : 0)
  const terms = design.spec.terms.map(({ name }, j) => ({ name, estimate: estimates[j] + shift(j) }))
  const preview = { family: 'gaussian', response: response.name, n: design.n, terms }
  return { done: 0, of: 1, preview }
}

function checkResponse({ response, design }: FitInput): void {
  let first = NaN
  for (let i = 0; i < design.n; i++) {
    if (design.weights && design.weights[i] === 0) continue
    if (Number.isNaN(first)) first = response.values[i]
    else if (response.values[i] !== first) return
  }
  const values = { response: response.name, value: first }
  throw new Refusal('constant-response', values, { column: response.name })
}

function* rowFolds({ frame, params }: FitInput): Generator<Tick, Folds> {
  const work = foldsOf(frame, params.folds)
  let step = work.next()
  for (; !step.done; step = work.next()) yield { done: step.value, of: frame.n }
  return step.value
}

/** The inverse of an upper triangular matrix, row after row. */
function invertUpper(r: Float64Array, p: number): Float64Array {
  const out = new Float64Array(p * p)
  for (let j = 0; j < p; j++) {
    out[j * p + j] = 1 / r[j * p + j]
    for (let i = j - 1; i >= 0; i--) {
      let sum = 0
      for (let k = i + 1; k <= j; k++) sum += r[i * p + k] * out[k * p + j]
      out[i * p + j] = -sum / r[i * p + i]
    }
  }
  return out
}
