import { expect, test } from 'vitest'
import type { KMeansModel, KMeansQualityModel, ProfileModel, TransformModel } from '@core/result/models.ts'
import { normal, random } from '@core/stats/random.ts'
import { encode } from '../../../workers/analysis/steps/encode.ts'
import { kmeansQuality } from '../../../workers/analysis/steps/kmeans-quality.ts'
import { kmeans } from '../../../workers/analysis/steps/kmeans.ts'
import { profile } from '../../../workers/analysis/steps/profile.ts'
import { standardise } from '../../../workers/analysis/steps/standardise.ts'
import { transform } from '../../../workers/analysis/steps/transform.ts'
import { onDevices } from './devices.ts'
import { frameOf, runSteps, values } from './run-steps.ts'

const on = (await onDevices()).find(({ name }) => name === 'simd') ?? (await onDevices())[0]

/** Money (skew), dates and a category, n rows. */
function customers(n: number) {
  const rng = random('customers')
  const money = Float64Array.from({ length: n }, (_, i) => Math.exp((i % 2 ? 3 : 6) + normal(rng)))
  const codes = Int32Array.from({ length: n }, (_, i) => (i % 2 ? 0 : i % 3 ? 1 : 2))
  const since = Float64Array.from({ length: n }, (_, i) => Date.UTC(2020 + (i % 5), 1, 1))
  return frameOf({ money })
    .with('town', { kind: 'category', codes, dictionary: ['A', 'B', 'C'] })
    .with('since', { kind: 'date', values: since })
    .withFeatures(['money', 'town', 'since'])
}

test('centres and profiles are in the units the data had: money, shares of a category, dates', async () => {
  const steps = [encode, [transform, { method: 'log1p' }], standardise, [kmeans, { k: 2 }], profile] as never
  const frame = customers(300)
  const ran = await runSteps(frame, steps, { ...on, roles: { features: ['money', 'town', 'since'] } })
  const model = ran.models.kmeans as KMeansModel
  expect(model.centerColumns).toEqual(['money', 'town=A', 'town=B', 'town=C', 'since'])
  const segment = values(ran.frame, 'segment')
  const money = values(frame, 'money')
  model.centers.forEach((centre, c) => {
    const own = Array.from(money).filter((_, i) => segment[i] === c)
    const byLog = Math.expm1(own.reduce((sum, x) => sum + Math.log1p(x), 0) / own.length)
    expect((ran.models.transform as TransformModel).columns[0].method).toBe('log1p')
    expect(centre[0] / byLog).toBeCloseTo(1, 9)
    expect(centre[4]).toBeGreaterThan(Date.UTC(2019, 1, 1))
  })
  const { features } = ran.models.profile as ProfileModel
  expect(features.map(({ name, kind }) => [name, kind])).toEqual([
    ['money', 'number'],
    ['town=A', 'share'],
    ['town=B', 'share'],
    ['town=C', 'share'],
    ['since', 'date']
  ])
  expect(features[0].mean / (Array.from(money).reduce((a, b) => a + b) / 300)).toBeCloseTo(1, 12)
  expect(features[1].mean).toBeCloseTo(0.5, 12)
})

test('kmeans-quality(X) above 50,000 rows samples silhouettes, and says so and how sure they are', async () => {
  const n = 50_400
  const rng = random('many')
  const x = Float64Array.from({ length: n }, (_, i) => (i % 3) * 4 + normal(rng))
  const ran = await runSteps(
    frameOf({ x }),
    [
      [kmeans, { k: 3, restarts: 1 }],
      [kmeansQuality, { bootstraps: 2 }]
    ],
    on
  )
  const { silhouette, protocol, stability } = ran.models['kmeans-quality'] as KMeansQualityModel
  expect(silhouette.exact).toBe(false)
  expect(Math.abs(silhouette.sampled - 10_000)).toBeLessThan(5)
  expect(silhouette.error).toBeGreaterThan(0)
  expect(silhouette.error).toBeLessThan(0.01)
  expect(Array.from(values(ran.frame, 'silhouette')).filter((s) => !Number.isNaN(s)).length).toBe(silhouette.sampled)
  expect(protocol).toContain('stratified sample of 10000 of 50400 rows')
  expect(stability).toBeGreaterThan(0.9)
})

test('kmeans-quality(X) shows a sampled silhouette before the exact one, within its error', async () => {
  const rng = random('some')
  const x = Float64Array.from({ length: 6000 }, (_, i) => (i % 3) * 3 + normal(rng))
  const ran = await runSteps(
    frameOf({ x }),
    [
      [kmeans, { k: 3, restarts: 1 }],
      [kmeansQuality, { bootstraps: 0 }]
    ],
    on
  )
  const first = ran.ticks.find((tick) => tick.preview)!.preview as KMeansQualityModel
  const { silhouette } = ran.models['kmeans-quality'] as KMeansQualityModel
  expect(first.silhouette.exact).toBe(false)
  expect(silhouette.exact).toBe(true)
  expect(silhouette.error).toBeUndefined()
  expect(Math.abs(first.silhouette.mean - silhouette.mean)).toBeLessThan(5 * first.silhouette.error!)
})
