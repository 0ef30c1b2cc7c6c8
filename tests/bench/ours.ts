import { random } from '@core/stats/random.ts'
import type { Model } from '@core/result/types.ts'
import type { KMeansModel } from '@core/result/models.ts'
import type { Column, TableData } from '@core/table/types.ts'
import { WorkFrame } from '../../workers/analysis/frame.ts'
import { kmeans } from '../../workers/analysis/steps/kmeans.ts'
import { pca } from '../../workers/analysis/steps/pca.ts'
import { makeDesign } from '../../workers/analysis/regression/make-design.ts'
import { makeBasis } from '../../workers/analysis/regression/gaussian/basis.ts'
import { solveGram } from '../../workers/analysis/regression/gaussian/solve-gram.ts'
import { regression } from '../../workers/analysis/steps/regression.ts'
import type { RegressionModel } from '@core/regression/types.ts'
import { standardise } from '../../workers/analysis/steps/standardise.ts'
import type { StepContext, StepRunner } from '../../workers/analysis/types.ts'
import type { HostKernels } from '../../workers/device/host-kernels.ts'
import type { Device } from '../../workers/device/types.ts'
import { asColumns } from './data.ts'

/** The product's own steps, run to their end as the driver runs them. */
export class Ours {
  readonly #device: Device
  readonly #kernels: HostKernels
  readonly #raw: WorkFrame
  #standard: WorkFrame

  constructor(device: Device, kernels: HostKernels, data: Float64Array) {
    this.#device = device
    this.#kernels = kernels
    this.#raw = frameOf(asColumns(data))
    this.#standard = this.#raw
  }

  /** Keeps the standardised frame for the steps after it. */
  async standardise(): Promise<void> {
    this.#standard = (await this.#run(standardise, this.#raw, {})).frame
  }

  async pca(): Promise<void> {
    await this.#run(pca, this.#standard, { components: 2, parallel: false })
  }

  async kmeans(start: number[][], maxIterations: number): Promise<number> {
    const { model } = await this.#run(kmeans, this.#standard, { start, maxIterations, restarts: 1 })
    return (model as KMeansModel).totalIterations
  }

  /** The whole step: coefficients with their errors, and every diagnostic. */
  async regression(response: Float64Array): Promise<number[]> {
    const frame = this.#raw.with('y', { kind: 'number', values: response })
    const roles = { response: ['y'], predictors: [...this.#raw.features] }
    const { model } = await this.#run(regression, frame, {}, roles)
    return (model as RegressionModel).terms.map((term) => term.estimate)
  }

  /** The fit alone: design, basis and coefficients, as the step has them before its diagnostics. */
  async leastSquares(response: Float64Array): Promise<void> {
    const frame = this.#raw.with('y', { kind: 'number', values: response })
    const params = { terms: null, intercept: true, bases: {}, maxLevels: 200 }
    const { design } = makeDesign(frame, { predictors: this.#raw.features, response: 'y' }, params)
    const values = { values: response, centre: response[0], scale: 1 / 64 }
    const context = { device: this.#device, kernels: this.#kernels } as unknown as StepContext
    const work = solveGram(context, { basis: makeBasis(design), response: values }, () => ({ done: 0, of: 1 }))
    while (!(await work.next()).done);
  }

  async #run(
    runner: StepRunner,
    frame: WorkFrame,
    given: Record<string, unknown>,
    roles: Record<string, string[]> = {}
  ): Promise<{ model: Model; frame: WorkFrame }> {
    const params = Object.fromEntries(
      runner.spec.params.map(({ name, default: usual }) => [name, given[name] ?? usual])
    )
    const context: StepContext = {
      table: { summary: {} as TableData['summary'], rows: frame.n, columns: new Map() },
      frame,
      roles,
      models: {},
      modelOf: () => undefined,
      device: this.#device,
      kernels: this.#kernels,
      random: (name) => random('bench', name),
      dropped: () => {}
    }
    const work = runner.run(context, { ...params, ...given })
    let next = await work.next()
    while (!next.done) next = await work.next()
    return next.value
  }
}

function frameOf(values: Float64Array[]): WorkFrame {
  const named = values.map((one, j): [string, Column] => [`x${j}`, { kind: 'number', values: one }])
  const columns = new Map<string, Column>(named)
  const n = values[0].length
  return new WorkFrame({
    unit: 'row',
    n,
    rows: Uint32Array.from({ length: n }, (_, i) => i),
    columns,
    features: [...columns.keys()]
  })
}
