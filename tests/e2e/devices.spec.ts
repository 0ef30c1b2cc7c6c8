import type { Page } from '@playwright/test'
import type { DeviceReport } from '../../src/core/protocol/device.ts'
import type { RegressionModel } from '../../src/core/regression/types.ts'
import { bundleWorker } from './device-harness/bundle.ts'
import type { Asked } from './device-harness/harness.worker.ts'
import { expect, openPage, test, type WithBenchtop } from './support/fixtures.ts'

// The primitives on a GPU that is imitated: a check that they are right, never of their speed.

let worker: string

test.beforeAll(async () => {
  test.setTimeout(180_000)
  worker = await bundleWorker('./harness.worker.ts')
})

/** What a fresh worker answers. The page is a blank one of localhost, since WebGPU needs a secure context. */
async function ask<K extends keyof Asked>(page: Page, what: K, kind?: string): Promise<Awaited<ReturnType<Asked[K]>>> {
  const home = 'http://localhost/devices/'
  await page.route(`${home}**`, (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: worker })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>devices</title>' })
  )
  if (page.url() !== home) await page.goto(home)
  return page.evaluate(
    (message) =>
      new Promise<never>((resolve, reject) => {
        const made = new Worker('worker.js', { type: 'module' })
        made.onmessage = (event: MessageEvent<{ value?: never; error?: string }>) => {
          made.terminate()
          if (event.data.error) reject(new Error(event.data.error))
          else resolve(event.data.value!)
        }
        made.onerror = (event) => reject(new Error(event.message))
        made.postMessage(message)
      }),
    { what, kind }
  )
}

const reasonsOf = (reports: DeviceReport[]) => Object.fromEntries(reports.map(({ kind, reason }) => [kind, reason]))

test('a GPU that is imitated is refused, and SIMD kernels are taken', async ({ page }) => {
  const reports = await ask(page, 'choose')
  expect(reasonsOf(reports)).toEqual({
    webgpu: 'software-adapter',
    webgl: 'software-adapter',
    simd: 'chosen',
    cpu: 'not-needed'
  })
  expect(reports[0].adapter).toMatch(/swiftshader/i)
  expect(reports[1].adapter).toMatch(/swiftshader/i)
})

for (const kind of ['webgpu', 'webgl', 'simd', 'cpu'] as const)
  test(`${kind} keeps every law of the device contract`, async ({ page }) => {
    test.setTimeout(240_000)
    const seen = await ask(page, 'laws', kind)
    expect(seen.length).toBeGreaterThan(60)
    expect(seen.filter(([, broken]) => broken !== null)).toEqual([])
  })

for (const kind of ['webgpu', 'webgl', 'cpu'] as const)
  test(`every primitive runs kernels of TensorFlow.js on ${kind}`, async ({ page }) => {
    const ran = await ask(page, 'kernels', kind)
    expect(Object.keys(ran)).toEqual(['moments', 'scale', 'gram', 'project', 'nearest', 'product'])
    // Two blocks: whole passes of rows, and the rest.
    expect(ran.scale).toMatchObject({ Sub: 2, Multiply: 2 })
    for (const name of ['gram', 'project', 'nearest', 'product']) expect(ran[name].BatchMatMul).toBeGreaterThan(0)
    expect(ran.moments.Sum).toBeGreaterThan(0)
  })

for (const kind of ['webgpu', 'webgl'] as const)
  test(`a lost ${kind} device is seen, and the next goes on`, async ({ page }) => {
    const { error, reports, went } = await ask(page, 'lose', kind)
    expect(error).toMatch(/^DeviceLost: The web(gpu|gl) device was lost: /)
    expect(reasonsOf(reports)[kind]).toBe('lost')
    expect(went).toBe('simd 2')
  })

/** Three clumps on four numbers. */
const csv = [
  'id,a,b,c,d',
  ...Array.from({ length: 300 }, (_, i) => {
    const clump = i % 3
    return `r${i},${clump * 5 + (i % 7) * 0.4},${clump * -4 + (i % 11) * 0.3},${(i % 13) + clump},${(i % 5) - clump * 2}`
  })
].join('\n')

for (const kind of ['webgpu', 'webgl', 'simd', 'cpu'] as const)
  test(`?device=${kind} runs standardise, PCA and k-means on it`, async ({ page }) => {
    test.setTimeout(180_000)
    await openPage(page, `device=${kind}`)
    const ran = await page.evaluate(async (text) => {
      const { benchtop } = globalThis as WithBenchtop
      const table = await benchtop.open(new File([text], 'clumps.csv'))
      const recipe = await benchtop.recipe('data-mining', table.id, { recipe: 'segments' })
      const { models, provenance } = await benchtop.run(recipe)
      return { models: Object.keys(models), provenance, devices: await benchtop.devices() }
    }, csv)
    expect(ran.models).toEqual(expect.arrayContaining(['standardise', 'pca', 'kmeans']))
    expect(ran.provenance.device).toBe(kind)
    expect(ran.devices.find((report) => report.chosen)).toMatchObject({ kind, reason: 'forced' })
    if (kind === 'simd') return
    const { standardise, pca, kmeans } = ran.provenance.kernels!
    expect(standardise).toMatchObject({ Sum: expect.any(Number), Sub: expect.any(Number) })
    expect(pca).toMatchObject({ BatchMatMul: expect.any(Number) })
    expect(kmeans).toMatchObject({ BatchMatMul: expect.any(Number), Min: expect.any(Number) })
  })

for (const kind of ['webgpu', 'webgl', 'simd', 'cpu'] as const)
  test(`?device=${kind} runs a linear regression on it, and loses no digit by it`, async ({ page }) => {
    test.setTimeout(180_000)
    await openPage(page, `device=${kind}`)
    const ran = await page.evaluate(async (text) => {
      const { benchtop } = globalThis as WithBenchtop
      const table = await benchtop.open(new File([text], 'line.csv'))
      const base = await benchtop.recipe('data-mining', table.id)
      const columns = { response: 'y', predictors: ['a', 'b'] }
      const steps = [{ id: 'regression', kind: 'regression', params: {} }]
      const { models, provenance } = await benchtop.run({ ...base, columns, steps })
      return { model: models.regression as RegressionModel, provenance }
    }, line)
    expect(ran.provenance.device).toBe(kind)
    expect(ran.model.solver).toBe('gram')
    // The least squares plane is exactly 2 + 3a − b, and every number of the file is exact in float64.
    expect(ran.model.terms.map((term) => term.name)).toEqual(['(Intercept)', 'a', 'b'])
    ran.model.terms.forEach((term, j) => expect(Math.abs(term.estimate - [2, 3, -1][j])).toBeLessThan(1e-12))
    if (kind !== 'simd') expect(ran.provenance.kernels!.regression).toMatchObject({ BatchMatMul: expect.any(Number) })
  })

/** A plane, each place twice: half a unit above it and half a unit under it. */
const line = [
  'a,b,y',
  ...Array.from({ length: 400 }, (_, i) => {
    const [a, b] = [((i >> 1) % 23) / 4, ((i >> 1) % 17) / 8]
    return `${a},${b},${2 + 3 * a - b + (i % 2 ? 0.5 : -0.5)}`
  })
].join('\n')
