import { Refusal } from '@core/outcome.ts'
import type { BinomialInput, FitWork } from '../types.ts'
import type { Tick } from '../../types.ts'
import { breadOf } from './bread.ts'
import { crossValidated } from './cross-validated.ts'
import { collinearity } from './collinearity.ts'
import { diagnose } from './diagnose.ts'
import { fitLogistic, type LogisticFit } from './fit-logistic.ts'
import { foldsOf } from '../folds-of.ts'
import { jobOf, type WeighedJob } from './job-of.ts'
import { binomialModel, type Ridge } from './model.ts'
import { ridgeOf } from './ridge-of.ts'
import { separatingTerms } from './separating-terms.ts'
import { toTerms } from './term-scale.ts'

/** Shares of the work, in percent, by when each part is done. */
const parts = { folds: 25, lambda: 45, fit: 62, diagnosed: 68, hanging: 75, effects: 77 }

/**
 * A logistic regression: maximum likelihood by iteratively reweighted least squares, or ridge.
 *
 * Fails `one-class`, and `separated` (terms, positive, negative, alone) where the classes do not overlap at all. Where only some rows are
 * separated, the terms that do it are flagged and all else is right. Definitions are those of R's `glm` and statsmodels.
 */
export async function* fitBinomial(input: BinomialInput): FitWork {
  const { design, params } = input
  const weighed = jobOf(input)
  const { job } = weighed
  const folds = yield* share(foldsOf(input.frame, params.folds), input.frame.n, 0, parts.folds)
  const ridge =
    params.penalty === 'ridge'
      ? yield* ridgeOf(input, weighed, folds, (part) => ({
          done: parts.folds + (parts.lambda - parts.folds) * part,
          of: 100
        }))
      : undefined
  const fit = yield* fitted(weighed, ridge)
  if (fit.separation?.complete) {
    const work = separatingTerms(design, job, toTerms(job.rows, fit.separation.direction))
    let step = await work.next()
    for (; !step.done; step = await work.next()) yield { done: parts.fit, of: 100 }
    const { positive, negative } = input
    throw new Refusal('separated', { ...step.value, alone: step.value.alone ? 1 : 0, positive, negative })
  }
  const bread = yield* share(breadOf(fit, ridge?.penalty), job.rows.n, parts.fit, parts.fit)
  const df = job.rows.p
  const work = diagnose(fit.overlapping, fit.eta, bread, df, weighed.unit)
  const diagnosed = yield* share(work, job.rows.n, parts.fit, parts.diagnosed)
  const hanging = yield* share(collinearity(design, job.rows), job.rows.n, parts.diagnosed, parts.hanging)
  const found = yield* binomialModel({ input, weighed, fit, bread, df, diagnosed, hanging, ridge }, (rows) => ({
    done: parts.hanging + ((parts.effects - parts.hanging) * rows) / job.rows.n,
    of: 100
  }))
  const validated = yield* crossValidated(weighed, fit, folds, ridge, (part) => ({
    done: parts.effects + (100 - parts.effects) * part,
    of: 100
  }))
  return {
    model: { ...found.model, cv: validated.cv },
    columns: { ...found.columns, outOfFold: validated.outOfFold }
  }
}

async function* fitted({ job }: WeighedJob, ridge: Ridge | undefined): AsyncGenerator<Tick, LogisticFit> {
  const from = ridge?.chosen ? parts.lambda : parts.folds
  const work = fitLogistic(job, ridge && ridge.lambda > 0 ? { penalty: ridge.penalty } : {})
  let step = await work.next()
  for (; !step.done; step = await work.next()) {
    const { iteration, part } = step.value
    yield { done: from + (parts.fit - from) * (1 - 0.8 ** (iteration + part)), of: 100 }
  }
  return step.value
}

function* share<T>(work: Generator<number, T>, rows: number, from: number, to: number): Generator<Tick, T> {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    yield { done: from + ((to - from) * step.value) / rows, of: 100 }
  }
}
