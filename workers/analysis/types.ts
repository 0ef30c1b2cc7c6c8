import type { Rng } from '@core/stats/random.ts'
import type { StepSpec } from '@core/recipe/types.ts'
import type { Model } from '@core/result/types.ts'
import type { TableData } from '@core/table/types.ts'
import type { Device } from '../device/types.ts'
import type { HostKernels } from '../device/host-kernels.ts'
import type { WorkFrame } from './frame.ts'

/** What a generator says each time it gives way: the driver turns it into progress, a pause and a look at cancellation. */
export interface Tick {
  /** Message key suffix under `stage.`; defaults to the step's kind. */
  stage?: string
  done: number
  of: number
  /** A first value to show before the exact one: part of the model so far. */
  preview?: Model
}

export interface StepContext {
  table: TableData
  /** The frame the step works on (`step.on`, or `rows`); a copy of the frame before, free to add to. */
  frame: WorkFrame
  /** Role → column names, always a list. */
  roles: Record<string, string[]>
  /** Models of earlier steps, by step id. */
  models: Record<string, Model>
  /** The latest model of a step of that kind, if any. */
  modelOf<T extends Model>(kind: string): T | undefined
  device: Device
  kernels: HostKernels
  /** Seeded from the recipe's seed, the step's id and the name; the same on every device. */
  random(name: string): Rng
  /** Rows left out, said in provenance. */
  dropped(reason: string, rows: number): void
  /** The model fitted before, when a result is applied to other rows: use it, do not fit anew. */
  fitted?: Model
}

export interface StepResult {
  model: Model
  /** The frame as it stands after the step. */
  frame: WorkFrame
  /** A frame of another unit that the step opened, under its name. */
  opened?: { name: string; frame: WorkFrame }
}

/** A step's work. It never edits what is there: it adds columns and versions, filters, or opens a frame. */
export interface StepRunner {
  spec: StepSpec
  run(context: StepContext, params: Record<string, unknown>): AsyncGenerator<Tick, StepResult>
}
