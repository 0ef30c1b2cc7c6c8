import { badParameter } from '@core/recipe/bad-parameter.ts'
import { chooseKSpec } from '@core/recipe/steps/choose-k.ts'
import { Refusal } from '@core/outcome.ts'
import type { ChooseKModel } from '@core/result/models.ts'
import { gapChoice } from '@core/stats/gap-statistic.ts'
import { sample } from '@core/stats/sample.ts'
import { componentColumns } from '../kmeans/component-columns.ts'
import { fitKMeans, nearby, type Fit, type FitOptions, type Resident } from '../kmeans/fit.ts'
import { matrixOf, rows32, sampleRows32, taken, type Matrix } from '../matrix.ts'
import { gaps, gapRows } from '../quality/gaps.ts'
import { scatter } from '../quality/scatter.ts'
import { exactRows, sampledRows, silhouettes } from '../quality/silhouettes.ts'
import { stability } from '../quality/stability.ts'
import type { StepContext, StepRunner, Tick } from '../types.ts'

/** Above as many rows the starts of a candidate are compared on a sample of as many; the best goes on with all rows. */
const startRows = 50_000

/** Rows for the stability of a candidate. */
const quickRows = 4000

type Candidate = ChooseKModel['candidates'][number]

/**
 * Indices of k-means over a range of k, and the k they speak for: the one of the largest mean silhouette, or by the gap
 * statistic's one-standard-error rule where that is asked for.
 *
 * One pass over the distances serves all k. The range ends at n − 1. Fails `too-few-rows` below three rows and `bad-parameter`
 * where the range is empty.
 */
export const chooseK: StepRunner = {
  spec: chooseKSpec,
  async *run(context, params) {
    const names = params.on === 'components' ? componentColumns(context.frame) : [...context.frame.features]
    const matrix = matrixOf(context.frame, names)
    const ks = range(params.from as number, params.to as number, matrix.n)
    const fits = yield* fitAll(context, matrix, ks, params)
    const mean = yield* meanSilhouettes(context, matrix, ks, fits)
    const candidates: Candidate[] = []
    for (const [i, k] of ks.entries()) {
      const indices = yield* given(scatter(matrix, fits[i].labels, k), 0.6)
      candidates.push({ k, inertia: fits[i].inertia, silhouette: mean[i], ...indices })
      const bootstraps = params.bootstraps as number
      if (bootstraps < 2) continue
      const options = { k, bootstraps, rng: context.random(`stability ${k}`), rows: quickRows, restarts: 1 }
      candidates[i].stability = yield* awaited(
        stability(context.device, context.kernels, matrix, options),
        0.6 + (0.2 * i) / ks.length
      )
    }
    if (params.gap === true) yield* addGaps(context, matrix, candidates, params)
    return { model: chosen(candidates, matrix.n, params), frame: context.frame }
  }
}

function range(from: number, to: number, n: number): number[] {
  if (n < 3) throw new Refusal('too-few-rows', { n, needed: 3 })
  if (from > to) badParameter('to', 'at-least', to, { limit: from })
  if (from > n - 1) throw new Refusal('k-too-large', { k: from, n: n - 1 })
  return Array.from({ length: Math.min(to, n - 1) - from + 1 }, (_, i) => from + i)
}

async function* fitAll(
  context: StepContext,
  matrix: Matrix,
  ks: number[],
  params: Record<string, unknown>
): AsyncGenerator<Tick, Fit[]> {
  yield { done: 0, of: 1 }
  const most = ks[ks.length - 1]
  const at = await nearby(context.device, context.kernels, matrix, most)
  const part = matrix.n > startRows ? await sampled(context, matrix, most) : undefined
  try {
    const fits: Fit[] = []
    for (const [i, k] of ks.entries()) {
      const fit = async function* (rows: Resident, start: FitOptions['start'], rough: boolean) {
        const restarts = params.restarts as number
        const rng = context.random(`start ${k}`)
        const limits = { tolerance: 1e-4, maxIterations: 300, improve: 1e7 }
        const work = fitKMeans(rows, { k, restarts, start, rough, rng, ...limits })
        let step = await work.next()
        for (; !step.done; step = await work.next())
          yield { done: (0.4 * (i + step.value.done / step.value.of)) / ks.length, of: 1 }
        return step.value
      }
      const start = part ? (yield* fit(part, 'k-means++', true)).centroids : 'k-means++'
      fits.push(yield* fit(at, start, false))
    }
    return fits
  } finally {
    at.free()
    part?.free()
  }
}

