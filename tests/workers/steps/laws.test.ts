import { describe, expect, test } from 'vitest'
import type { KMeansModel, KMeansQualityModel, PcaModel, ProfileModel, StandardiseModel } from '@core/result/models.ts'
import { adjustedRand } from '@core/stats/adjusted-rand.ts'
import { correlation } from '@core/stats/correlation.ts'
import { moments } from '@core/stats/moments.ts'
import { kmeansQuality } from '../../../workers/analysis/steps/kmeans-quality.ts'
import { kmeans } from '../../../workers/analysis/steps/kmeans.ts'
import { pca } from '../../../workers/analysis/steps/pca.ts'
import { profile } from '../../../workers/analysis/steps/profile.ts'
import { standardise } from '../../../workers/analysis/steps/standardise.ts'
import { blobs } from './blobs.ts'
import { onDevices } from './devices.ts'
import { frameOf, runSteps, values } from './run-steps.ts'

const devices = await onDevices()

for (const on of devices) {
  describe(`on ${on.name}`, () => {
    test('standardise(X) has mean 0 and deviation 1, dividing by n', async () => {
      const { frame } = await runSteps(blobs(501, 4, 3).frame, [standardise], on)
      for (const name of frame.features) {
        const m = moments(values(frame, name))
        expect(Math.abs(m.mean)).toBeLessThan(1e-12)
        expect(m.squares / m.n).toBeCloseTo(1, 12)
      }
    })

    test('standardise twice is standardise once', async () => {
      const once = await runSteps(blobs(501, 4, 3).frame, [standardise], on)
      const twice = await runSteps(blobs(501, 4, 3).frame, [standardise, standardise], on)
      for (const [i, name] of twice.frame.features.entries()) {
        expect(near(values(twice.frame, name), values(once.frame, once.frame.features[i]))).toBeLessThan(1e-12)
      }
    })

    test('standardise(X) shows the answer of the device before the exact one, to float32', async () => {
      const { ticks, models } = await runSteps(blobs(501, 4, 3).frame, [standardise], on)
      const first = ticks.find((tick) => tick.preview)!.preview as StandardiseModel
      const model = models.standardise as StandardiseModel
      model.center.forEach((x, j) => expect(Math.abs(first.center[j] - x)).toBeLessThan(1e-5 * model.scale[j]))
      model.scale.forEach((x, j) => expect(Math.abs(first.scale[j] / x - 1)).toBeLessThan(1e-4))
    })

    test('pca(X) has uncorrelated scores, ratios that sum to 1, and scores exact to 1e-6 of a deviation', async () => {
      const { frame, models } = await runSteps(blobs(700, 6, 3).frame, [standardise, [pca, { components: 6 }]], on)
      const model = models.pca as PcaModel
      expect(model.explainedVarianceRatio.reduce((a, b) => a + b)).toBeCloseTo(1, 12)
      for (let a = 1; a <= 6; a++) {
        for (let b = 1; b < a; b++) {
          expect(Math.abs(correlation(values(frame, `pca.${a}`), values(frame, `pca.${b}`)))).toBeLessThan(1e-5)
        }
        const exact = Float64Array.from({ length: 700 }, (_, i) =>
          model.inputs.reduce(
            (sum, name, j) => sum + (values(frame, name)[i] - model.mean[j]) * model.components[a - 1][j],
            0
          )
        )
        expect(near(values(frame, `pca.${a}`), exact)).toBeLessThan(2e-6)
      }
    })

    test('pca(X) has unit components at right angles, the largest loading of each positive', async () => {
      const { models } = await runSteps(blobs(300, 5, 3).frame, [standardise, [pca, { components: 5 }]], on)
      const { components } = models.pca as PcaModel
      components.forEach((a, i) => {
        components.forEach((b, j) => expect(dot(a, b)).toBeCloseTo(i === j ? 1 : 0, 12))
        expect(a.toSorted((x, y) => Math.abs(y) - Math.abs(x))[0]).toBeGreaterThan(0)
      })
    })

    test('kmeans(X) leaves every row nearest to its own centroid, and numbers segments by size', async () => {
      const { frame, models } = await runSteps(blobs(900, 5, 4).frame, [standardise, [kmeans, { k: 4 }]], on)
      const model = models.kmeans as KMeansModel
      const columns = model.inputs.map((name) => values(frame, name))
      let inertia = 0
      const sizes = [0, 0, 0, 0]
      for (let i = 0; i < 900; i++) {
        const gaps = model.centroids.map((c) => c.reduce((sum, x, j) => sum + (columns[j][i] - x) ** 2, 0))
        const own = values(frame, 'segment')[i]
        expect(gaps[own]).toBe(Math.min(...gaps))
        inertia += gaps[own]
        sizes[own]++
      }
      expect(model.sizes).toEqual(sizes)
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
      expect(inertia / model.inertia).toBeCloseTo(1, 10)
    })

    test('kmeans(X) finds planted groups, and gives centres in the units of the data', async () => {
      const { frame, truth } = blobs(900, 5, 4, { spread: 0.5 })
      const ran = await runSteps(frame, [standardise, [kmeans, { k: 4 }]], on)
      const model = ran.models.kmeans as KMeansModel
      expect(adjustedRand(truth, values(ran.frame, 'segment'))).toBeGreaterThan(0.95)
      expect(model.centerColumns).toEqual(['x0', 'x1', 'x2', 'x3', 'x4'])
      const segment = values(ran.frame, 'segment')
      model.centers.forEach((centre, c) =>
        centre.forEach((x, j) => {
          const own = Array.from(values(frame, `x${j}`)).filter((_, i) => segment[i] === c)
          expect(x / moments(own).mean).toBeCloseTo(1, 9)
        })
      )
    })

    test('kmeans(X) never raises the inertia from one iteration to the next but by rounding', async () => {
      const { models } = await runSteps(blobs(900, 5, 4, { spread: 3 }).frame, [standardise, [kmeans, { k: 6 }]], on)
      const { history } = models.kmeans as KMeansModel
      expect(history.length).toBeGreaterThan(2)
      history.slice(1).forEach((x, i) => expect(x).toBeLessThanOrEqual(history[i] * (1 + 1e-6)))
    })

    test('the same seed gives the same result, another seed other draws', async () => {
      const steps = [standardise, [kmeans, { k: 5 }], [kmeansQuality, { bootstraps: 3 }]] as never
      const { frame } = blobs(400, 3, 3, { spread: 3 })
      const [a, b] = [
        await runSteps(frame, steps, { ...on, seed: 7 }),
        await runSteps(frame, steps, { ...on, seed: 7 })
      ]
      expect(a.models).toEqual(b.models)
      const c = await runSteps(frame, steps, { ...on, seed: 8 })
      expect((c.models['kmeans-quality'] as KMeansQualityModel).stability).not.toBe(
        (a.models['kmeans-quality'] as KMeansQualityModel).stability
      )
    })

    test('fitted models on their own rows give the same columns; on other rows the same scaling, components, centroids', async () => {
      const steps = [
        standardise,
        [pca, { components: 2 }],
        [kmeans, { k: 3 }],
        [kmeansQuality, { bootstraps: 0 }],
        profile
      ] as never
      const first = await runSteps(blobs(600, 4, 3).frame, steps, on)
      const again = await runSteps(blobs(600, 4, 3).frame, steps, { ...on, fitted: first.models })
      for (const name of ['segment', 'pca.1', 'pca.2']) {
        expect(near(values(again.frame, name), values(first.frame, name))).toBeLessThan(1e-5)
      }
      const few = blobs(600, 4, 3).frame.take(Uint32Array.of(5))
      const one = await runSteps(few, steps, { ...on, fitted: first.models })
      expect(values(one.frame, 'segment')[0]).toBe(values(first.frame, 'segment')[5])
      expect(values(one.frame, 'pca.1')[0]).toBeCloseTo(values(first.frame, 'pca.1')[5], 5)
      expect((one.models.kmeans as KMeansModel).sizes.reduce((a, b) => a + b)).toBe(1)
      expect((one.models.kmeans as KMeansModel).centroids).toEqual((first.models.kmeans as KMeansModel).centroids)
      expect((one.models.profile as ProfileModel).segments.reduce((sum, s) => sum + s.size, 0)).toBe(1)
    })

    test('kmeans(X, { replay }) yields the centroids of each iteration', async () => {
      const { ticks } = await runSteps(blobs(300, 2, 3).frame, [[kmeans, { k: 3, restarts: 1, replay: true }]], on)
      const frames = ticks.filter((tick) => tick.preview).map((tick) => tick.preview as { centroids: number[][] })
      expect(frames.length).toBeGreaterThan(0)
      expect(frames.every((one) => one.centroids.length === 3 && one.centroids[0].length === 2)).toBe(true)
    })

    test('kmeans(X, { on: components }) reads the scores, and still gives centres of the features', async () => {
      const steps = [standardise, [pca, { components: 2 }], [kmeans, { k: 3, on: 'components' }]] as never
      const { models } = await runSteps(blobs(300, 4, 3).frame, steps, on)
      const model = models.kmeans as KMeansModel
      expect(model.columns).toEqual(['pca.1', 'pca.2'])
      expect(model.centerColumns).toEqual(['x0', 'x1', 'x2', 'x3'])
      expect(model.centers.flat().every((x) => x > -1e6 && Number.isFinite(x))).toBe(true)
    })

    test('profile(X) sums up to all rows', async () => {
      const { models } = await runSteps(blobs(800, 3, 3).frame, [standardise, [kmeans, { k: 3 }], profile], on)
      const model = models.profile as ProfileModel
      expect(model.features.map((one) => one.name)).toEqual(['x0', 'x1', 'x2'])
      for (const feature of model.features) {
        const mean = feature.means.reduce((sum, x, c) => sum + x * model.segments[c].share, 0)
        expect(mean / feature.mean).toBeCloseTo(1, 10)
        expect(feature.histogram.counts.reduce((a, b) => a + b)).toBe(800)
        expect(feature.totals ? feature.totals.reduce((a, b) => a + b) : 1).toBeCloseTo(1, 10)
        expect(feature.etaSquared).toBeGreaterThan(0)
      }
      expect(model.correlation.matrix[0][0]).toBe(1)
      expect(model.correlation.matrix[0][1]).toBeCloseTo(
        correlation(values(blobs(800, 3, 3).frame, 'x0'), values(blobs(800, 3, 3).frame, 'x1')),
        10
      )
      expect(model.sample.length).toBe(800)
    })
  })
}

