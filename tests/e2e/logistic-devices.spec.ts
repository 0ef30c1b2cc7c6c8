import { bundleWorker } from './device-harness/bundle.ts'
import type { LogisticSeen } from './device-harness/logistic.worker.ts'
import { expect, test } from './support/fixtures.ts'

// A GPU that is imitated: a check that it is asked and that it is right, never of its speed.

let worker: string

test.beforeAll(async () => {
  test.setTimeout(180_000)
  worker = await bundleWorker('./logistic.worker.ts')
})

for (const kind of ['webgpu', 'webgl'] as const)
  test(`a logistic regression multiplies its first Gram matrices on ${kind}, and its estimates are those of float64`, async ({
    page
  }) => {
    test.setTimeout(180_000)
    const home = 'http://localhost/logistic/'
    await page.route(`${home}**`, (route) =>
      route.request().url().endsWith('.js')
        ? route.fulfill({ contentType: 'text/javascript', body: worker })
        : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>logistic</title>' })
    )
    await page.goto(home)
    const { exact, gamma, converged, kernels } = await page.evaluate(
      (kind) =>
        new Promise<LogisticSeen>((resolve, reject) => {
          const made = new Worker('worker.js', { type: 'module' })
          made.onmessage = (event: MessageEvent<{ value?: LogisticSeen; error?: string }>) => {
            made.terminate()
            if (event.data.value) resolve(event.data.value)
            else reject(new Error(event.data.error))
          }
          made.onerror = (event) => reject(new Error(event.message))
          made.postMessage({ kind })
        }),
      kind
    )
    expect(kernels.BatchMatMul).toBeGreaterThanOrEqual(2)
    expect(converged).toBe(true)
    gamma.forEach((value, j) => expect(value).toBeCloseTo(exact[j], 11))
  })
