import { random } from '@core/stats/random.ts'
import type { Model } from '@core/result/types.ts'
import type { KMeansModel } from '@core/result/models.ts'
import type { Column, TableData } from '@core/table/types.ts'
import { WorkFrame } from '../../workers/analysis/frame.ts'
import { kmeans } from '../../workers/analysis/steps/kmeans.ts'
import { pca } from '../../workers/analysis/steps/pca.ts'
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

  async #run(
    runner: StepRunner,
    frame: WorkFrame,
    given: Record<string, unknown>
  ): Promise<{ model: Model; frame: WorkFrame }> {
    const params = Object.fromEntries(
      runner.spec.params.map(({ name, default: usual }) => [name, given[name] ?? usual])
    )
    const context: StepContext = {
      table: { summary: {} as TableData['summary'], rows: frame.n, columns: new Map() },
      frame,
      roles: {},
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