function sampled({ device, kernels, random }: StepContext, matrix: Matrix, most: number): Promise<Resident> {
  return nearby(device, kernels, taken(matrix, sample(matrix.n, startRows, random('starts'))), most)
}

/** Mean silhouette for each k; above 50,000 rows those of one simple sample. */
function* meanSilhouettes(context: StepContext, matrix: Matrix, ks: number[], fits: Fit[]): Generator<Tick, number[]> {
  const positions = matrix.n > exactRows ? sample(matrix.n, sampledRows, context.random('silhouette')) : undefined
  const rows = positions ? sampleRows32(matrix, positions) : rows32(matrix)
  const labels = fits.map((fit) => (positions ? Int32Array.from(positions, (p) => fit.labels[p]) : fit.labels))
  const work = silhouettes(context.kernels, rows, matrix.d, labels, ks)
  let step = work.next()
  for (; !step.done; step = work.next()) yield { done: 0.4 + (0.2 * step.value * matrix.d) / rows.length, of: 1 }
  return step.value.map((values) => values.reduce((a, b) => a + b, 0) / values.length)
}

async function* addGaps(
  context: StepContext,
  matrix: Matrix,
  candidates: Candidate[],
  params: Record<string, unknown>
): AsyncGenerator<Tick> {
  const ks = candidates.map((one) => one.k)
  const options = { ks, restarts: Math.min(3, params.restarts as number), rng: context.random('gap') }
  const found = yield* awaited(gaps(context.device, context.kernels, matrix, options), 0.8)
  found.forEach(({ gap, error }, i) => Object.assign(candidates[i], { gap, gapError: error }))
}

function chosen(candidates: Candidate[], n: number, params: Record<string, unknown>): ChooseKModel {
  const order = candidates
    .filter((one) => Number.isFinite(one.silhouette))
    .sort((a, b) => b.silhouette - a.silhouette || a.k - b.k)
  const byGap = params.gap === true
  const gapped = candidates.map((one) => ({ k: one.k, gap: one.gap ?? NaN, error: one.gapError ?? NaN }))
  const suggested = byGap ? gapChoice(gapped) : (order[0] ?? candidates[0]).k
  const parts = [
    n > exactRows ? `silhouette: simple sample of ${sampledRows} of ${n} rows` : `silhouette: all ${n} rows`
  ]
  if (n > startRows) parts.push(`starts: compared on a sample of ${startRows} rows, the best taken on to all ${n} rows`)
  const bootstraps = params.bootstraps as number
  if (bootstraps > 1) parts.push(`stability: ${bootstraps} bootstraps of ${Math.min(n, quickRows)} rows`)
  if (byGap)
    parts.push(`gap: 20 references from the PCA-aligned box, ${Math.min(n, gapRows)} rows, one-standard-error rule`)
  return {
    candidates,
    suggested,
    reason: '',
    reasonCode: candidates.length === 1 ? 'single' : byGap ? 'gap' : 'silhouette',
    runnerUp: order.find((one) => one.k !== suggested)?.k,
    protocol: parts.join('; '),
    rows: n
  }
}

function* given<T>(work: Generator<number, T>, done: number): Generator<Tick, T> {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    yield { done, of: 1 }
  }
}

async function* awaited<T>(work: AsyncGenerator<number, T>, done: number): AsyncGenerator<Tick, T> {
  for (;;) {
    const step = await work.next()
    if (step.done) return step.value
    yield { done, of: 1 }
  }
}
