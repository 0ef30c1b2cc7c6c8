import { alignedBox } from '@core/stats/aligned-box.ts'
import { gapOf, type Gap } from '@core/stats/gap-statistic.ts'
import type { Rng } from '@core/stats/random.ts'
import { sample } from '@core/stats/sample.ts'
import { symmetricEigen } from '@core/stats/symmetric-eigen.ts'
import type { HostKernels } from '../../device/host-kernels.ts'
import type { Device } from '../../device/types.ts'
import { fitKMeans, nearby } from '../kmeans/fit.ts'
import { matrixOfColumns, sampleRows64, taken, type Matrix } from '../matrix.ts'

/** Rows that the gap statistic is computed on; a sample where there are more. */
export const gapRows = 10_000

const references = 20

/** Gap statistic for each k, against 20 references from the PCA-aligned box; yields the references done. */
export async function* gaps(
  device: Device,
  kernels: HostKernels,
  matrix: Matrix,
  { ks, restarts, rng }: { ks: readonly number[]; restarts: number; rng: Rng }
): AsyncGenerator<number, Gap[]> {
  const rows = centred(taken(matrix, sample(matrix.n, gapRows, rng)))
  const { n, d } = rows
  const values = sampleRows64(
    rows,
    Uint32Array.from({ length: n }, (_, i) => i)
  )
  const gram = new Float64Array(d * d)
  kernels.gram64(values, n, d, gram)
  const { vectors } = symmetricEigen(gram, d)
  const own = yield* inertias(device, kernels, rows, ks, restarts, rng, 0)
  const found: number[][] = ks.map(() => [])
  for (let b = 0; b < references; b++) {
    const box = alignedBox(values, vectors, n, rng)
    const columns = Array.from({ length: d }, (_, j) => Float64Array.from({ length: n }, (_, i) => box[i * d + j]))
    const inertia = yield* inertias(device, kernels, matrixOfColumns(rows.names, columns), ks, restarts, rng, b + 1)
    inertia.forEach((value, i) => found[i].push(value))
  }
  return ks.map((k, i) => gapOf(k, own[i], found[i]))
}

const centred = (matrix: Matrix): Matrix => matrixOfColumns(matrix.names, matrix.columns)

async function* inertias(
  device: Device,
  kernels: HostKernels,
  matrix: Matrix,
  ks: readonly number[],
  restarts: number,
  rng: Rng,
  done: number
): AsyncGenerator<number, number[]> {
  const at = await nearby(device, kernels, matrix, Math.max(...ks))
  try {
    const found: number[] = []
    for (const k of ks) {
      const work = fitKMeans(at, {
        k,
        restarts,
        tolerance: 1e-4,
        maxIterations: 100,
        start: 'k-means++',
        rough: true,
        rng
      })
      let step = await work.next()
      for (; !step.done; step = await work.next()) yield done
      found.push(step.value.inertia)
    }
    return found
  } finally {
    at.free()
  }
}
