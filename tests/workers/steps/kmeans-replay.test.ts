import { describe, expect, test } from 'vitest'
import type { KMeansModel, KMeansStart } from '@core/result/models.ts'
import { Trace, mostTraced } from '../../../workers/analysis/kmeans/trace.ts'
import { kmeans } from '../../../workers/analysis/steps/kmeans.ts'
import { standardise } from '../../../workers/analysis/steps/standardise.ts'
import { blobs } from './blobs.ts'
import { onDevices } from './devices.ts'
import { frameOf, runSteps, values, type On } from './run-steps.ts'

const devices = await onDevices()

const data = () => blobs(400, 2, 5, { spread: 1.6 }).frame

async function modelOf(on: On, params: Record<string, unknown>): Promise<KMeansModel> {
  const { models } = await runSteps(data(), [standardise, [kmeans, params]], on)
  return models.kmeans as KMeansModel
}

async function startsOf(on: On, params: Record<string, unknown>): Promise<KMeansStart[]> {
  return (await modelOf(on, { ...params, replay: true })).replay!
}

const chosen = (starts: KMeansStart[]) => starts.filter((one) => one.chosen)

for (const on of devices) {
  describe(`on ${on.name}`, () => {
    test.each([
      ['k-means++', 10],
      ['random', 10],
      ['random', 1]
    ])('kmeans from %s, %i starts, ends with the centroids of the model', async (start, restarts) => {
      const model = await modelOf(on, { k: 5, start, restarts, replay: true })
      expect(model.replay).toHaveLength(restarts)
      const [best, ...more] = chosen(model.replay!)
      expect(more).toEqual([])
      expect(best.iterations.at(-1).centroids).toEqual(model.centroids)
      expect(best.iterations.at(-1).inertia).toBe(model.inertia)
      expect(best.inertia).toBe(model.inertia)
    })

    test('inertia never rises along a start, but for the rounding of float32', async () => {
      for (const { iterations } of await startsOf(on, { k: 5, start: 'random', restarts: 12 }))
        for (let i = 1; i < iterations.length; i++)
          expect(iterations[i].inertia).toBeLessThanOrEqual(iterations[i - 1].inertia * (1 + 1e-6))
    })

    test('the model is the same with a replay and without, bit for bit', async () => {
      for (const params of [
        { k: 5, start: 'random' },
        { k: 3, restarts: 1 },
        { k: 4, maxIterations: 2 }
      ]) {
        const { replay: _only, ...model } = await modelOf(on, { ...params, replay: true })
        expect(model).toEqual(await modelOf(on, params))
      }
    })

    test('each inertia is that of the rows nearest to these centroids', async () => {
      const { frame, models } = await runSteps(
        data(),
        [standardise, [kmeans, { k: 4, start: 'random', restarts: 2, replay: true }]],
        on
      )
      const model = models.kmeans as KMeansModel
      const columns = model.inputs.map((name) => values(frame, name))
      for (const { iterations } of model.replay!)
        for (const { centroids, inertia } of iterations)
          expect(Math.abs(nearestSum(columns, centroids) / inertia - 1)).toBeLessThan(2e-6)
    })

    test('centroids given are the first of the one start there is, and it goes on from there', async () => {
      const start = [
        [-1, -1],
        [1, 1],
        [0, 2]
      ]
      const starts = await startsOf(on, { k: 3, start })
      expect(starts).toHaveLength(1)
      const [first] = starts[0].iterations
      const near = (a: number[], b: number[]) => Math.hypot(...a.map((x, j) => x - b[j])) < 1e-6
      for (const place of start) expect(first.centroids.some((one) => near(one, place))).toBe(true)
    })
  })
}

test('starts are drawn from the seed alone: the same rows on every device', async () => {
  const firsts = await Promise.all(
    devices.map(async (on) =>
      (await startsOf(on, { k: 5, start: 'random', restarts: 6 })).map(({ iterations }) =>
        iterations[0].centroids.map((one) => one.join(' ')).toSorted()
      )
    )
  )
  for (const one of firsts) expect(one).toEqual(firsts[0])
})

test('another seed draws other starts', async () => {
  const [on] = devices
  const first = async (seed: number) => (await startsOf({ ...on, seed }, { k: 3, restarts: 1 }))[0].iterations[0]
  expect((await first(1)).centroids).not.toEqual((await first(2)).centroids)
})

test('what moves of single centroids brought after the best start came to rest is the last entry, and says so', async () => {
  const [on] = devices
  const { frame } = blobs(300, 2, 9, { spread: 0.3, seed: 4 })
  const { models } = await runSteps(
    frame,
    [standardise, [kmeans, { k: 9, start: 'random', restarts: 2, replay: true }]],
    on
  )
  const model = models.kmeans as KMeansModel
  const [{ iterations }] = chosen(model.replay!)
  expect(iterations.filter(({ improved }) => improved)).toEqual([iterations.at(-1)])
  expect(iterations.at(-1).inertia).toBeLessThan(iterations.at(-2).inertia)
  expect(iterations.at(-1).centroids).toEqual(model.centroids)
})

test('rows of another table are given segments without a replay', async () => {
  const [on] = devices
  const { models } = await runSteps(data(), [[kmeans, { k: 3, replay: true }]], on)
  const applied = await runSteps(data(), [kmeans], { ...on, fitted: models })
  expect(applied.models.kmeans).not.toHaveProperty('replay')
})

test('a constant frame has a replay of one place', async () => {
  const [on] = devices
  const { models } = await runSteps(frameOf({ x: [2, 2, 2] }), [[kmeans, { k: 1, replay: true }]], on)
  expect((models.kmeans as KMeansModel).replay![0].iterations.at(-1)).toEqual({ centroids: [[2]], inertia: 0 })
})

test('a trace keeps no more numbers than it says, the ends of the best start, and of all starts their inertia', () => {
  const trace = new Trace()
  const width = 5000
  for (let start = 0; start < 20; start++) {
    trace.begin(new Float64Array(width).fill(start))
    for (let iteration = 1; iteration < 15; iteration++) {
      trace.assigned(1000 - start - iteration)
      trace.move(new Float64Array(width).fill(start + iteration / 100))
    }
    trace.assigned(900 - start)
    trace.isBest()
  }
  const starts = trace.starts([0], (all) => [[...all]])
  const kept = starts.flatMap(({ iterations }) => iterations).length * width
  expect(kept).toBeLessThanOrEqual(mostTraced)
  expect(kept).toBeGreaterThan(mostTraced / 4)
  const best = starts.at(-1)
  expect(best.chosen).toBe(true)
  expect(best.iterations[0].centroids[0][0]).toBe(19)
  expect(best.iterations.at(-1)).toMatchObject({ inertia: 881 })
  expect(starts.map(({ inertia }) => inertia)).toEqual(starts.map((_, i) => 900 - i))
  expect(starts.some(({ cut }) => cut)).toBe(true)
})

function nearestSum(columns: ArrayLike<number>[], centroids: number[][]): number {
  let sum = 0
  for (let i = 0; i < columns[0].length; i++)
    sum += Math.min(...centroids.map((one) => one.reduce((gap, x, j) => gap + (columns[j][i] - x) ** 2, 0)))
  return sum
}