test('devices agree: inertia from one start to 1e-5, eigenvalues to 1e-10 of the total variance', async () => {
  const { frame } = blobs(5000, 6, 4, { spread: 2 })
  const { frame: base } = await runSteps(frame, [standardise], devices[0])
  const start = [0, 1, 2, 3].map((i) => base.features.map((name) => values(base, name)[i]))
  const ran = await Promise.all(
    devices.map((on) => runSteps(frame, [standardise, [pca, { components: 6 }], [kmeans, { k: 4, start }]], on))
  )
  const total = (ran[0].models.pca as PcaModel).eigenvalues.reduce((a, b) => a + b)
  for (const { models } of ran) {
    const [one, other] = [models.kmeans, ran[0].models.kmeans] as KMeansModel[]
    expect(Math.abs(one.inertia / other.inertia - 1)).toBeLessThan(1e-5)
    const [a, b] = [models.pca, ran[0].models.pca] as PcaModel[]
    a.eigenvalues.forEach((x, i) => expect(Math.abs(x - b.eigenvalues[i]) / total).toBeLessThan(1e-10))
  }
})

test('frames of one column, and of two rows, pass every step', async () => {
  const steps = [standardise, pca, [kmeans, { k: 2 }], kmeansQuality, profile] as never
  for (const frame of [frameOf({ a: [1, 2, 3, 10] }), frameOf({ a: [1, 2], b: [3, 5] })]) {
    const { models } = await runSteps(frame, steps, devices[0])
    expect((models.kmeans as KMeansModel).sizes.reduce((a, b) => a + b)).toBe(frame.n)
  }
})

const dot = (a: number[], b: number[]) => a.reduce((sum, x, i) => sum + x * b[i], 0)

function near(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let worst = 0
  for (let i = 0; i < a.length; i++) worst = Math.max(worst, Math.abs(a[i] - b[i]))
  return worst
}
