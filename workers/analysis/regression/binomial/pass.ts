import type { Device } from '../../../device/types.ts'
import type { HostKernels } from '../../../device/host-kernels.ts'
import type { StandardRows } from './standard-rows.ts'

/** What a logistic fit works on. */
export interface Job {
  rows: StandardRows
  /** 0 or 1 a row. */
  y: Float64Array
  /** What each row counts, about 1 on average; 0 leaves it out. */
  weights?: Float64Array
  kernels: HostKernels
  /** Where first Gram matrices are multiplied in float32; host kernels alone where there is none. */
  device?: Device
}

/** Where a fit stands at some coefficients. */
export interface Pass {
  /** −2 log-likelihood. */
  deviance: number
  /** Its gradient over −2: Xᵀ w (y − μ). */
  score: Float64Array
  /** Xᵀ diag(w μ (1 − μ)) X. */
  gram: Float64Array
}

/**
 * One pass over the rows: the deviance, the score and the weighted Gram matrix at these coefficients (of standardised columns).
 *
 * `eta` is written: the linear predictor of every row, also of those left out. Deviance and score are always float64; the Gram
 * matrix is multiplied in float32 on the device with `how` `device`. Yields the rows done.
 */
export async function* pass(
  job: Job,
  gamma: Float64Array,
  eta: Float64Array,
  how: 'host' | 'device' = 'host'
): AsyncGenerator<number, Pass> {
  const { p } = job.rows
  const found: Pass = { deviance: 0, score: new Float64Array(p), gram: new Float64Array(p * p) }
  let scratch = new Float64Array(0)
  for (const block of job.rows.blocks()) {
    if (scratch.length < block.n * p) scratch = new Float64Array(block.n * p)
    const used = oneBlock(job, block, gamma, eta, scratch, found)
    if (how === 'device' && job.device) await addOnDevice(job.device, scratch, used, p, found.gram)
    else if (used) job.kernels.gram64(scratch.subarray(0, used * p), used, p, found.gram)
    yield block.from + block.n
  }
  return found
}

/** Adds a block's deviance and score, leaves √w x of the rows that count in `scratch`, and gives how many they are. */
function oneBlock(
  { rows: { p }, y, weights }: Job,
  { from, n, data }: { from: number; n: number; data: Float64Array },
  gamma: Float64Array,
  eta: Float64Array,
  scratch: Float64Array,
  found: Pass
): number {
  const { score } = found
  let deviance = 0
  let used = 0
  for (let i = 0, at = 0; i < n; i++, at += p) {
    let linear = 0
    for (let j = 0; j < p; j++) linear += data[at + j] * gamma[j]
    eta[from + i] = linear
    const weight = weights ? weights[from + i] : 1
    if (weight === 0) continue
    const margin = y[from + i] === 1 ? linear : -linear
    const e = Math.exp(-Math.abs(linear))
    deviance += weight * (Math.log1p(e) + (margin < 0 ? -margin : 0))
    // 1 less the probability of what was observed.
    const missed = margin >= 0 ? e / (1 + e) : 1 / (1 + e)
    const residual = weight * (y[from + i] === 1 ? missed : -missed)
    const root = Math.sqrt(weight * e) / (1 + e)
    const to = used++ * p
    for (let j = 0; j < p; j++) {
      const x = data[at + j]
      score[j] += residual * x
      scratch[to + j] = root * x
    }
  }
  found.deviance += 2 * deviance
  return used
}

async function addOnDevice(device: Device, rows: Float64Array, n: number, p: number, into: Float64Array) {
  if (!n) return
  const held = await device.upload({ n, d: p, data: Float32Array.from(rows.subarray(0, n * p)) })
  try {
    const gram = await device.gram(held)
    for (let a = 0; a < into.length; a++) into[a] += gram[a]
  } finally {
    held.free()
  }
}

/** Weight of the rows that count, and of the positive ones among them. */
export function sharesOf({ y, weights }: Job): { positive: number; total: number } {
  let positive = 0
  let total = 0
  for (let i = 0; i < y.length; i++) {
    const weight = weights ? weights[i] : 1
    total += weight
    positive += weight * y[i]
  }
  return { positive, total }
}
