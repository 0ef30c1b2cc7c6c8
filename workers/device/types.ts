import type { DeviceKind } from '@core/protocol/device.ts'

/** Rows as the host holds them: n rows by d columns, row after row, no missing values, centred and scaled in float64 before they were rounded. */
export interface RowBlock {
  n: number
  d: number
  data: Float32Array
}

/** Rows held by a device until `free`. */
export interface DeviceRows {
  readonly n: number
  readonly d: number
  free(): void
}

export interface Nearest {
  /** Index of the nearest centroid for each row; ties go to the lowest index. */
  labels: Int32Array
  /** Squared distance to it. */
  distances: Float32Array
  /** Sums of the rows of each centroid, k × d, carried in float64 by block. */
  sums: Float64Array
  counts: Float64Array
  /** Sum of squared distances. */
  inertia: number
}

/**
 * The few matrix primitives that a step may ask for. Each answers only after its readback proved itself;
 * a lost device throws `DeviceLost`, and the job is run again on the next device.
 */
export interface Device {
  readonly kind: DeviceKind
  readonly adapter: string
  /** Copies rows to the device. The block may be reused afterwards. */
  upload(rows: RowBlock): Promise<DeviceRows>
  /** Mean and sum of squared deviations of each column. */
  moments(rows: DeviceRows): Promise<{ mean: Float64Array; squares: Float64Array }>
  /** (x − center) × factor, column by column; new rows on the device. */
  scale(rows: DeviceRows, center: Float64Array, factor: Float64Array): Promise<DeviceRows>
  /** Xᵀ X, d × d. */
  gram(rows: DeviceRows): Promise<Float64Array>
  /** X Wᵀ for W of k × d: n × k, row after row. */
  project(rows: DeviceRows, weights: Float64Array, k: number): Promise<Float32Array>
  /** One Lloyd assignment against k × d centroids. `labels` false leaves labels and distances empty, for iterations that need only sums. */
  nearest(rows: DeviceRows, centroids: Float64Array, k: number, want: { labels: boolean }): Promise<Nearest>
  /** A (n × m) times B (m × p), row after row. */
  product(a: Float32Array, b: Float32Array, n: number, m: number, p: number): Promise<Float32Array>
  /** Rows back on the host. */
  read(rows: DeviceRows): Promise<Float32Array>
  /** TensorFlow.js kernels run so far by name; empty where none is used. */
  kernelsRun(): Record<string, number>
  /** Tensors alive; 0 where none is used. */
  tensors(): number
  dispose(): void
}

export class DeviceLost extends Error {
  readonly kind: DeviceKind
  constructor(kind: DeviceKind, why: string) {
    super(`The ${kind} device was lost: ${why}.`)
    this.kind = kind
  }
}
