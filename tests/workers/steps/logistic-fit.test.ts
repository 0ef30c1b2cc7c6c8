import { describe, expect, test } from 'vitest'
import { normal, random } from '@core/stats/random.ts'
import { fitLogistic } from '../../../workers/analysis/regression/binomial/fit-logistic.ts'
import type { Job } from '../../../workers/analysis/regression/binomial/pass.ts'
import { rowsOfBasis } from '../../../workers/analysis/regression/binomial/standard-rows.ts'
import type { Design } from '../../../workers/analysis/regression/types.ts'
import type { Device } from '../../../workers/device/types.ts'
import { plainDevice, plainKernels } from './plain-device.ts'

function designOf(columns: number[][]): Design {
  const names = columns.map((_, j) => `x${j + 1}`)
  const terms = names.map((column) => ({ name: column, factors: [{ column }] }))
  return {
    spec: { intercept: true, terms: [{ name: '(Intercept)', factors: [] }, ...terms], predictors: [] },
    n: columns[0].length,
    d: columns.length,
    columns: columns.map((values) => Float64Array.from(values)),
    low: () => undefined
  }
}

const jobOf = (columns: number[][], y: number[], device?: Device): Job => ({
  rows: rowsOfBasis(designOf(columns)),
  y: Float64Array.from(y),
  kernels: plainKernels,
  device
})

async function fit(job: Job) {
  const work = fitLogistic(job)
  for (;;) {
    const step = await work.next()
    if (step.done) return step.value
  }
}

const range = (n: number) => Array.from({ length: n }, (_, i) => i)
const drawn = (rng: () => number, linear: number) => (rng() < 1 / (1 + Math.exp(-linear)) ? 1 : 0)

describe('no false alarm of separation', () => {
  test('for a coefficient of 8 on 500 rows, in 50 draws', async () => {
    for (const seed of range(50)) {
      const rng = random('strong', seed)
      const x = range(500).map(() => normal(rng))
      const found = await fit(
        jobOf(
          [x],
          x.map((value) => drawn(rng, 8 * value))
        )
      )
      expect(found.separation).toBeUndefined()
      expect(found.converged).toBe(true)
    }
  })

  test('for a rare class', async () => {
    const rng = random('rare')
    const x = range(20_000).map(() => normal(rng))
    const found = await fit(
      jobOf(
        [x],
        x.map((value) => drawn(rng, value - 8))
      )
    )
    expect(found.separation).toBeUndefined()
    expect(found.converged).toBe(true)
  })

  test('where the classes overlap in a single pair of 100 rows', async () => {
    const y = range(100).map((i) => (i < 50 ? 0 : 1))
    y[49] = 1
    y[50] = 0
    const found = await fit(jobOf([range(100)], y))
    expect(found.separation).toBeUndefined()
    expect(found.converged).toBe(true)
  })

  test('where a row is 40 standard errors of its class away, so sure that it weighs nothing', async () => {
    const rng = random('far')
    const x = range(200).map(() => normal(rng))
    const y = x.map((value) => drawn(rng, value))
    const found = await fit(jobOf([[...x, 500]], [...y, 1]))
    expect(found.separation).toBeUndefined()
    expect(found.converged).toBe(true)
  })
})

