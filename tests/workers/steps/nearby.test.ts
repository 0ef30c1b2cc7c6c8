import { expect, test } from 'vitest'
import type { ChooseKModel, KMeansModel, KMeansQualityModel } from '@core/result/models.ts'
import { normal, random } from '@core/stats/random.ts'
import { runRecipe } from '../../../workers/analysis/run-recipe.ts'
import { simdDevice } from '../../../workers/device/simd/simd.ts'
import { simdHost } from '../../../workers/device/host-simd.ts'
import { steps } from '../../../workers/analysis/steps/index.ts'
import { recipeOf, tableOf } from '../analysis/tables.ts'
import { plainDevice, plainKernels } from './plain-device.ts'

const rng = random('nearby')
const n = 300
const table = tableOf({
  a: Array.from({ length: n }, (_, i) => (i % 3) * 8 + normal(rng)),
  b: Array.from({ length: n }, (_, i) => (i % 3) * -5 + normal(rng))
})

/** The plain device, counting what it is asked; `wrong` moves every sum it gives. */
function counting(wrong = 0) {
  const device = plainDevice()
  const asked = { upload: 0, nearest: 0 }
  return {
    asked,
    device: {
      ...device,
      upload: (rows: Parameters<typeof device.upload>[0]) => {
        asked.upload++
        return device.upload(rows)
      },
      nearest: async (...args: Parameters<typeof device.nearest>) => {
        asked.nearest++
        const found = await device.nearest(...args)
        return { ...found, sums: found.sums.map((x) => x * (1 + wrong)) }
      }
    }
  }
}

async function ran(kinds: { kind: string; params?: Record<string, unknown> }[], wrong = 0) {
  const { asked, device } = counting(wrong)
  const environment = { steps, device, kernels: plainKernels }
  const { result } = await runRecipe(table, recipeOf(kinds, { features: ['a', 'b'] }), environment)
  return { asked, models: result.models }
}

test('choose-k(X) on small data asks no device, and so is the same on every one', async () => {
  const choose = { kind: 'choose-k', params: { to: 5, gap: true } }
  const { asked, models } = await ran([choose])
  expect(asked).toEqual({ upload: 0, nearest: 0 })
  expect((models['choose-k'] as ChooseKModel).suggested).toBe(3)
  expect((await ran([choose], 1e-3)).models['choose-k']).toEqual(models['choose-k'])
})

test('kmeans-quality(X) on small data leaves the device to k-means', async () => {
  const fit = { kind: 'kmeans', params: { k: 3 } }
  const alone = await ran([fit])
  const { asked, models } = await ran([fit, { kind: 'kmeans-quality' }])
  expect(alone.asked.nearest).toBeGreaterThan(0)
  expect(asked).toEqual(alone.asked)
  expect((models['kmeans-quality'] as KMeansQualityModel).stability).toBeGreaterThan(0.95)
})

test('choose-k(X) above 50,000 rows compares starts on a sample, says so, and gives the inertia of all rows', async () => {
  const many = 60_000
  const large = tableOf({
    a: { kind: 'number', values: Float64Array.from({ length: many }, (_, i) => (i % 3) * 8 + normal(rng)) },
    b: { kind: 'number', values: Float64Array.from({ length: many }, (_, i) => (i % 3) * -5 + normal(rng)) }
  })
  const kinds = [
    { kind: 'kmeans', params: { k: 3 } },
    { kind: 'choose-k', params: { to: 4 } }
  ]
  const environment = { steps, device: await simdDevice(), kernels: await simdHost() }
  const { result } = await runRecipe(large, recipeOf(kinds, { features: ['a', 'b'] }), environment)
  const chosen = result.models['choose-k'] as ChooseKModel
  const { inertia } = result.models.kmeans as KMeansModel
  expect(chosen.suggested).toBe(3)
  expect(Math.abs(chosen.candidates[1].inertia / inertia - 1)).toBeLessThan(1e-5)
  expect(chosen.protocol).toContain('starts: compared on a sample of 50000 rows')
})
