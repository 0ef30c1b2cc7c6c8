import { expect, test, vi } from 'vitest'
import { DeviceLost } from '../../../workers/device/types.ts'
import type { Recipe } from '@core/recipe/types.ts'
import { Refusal } from '@core/outcome.ts'
import type { CleanModel, KMeansModel } from '@core/result/models.ts'
import { random } from '@core/stats/random.ts'
import { StateCache } from '../../../workers/analysis/cache.ts'
import { runRecipe, type RunEnvironment } from '../../../workers/analysis/run-recipe.ts'
import { steps } from '../../../workers/analysis/steps/index.ts'
import type { StepRunner } from '../../../workers/analysis/types.ts'
import { plainDevice, plainKernels } from '../steps/plain-device.ts'
import { recipeOf, tableOf } from './tables.ts'

const rng = random(7)
const n = 120
const near = (centre: number) => centre + rng()
const table = tableOf({
  spend: Array.from({ length: n }, (_, i) => near((i % 3) * 10)),
  visits: Array.from({ length: n }, (_, i) => near((i % 3) * -5)),
  region: Array.from({ length: n }, (_, i) => ['north', 'south', 'west'][i % 3])
})
const segments = (k = 3) =>
  recipeOf(
    [
      { kind: 'clean' },
      { kind: 'encode' },
      { kind: 'standardise' },
      { kind: 'pca', params: { components: 2 } },
      { kind: 'kmeans', params: { k } }
    ],
    { features: ['spend', 'visits'] }
  )

function environment(more: Partial<RunEnvironment> = {}): RunEnvironment {
  return { steps, device: plainDevice(), kernels: plainKernels, ...more }
}

/** The runners, each counting its runs by kind. */
function counted() {
  const runs: Record<string, number> = {}
  const wrapped = steps.map((step): StepRunner => ({
    spec: step.spec,
    run(context, params) {
      runs[step.spec.kind] = (runs[step.spec.kind] ?? 0) + 1
      return step.run(context, params)
    }
  }))
  return { runs, steps: wrapped }
}

const failure = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof Refusal ? error.failure : error)
  )

test('runRecipe(clean → k-means) gives frames, models and provenance of one shape', async () => {
  const { result } = await runRecipe(table, segments(), environment())
  expect(Object.keys(result.frames)).toEqual(['rows'])
  expect(result.columns).toBe(result.frames.rows.columns)
  expect(result.rows).toEqual(Uint32Array.from({ length: n }, (_, i) => i))
  expect(Object.getPrototypeOf(result.columns)).toBeNull()
  expect(Object.getPrototypeOf(result.models)).toBeNull()
  expect(result.columns['standardise.spend']).toBeInstanceOf(Float32Array)
  expect(result.columns['pca.1']).toBeInstanceOf(Float64Array)
  expect(result.columns.segment).toBeInstanceOf(Int32Array)
  expect(result.columns.spend).toBeUndefined()
  const { provenance } = result
  expect(provenance).toMatchObject({ device: 'cpu', rowsUsed: n, table: 'table', dropped: [] })
  expect(Object.keys(provenance.ms)).toEqual(['clean', 'encode', 'standardise', 'pca', 'kmeans', 'total'])
  expect(provenance.versions).toMatchObject({ clean: 1 })
  expect((result.models.kmeans as KMeansModel).sizes).toEqual([40, 40, 40])
})

test('runRecipe(recipe) with k changed re-runs k-means only', async () => {
  const { runs, steps } = counted()
  const cache = new StateCache(1e8)
  await runRecipe(table, segments(3), environment({ steps, cache }))
  const { result } = await runRecipe(table, segments(4), environment({ steps, cache }))
  expect(runs).toEqual({ clean: 1, encode: 1, standardise: 1, pca: 1, kmeans: 2 })
  expect((result.models.kmeans as KMeansModel).k).toBe(4)
  await runRecipe(table, segments(3), environment({ steps, cache }))
  expect(runs.kmeans).toBe(2)
})

test('runRecipe(recipe) twice with the same seed gives the same numbers, with and without the cache', async () => {
  const cache = new StateCache(1e8)
  const one = await runRecipe(table, segments(4), environment({ cache }))
  const two = await runRecipe(table, segments(4), environment({ cache }))
  const three = await runRecipe(table, segments(4), environment())
  expect(two.result.models).toEqual(one.result.models)
  expect(three.result.models).toEqual(one.result.models)
  expect(three.result.columns.segment).toEqual(one.result.columns.segment)
  expect(three.result.provenance.hash).toBe(one.result.provenance.hash)
})

test('runRecipe(recipe) gives buffers of its own: transferring them leaves the cache whole', async () => {
  const cache = new StateCache(1e8)
  const { result } = await runRecipe(table, segments(), environment({ cache }))
  const segment = (result.columns.segment as Int32Array).slice()
  structuredClone(result, { transfer: [(result.columns.segment as Int32Array).buffer as ArrayBuffer] })
  const again = await runRecipe(table, segments(), environment({ cache }))
  expect(again.result.columns.segment).toEqual(segment)
})

