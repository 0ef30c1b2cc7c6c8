import type { DeviceKind } from '@core/protocol/device.ts'
import { normal, random } from '@core/stats/random.ts'
import { fitLogistic } from '../../../workers/analysis/regression/binomial/fit-logistic.ts'
import { rowsOfBasis } from '../../../workers/analysis/regression/binomial/standard-rows.ts'
import { chooseDevice } from '../../../workers/device/choose.ts'
import { plainHost } from '../../../workers/device/host-plain.ts'

export interface LogisticSeen {
  /** Without a device, and with its Gram matrices at first. */
  exact: number[]
  gamma: number[]
  converged: boolean
  /** Kernels of TensorFlow.js that the second one ran. */
  kernels: Record<string, number>
}

/** Fits the same logistic regression with and without the device forced. */
async function seen(kind: DeviceKind): Promise<LogisticSeen> {
  const { device } = await chooseDevice({ force: kind })
  const rng = random('logistic', 'device')
  const n = 4000
  const columns = Array.from({ length: 5 }, () => Float64Array.from({ length: n }, () => normal(rng)))
  const y = Float64Array.from({ length: n }, (_, i) =>
    rng() < 1 / (1 + Math.exp(0.5 - columns[0][i] + 2 * columns[1][i])) ? 1 : 0
  )
  const terms = columns.map((_, j) => ({ name: `x${j}`, factors: [{ column: `x${j}` }] }))
  const spec = { intercept: true, terms: [{ name: '(Intercept)', factors: [] }, ...terms], predictors: [] }
  const rows = rowsOfBasis({ spec, n, d: columns.length, columns, low: () => undefined })
  const job = { rows, y, kernels: plainHost }
  const exact = await ended(fitLogistic(job))
  const before = { ...device.kernelsRun() }
  const fit = await ended(fitLogistic({ ...job, device }))
  const kernels = Object.entries(device.kernelsRun()).map(([name, count]) => [name, count - (before[name] ?? 0)])
  return {
    exact: [...exact.gamma],
    gamma: [...fit.gamma],
    converged: fit.converged,
    kernels: Object.fromEntries(kernels) as Record<string, number>
  }
}

async function ended<T>(work: AsyncGenerator<unknown, T>): Promise<T> {
  for (;;) {
    const step = await work.next()
    if (step.done) return step.value
  }
}

addEventListener('message', (event: MessageEvent<{ kind: DeviceKind }>) => {
  void seen(event.data.kind).then(
    (value) => postMessage({ value }),
    (error: unknown) => postMessage({ error: String(error) })
  )
})
