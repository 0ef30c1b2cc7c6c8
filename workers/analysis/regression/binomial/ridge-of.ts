import type { Tick } from '../../types.ts'
import type { BinomialInput, Design } from '../types.ts'
import { chooseLambda, spreadOf } from './choose-lambda.ts'
import type { Folds } from '../folds-of.ts'
import type { WeighedJob } from './job-of.ts'
import type { Ridge } from './model.ts'
import type { Job } from './pass.ts'
import { rowsOfTerms } from './standard-rows.ts'

/** Above this many rows the penalty is chosen on as many, evenly spread: what it should be hangs little on how many there are. */
const enough = 50_000

/**
 * The penalty given, or the one that cross-validation finds.
 *
 * λ is that of −log-likelihood + λ / 2 × Σ (standardised estimate)², the intercept left out, standardised by the deviation that divides by
 * n: 1 / C of scikit-learn's LogisticRegression on standardised predictors.
 */
export async function* ridgeOf(
  { design, params }: BinomialInput,
  { job, unit }: WeighedJob,
  { folds, count }: Folds,
  tick: (part: number) => Tick
): AsyncGenerator<Tick, Ridge> {
  const spread = spreadOf(job)
  const scaled = (lambda: number) => spread.map((one) => (one * lambda) / unit)
  if (params.lambda !== null) {
    const { lambda } = params
    return { lambda, chosen: false, candidates: [], penalty: scaled(lambda) }
  }
  const every = Math.max(1, Math.floor(design.n / enough))
  const some = every === 1 ? job : sampled(design, job, every)
  const work = chooseLambda(some, { folds: everyOf(folds, every), count })
  let step = await work.next()
  for (; !step.done; step = await work.next()) yield tick(step.value)
  const candidates = step.value.candidates.map((one) => ({ ...one, lambda: one.lambda * unit }))
  const lambda = step.value.lambda * unit
  return { lambda, chosen: true, candidates, penalty: scaled(lambda) }
}

function sampled(design: Design, job: Job, every: number): Job {
  const columns = design.columns.map((values) => everyOf(values, every))
  const rows = rowsOfTerms({ ...design, n: columns[0]?.length ?? everyOf(job.y, every).length, columns })
  return { ...job, rows, y: everyOf(job.y, every), weights: job.weights && everyOf(job.weights, every) }
}

const everyOf = <T extends Float64Array | Uint16Array>(values: T, every: number): T =>
  every === 1 ? values : (values.filter((_, i) => i % every === 0) as T)