describe('separation is proved', () => {
  test('complete, where a threshold tells the classes apart, at the first step', async () => {
    const found = await fit(
      jobOf(
        [range(100)],
        range(100).map((i) => (i < 50 ? 0 : 1))
      )
    )
    expect(found.separation?.complete).toBe(true)
  })

  test('quasi-complete, where the classes share one value: all other rows are separated', async () => {
    const x = range(100)
    const y = x.map((i) => (i < 50 ? 0 : 1))
    x[50] = 49
    const found = await fit(jobOf([x], y))
    expect(found.separation?.complete).toBe(false)
    expect(range(100).filter((i) => !found.separation!.rows[i])).toEqual([49, 50])
    // Of the two rows that are left each class is as likely.
    expect(found.deviance).toBeCloseTo(4 * Math.LN2, 12)
  })

  test('quasi-complete, where a level has one class only: the rest is as if its rows were not there', async () => {
    const rng = random('level')
    const x = range(300).map(() => normal(rng))
    const a = range(300).map((i) => (i % 10 === 0 ? 1 : 0))
    const b = range(300).map((i) => (i % 10 === 1 ? 1 : 0))
    const y = x.map((value, i) => (a[i] ? 1 : drawn(rng, 2 * value)))
    const found = await fit(jobOf([x, a, b], y))
    const rest = range(300).filter((i) => !a[i])
    const of = (values: number[]) => rest.map((i) => values[i])
    const alone = await fit(jobOf([of(x), of(b)], of(y)))
    expect(found.separation?.free.length).toBe(1)
    expect(range(300).filter((i) => found.separation!.rows[i])).toEqual(range(300).filter((i) => a[i]))
    expect(found.deviance).toBeCloseTo(alone.deviance, 10)
  })

  test('quasi-complete along a slant through three columns', async () => {
    const rng = random('plane')
    const n = 400
    const u = range(n).map(() => normal(rng))
    const v = range(n).map(() => normal(rng))
    const y = range(n).map((i) => (i < 200 ? drawn(rng, u[i]) : i % 2))
    // 2v − 3w + u is 0 in the first half and has the sign of the class in the other.
    const w = range(n).map(
      (i) => (2 * v[i] + u[i]) / 3 + (i < 200 ? 0 : (y[i] ? 1 : -1) * (0.01 + Math.abs(normal(rng)) * 0.3))
    )
    const found = await fit(jobOf([u, v, w], y))
    const half = await fit(jobOf([u.slice(0, 200), v.slice(0, 200)], y.slice(0, 200)))
    expect(found.separation?.complete).toBe(false)
    expect(found.separation!.rows.reduce((a, b) => a + b, 0)).toBe(200)
    expect(found.deviance).toBeCloseTo(half.deviance, 9)
    // Separated rows are sure of their class.
    for (let i = 200; i < n; i++) expect((y[i] ? 1 : -1) * found.eta[i]).toBeGreaterThan(17.9)
  })

  test('complete, where rows that one direction leaves are separated by another', async () => {
    // Rows of a = 1 are all positive, of b = 1 all negative; the others differ in x.
    const a = range(60).map((i) => (i < 20 ? 1 : 0))
    const b = range(60).map((i) => (i >= 40 ? 1 : 0))
    const x = range(60).map((i) => (i < 20 || i >= 40 ? 0 : i - 29.5))
    const y = range(60).map((i) => (i < 20 ? 1 : i >= 40 ? 0 : i < 30 ? 0 : 1))
    const found = await fit(jobOf([a, b, x], y))
    expect(found.separation?.complete).toBe(true)
  })
})

test('every verdict over 400 small tables of ties, dummies and numbers carries its own proof', async () => {
  const verdicts = { none: 0, some: 0, all: 0 }
  for (const seed of range(400)) {
    const rng = random('table', seed)
    const n = 8 + Math.floor(rng() * 50)
    const columns = range(1 + Math.floor(rng() * 4)).map((j) =>
      range(n).map(() => [normal(rng), Math.floor(rng() * 4), rng() < 0.2 ? 1 : 0][(j + seed) % 3])
    )
    const y = range(n).map((i) => drawn(rng, 6 * rng() * (columns[0][i] - 0.7)))
    const job = jobOf(columns, y)
    if (new Set(y).size < 2 || columns.some((values) => new Set(values).size < 2)) continue
    const { converged, separation, score } = await fit(job)
    if (!separation) {
      // A finite maximum: the gradient vanishes.
      verdicts.none++
      expect(converged).toBe(true)
      for (const one of score) expect(Math.abs(one)).toBeLessThan(1e-9 * n)
      continue
    }
    verdicts[separation.complete ? 'all' : 'some']++
    const direction = separation.direction.map((value) => value / Math.hypot(...separation.direction))
    const [{ data }] = [...job.rows.blocks()]
    range(n).forEach((i) => {
      const move = (y[i] ? 1 : -1) * direction.reduce((sum, value, j) => sum + value * data[i * job.rows.p + j], 0)
      if (separation.rows[i]) expect(move).toBeGreaterThan(1e-9)
      else expect(Math.abs(move)).toBeLessThan(1e-9)
    })
  }
  for (const count of Object.values(verdicts)) expect(count).toBeGreaterThan(30)
})

describe('the Gram matrix of the first steps in float32', () => {
  test('leads to the same coefficients, deviance and final Gram matrix', async () => {
    const rng = random('device')
    const columns = range(5).map(() => range(3000).map(() => normal(rng)))
    const y = range(3000).map((i) => drawn(rng, columns[0][i] - 2 * columns[1][i] + 0.5))
    let grams = 0
    const plain = plainDevice()
    const counting: Device = { ...plain, gram: (rows) => (grams++, plain.gram(rows)) }
    const exact = await fit(jobOf(columns, y))
    const rough = await fit(jobOf(columns, y, counting))
    expect(grams).toBeGreaterThan(0)
    expect(rough.converged).toBe(true)
    rough.gamma.forEach((value, j) => expect(value).toBeCloseTo(exact.gamma[j], 12))
    expect(rough.deviance).toBeCloseTo(exact.deviance, 9)
    rough.gram.forEach((value, j) => expect(value).toBeCloseTo(exact.gram[j], 9))
  })
})