test('runRecipe(recipe) reports progress by stage, never above its end', async () => {
  const seen: string[] = []
  const onProgress = vi.fn(({ stage, done, of }: { stage: string; done: number; of: number }) => {
    seen.push(stage)
    if (of > 0) expect(done).toBeLessThanOrEqual(of)
  })
  await runRecipe(table, segments(), environment({ onProgress }))
  for (const kind of ['clean', 'encode', 'standardise', 'pca', 'kmeans']) expect(seen).toContain(kind)
})

test('runRecipe(recipe) fails cancelled when asked to stop mid-step, and keeps what was done', async () => {
  let stop = false
  const finished = vi.fn()
  const endless: StepRunner = {
    spec: { kind: 'endless', version: 1, params: [] },
    async *run() {
      try {
        for (let done = 0; ; done++) {
          if (done === 50) stop = true
          yield { done, of: 0 }
        }
      } finally {
        finished()
      }
    }
  }
  const cache = new StateCache(1e8)
  const recipe = recipeOf([{ kind: 'clean' }, { kind: 'endless' }], { features: ['spend'] })
  const run = runRecipe(table, recipe, environment({ steps: [...steps, endless], cache, cancelled: () => stop }))
  expect(await failure(run)).toMatchObject({ code: 'cancelled', step: 'endless' })
  expect(finished).toHaveBeenCalledOnce()
  expect(cache.size).toBe(1)
})

test('runRecipe(recipe) goes on with the next device when one is lost', async () => {
  const lost = plainDevice()
  lost.nearest = () => Promise.reject(new DeviceLost('webgl', 'context lost'))
  lost.upload = lost.nearest as never
  const nextDevice = vi.fn(async () => plainDevice())
  const { result } = await runRecipe(table, segments(), environment({ device: { ...lost, kind: 'webgl' }, nextDevice }))
  expect(nextDevice).toHaveBeenCalledOnce()
  expect(result.provenance.device).toBe('cpu')
  expect((result.models.kmeans as KMeansModel).k).toBe(3)
})

test('runRecipe(recipe) counts the kernels each step ran', async () => {
  const kernels = { matMul: 0 }
  const device = plainDevice()
  const nearest = device.nearest.bind(device)
  device.nearest = (...args) => {
    kernels.matMul++
    return nearest(...args)
  }
  device.kernelsRun = () => ({ ...kernels })
  const { result } = await runRecipe(table, segments(), environment({ device }))
  expect(result.provenance.kernels!.kmeans.matMul).toBe(kernels.matMul)
  expect(result.provenance.kernels!.clean).toEqual({})
})

test('runRecipe(recipe, { fitted }) applies the models: the same rows get the same segments', async () => {
  const first = await runRecipe(table, segments(), environment())
  const fitted = first.result.models
  const some = tableOf({
    spend: Array.from((table.columns.get('spend') as { values: Float64Array }).values).slice(0, 31),
    visits: Array.from((table.columns.get('visits') as { values: Float64Array }).values).slice(0, 31)
  })
  const applied = await runRecipe(some, segments(), environment(), { fitted, appliedFrom: 'one' })
  expect(Array.from(applied.result.columns.segment as Int32Array)).toEqual(
    Array.from((first.result.columns.segment as Int32Array).slice(0, 31))
  )
  expect(applied.result.provenance.appliedFrom).toBe('one')
  expect((applied.result.models.kmeans as KMeansModel).centroids).toEqual((fitted.kmeans as KMeansModel).centroids)
})

test('runRecipe(recipe, { fitted }) fails not-fitted where a model is missing, not-the-same-columns where a column is', async () => {
  const { clean } = (await runRecipe(table, segments(), environment())).result.models
  expect(await failure(runRecipe(table, segments(), environment(), { fitted: { clean } }))).toMatchObject({
    code: 'not-fitted'
  })
  const other = tableOf({ spend: [1, 2, 3], amount: [1, 2, 3] })
  expect(await failure(runRecipe(other, segments(), environment(), { fitted: { clean } }))).toMatchObject({
    code: 'not-the-same-columns',
    values: { missing: ['visits'] }
  })
})

test('runRecipe(recipe) gives the step of a failure', async () => {
  const recipe: Recipe = segments(500)
  expect(await failure(runRecipe(table, recipe, environment()))).toMatchObject({ code: 'k-too-large', step: 'kmeans' })
})

test('runRecipe(recipe) says what was dropped, and the clean model says where', async () => {
  const holes = tableOf({ a: [1, 2, null, 4, 4], b: [1, 2, 3, 5, 5] })
  const recipe = recipeOf([{ kind: 'clean' }], { features: ['a', 'b'] })
  const { result } = await runRecipe(holes, recipe, environment())
  expect(result.provenance.dropped).toEqual([
    { reason: 'duplicates', rows: 1 },
    { reason: 'missing', rows: 1 }
  ])
  expect(result.provenance.rowsUsed).toBe(3)
  expect(result.rows).toEqual(Uint32Array.of(0, 1, 3))
  expect((result.models.clean as CleanModel).missing[0]).toEqual({ column: 'a', rows: 1, done: 'drop' })
})
