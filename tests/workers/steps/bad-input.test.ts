import { expect, test } from 'vitest'
import { Refusal } from '@core/outcome.ts'
import type { KMeansModel, KMeansQualityModel, PcaModel, ProfileModel, StandardiseModel } from '@core/result/models.ts'
import type { WorkFrame } from '../../../workers/analysis/frame.ts'
import { chooseK } from '../../../workers/analysis/steps/choose-k.ts'
import { kmeansQuality } from '../../../workers/analysis/steps/kmeans-quality.ts'
import { kmeans } from '../../../workers/analysis/steps/kmeans.ts'
import { pca } from '../../../workers/analysis/steps/pca.ts'
import { profile } from '../../../workers/analysis/steps/profile.ts'
import { standardise } from '../../../workers/analysis/steps/standardise.ts'
import { plainDevice, plainKernels } from './plain-device.ts'
import { frameOf, runSteps, values } from './run-steps.ts'

const on = { device: plainDevice(), kernels: plainKernels }
type Steps = Parameters<typeof runSteps>[1]

async function failure(frame: WorkFrame, steps: Steps) {
  try {
    await runSteps(frame, steps, on)
  } catch (error) {
    if (error instanceof Refusal) return error.failure
    throw error
  }
  return null
}

test('kmeans(X, { k }) fails k-too-large when k exceeds n', async () => {
  expect(await failure(frameOf({ a: [1, 2, 3] }), [[kmeans, { k: 4 }]])).toMatchObject({
    code: 'k-too-large',
    values: { k: 4, n: 3 }
  })
})

test('kmeans(X, { k }) takes k = n, and k = 1', async () => {
  const all = await runSteps(frameOf({ a: [1, 2, 4] }), [[kmeans, { k: 3 }]], on)
  expect((all.models.kmeans as KMeansModel).inertia).toBe(0)
  const one = await runSteps(frameOf({ a: [1, 2, 6] }), [[kmeans, { k: 1 }], kmeansQuality], on)
  expect((one.models.kmeans as KMeansModel).inertia).toBeCloseTo(14, 12)
  expect((one.models['kmeans-quality'] as KMeansQualityModel).silhouette.mean).toBeNaN()
})

test('kmeans(X, { k }) ends where fewer rows differ than k, with segments that have no rows', async () => {
  const frame = frameOf({ a: [1, 1, 1, 2, 2, 2, 2, 2], b: [0, 0, 0, 5, 5, 5, 5, 5] })
  const { models } = await runSteps(frame, [[kmeans, { k: 4 }], kmeansQuality, profile], on)
  const model = models.kmeans as KMeansModel
  expect(model.sizes).toEqual([5, 3, 0, 0])
  expect(model.inertia).toBeCloseTo(0, 20)
  expect((models['kmeans-quality'] as KMeansQualityModel).silhouette.mean).toBe(1)
})

test('kmeans(X, { start }) starts from given centroids, and fills a segment that none is near to', async () => {
  const frame = frameOf({ a: [0, 1, 2, 10, 11, 12] })
  const { models } = await runSteps(frame, [[kmeans, { start: [[1], [1000]] }]], on)
  expect((models.kmeans as KMeansModel).sizes).toEqual([3, 3])
  expect((models.kmeans as KMeansModel).restarts).toBe(1)
  expect(await failure(frame, [[kmeans, { start: [[1, 2]] }]])).toMatchObject({
    code: 'bad-start',
    values: { columns: 1, given: 2 }
  })
})

test('steps fail missing-values, not-finite, all-missing and not-numeric, naming the column and how many', async () => {
  const steps: Steps = [standardise]
  expect(await failure(frameOf({ a: [1, NaN, 3, NaN] }), steps)).toMatchObject({
    code: 'missing-values',
    column: 'a',
    values: { count: 2 }
  })
  expect(await failure(frameOf({ a: [1, Infinity, 3] }), steps)).toMatchObject({
    code: 'not-finite',
    values: { count: 1 }
  })
  expect(await failure(frameOf({ a: [NaN, NaN] }), steps)).toMatchObject({ code: 'all-missing', column: 'a' })
  const text = frameOf({ a: [1, 2] }).with('t', { kind: 'text', codes: Int32Array.of(0, 1), dictionary: ['x', 'y'] })
  expect(await failure(text.withFeatures(['t']), steps)).toMatchObject({ code: 'not-numeric', column: 't' })
  expect(await failure(text.withFeatures([]), steps)).toMatchObject({ code: 'no-features' })
  expect(await failure(frameOf({ a: [] }), steps)).toMatchObject({ code: 'no-rows' })
})

