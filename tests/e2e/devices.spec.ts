import type { Page } from '@playwright/test'
import type { DeviceReport } from '../../src/core/protocol/device.ts'
import { bundleWorker } from './device-harness/bundle.ts'
import type { Asked } from './device-harness/harness.worker.ts'
import { expect, test } from './support/fixtures.ts'

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
    expect(ran.scale).toEqual({ Sub: 2, Multiply: 2 })
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