test('standardise(X) keeps a feature that does not vary at scale 1, and fails constant-column where none varies', async () => {
  const { frame, models } = await runSteps(frameOf({ a: [1, 2, 3], c: [0.1, 0.1, 0.1] }), [standardise], on)
  expect((models.standardise as StandardiseModel).scale[1]).toBe(1)
  expect(Array.from(values(frame, 'standardise.c'))).toEqual([0, 0, 0])
  expect(await failure(frameOf({ c: [7, 7] }), [standardise])).toMatchObject({
    code: 'constant-column',
    column: 'c',
    values: { value: 7 }
  })
})

test('standardise(X, { method }) is scikit-learn’s RobustScaler and MinMaxScaler', async () => {
  const frame = frameOf({ a: [1, 2, 3, 4, 100] })
  const robust = await runSteps(frame, [[standardise, { method: 'robust' }]], on)
  expect(Array.from(values(robust.frame, 'standardise.a'))).toEqual([-1, -0.5, 0, 0.5, 48.5])
  const range = await runSteps(frame, [[standardise, { method: 'min-max' }]], on)
  expect(values(range.frame, 'standardise.a')[4]).toBe(1)
  expect(values(range.frame, 'standardise.a')[1]).toBeCloseTo(1 / 99, 15)
  const none = await runSteps(frame, [[standardise, { method: 'none' }]], on)
  expect(Array.from(values(none.frame, 'standardise.a'))).toEqual([1, 2, 3, 4, 100])
})

test('pca(X) fails too-few-rows for one row, constant-column where nothing varies, bad-parameter for too many components', async () => {
  expect(await failure(frameOf({ a: [1], b: [2] }), [pca])).toMatchObject({ code: 'too-few-rows' })
  expect(await failure(frameOf({ a: [1, 1], b: [2, 2] }), [pca])).toMatchObject({ code: 'constant-column' })
  const many = await failure(frameOf({ a: [1, 2], b: [2, 5] }), [[pca, { components: 3 }]])
  expect(many).toMatchObject({ code: 'bad-parameter', values: { parameter: 'components', rule: 'at-most', limit: 2 } })
})

test('pca(X) keeps its digits where the mean is a million times the deviation', async () => {
  const a = Float64Array.from({ length: 1000 }, (_, i) => 1e9 + Math.sin(i) * 1000)
  const b = Float64Array.from({ length: 1000 }, (_, i) => 1e-9 * Math.cos(i * 1.7))
  const { models } = await runSteps(frameOf({ a, b }), [[pca, { components: 2 }]], on)
  const { eigenvalues } = models.pca as PcaModel
  const centred = await runSteps(frameOf({ a: a.map((x) => x - 1e9), b }), [[pca, { components: 2 }]], on)
  expect(eigenvalues[0] / (centred.models.pca as PcaModel).eigenvalues[0]).toBeCloseTo(1, 9)
})

test('choose-k(X) ends its range at n − 1, and fails too-few-rows, k-too-large and bad-parameter', async () => {
  const { models } = await runSteps(frameOf({ a: [1, 2, 9, 10, 20] }), [chooseK], on)
  expect((models['choose-k'] as { candidates: { k: number }[] }).candidates.map((one) => one.k)).toEqual([2, 3, 4])
  expect(await failure(frameOf({ a: [1, 2] }), [chooseK])).toMatchObject({ code: 'too-few-rows' })
  expect(await failure(frameOf({ a: [1, 2, 3] }), [[chooseK, { from: 5 }]])).toMatchObject({ code: 'k-too-large' })
  expect(await failure(frameOf({ a: [1, 2, 3] }), [[chooseK, { from: 5, to: 4 }]])).toMatchObject({
    code: 'bad-parameter'
  })
})

test('kmeans-quality fails not-fitted before k-means; profile without segments sees one', async () => {
  expect(await failure(frameOf({ a: [1, 2, 3] }), [kmeansQuality])).toMatchObject({ code: 'not-fitted' })
  const { models } = await runSteps(frameOf({ a: [1, 2, NaN, 6] }), [profile], on)
  const model = models.profile as ProfileModel
  expect(model.segments).toEqual([{ segment: 0, size: 4, share: 1 }])
  expect(model.features[0].mean).toBe(3)
  expect(model.features[0].median).toBe(2)
})
