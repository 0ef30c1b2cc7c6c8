import { correlations } from '@core/stats/correlation.ts'
import { moments } from '@core/stats/moments.ts'
import type { HostKernels } from '../../device/host-kernels.ts'
import { blocks64, matrixOfColumns } from '../matrix.ts'

/**
 * Pearson correlations of columns, NaN where one does not vary; yields the share done.
 *
 * Where no value is missing they come from one float64 Gram matrix, else pair by pair over the rows that have both values.
 */
export function* correlationMatrix(
  columns: readonly (Float64Array | Float32Array | Int32Array | Uint8Array)[],
  kernels: HostKernels
): Generator<number, number[][]> {
  const d = columns.length
  const found = columns.map((values) => moments(values))
  yield 0
  if (found.some((m, j) => m.n < columns[j].length || !Number.isFinite(m.squares))) return yield* correlations(columns)
  const matrix = matrixOfColumns(Array.from(columns.keys(), String), columns)
  const gram = new Float64Array(d * d)
  for (const block of blocks64(matrix)) {
    kernels.gram64(block.data, block.n, d, gram)
    yield (block.from + block.n) / matrix.n
  }
  const spread = found.map((m) => Math.sqrt(m.squares))
  return spread.map((a, i) =>
    spread.map((b, j) => (i === j && a > 0 ? 1 : Math.max(-1, Math.min(1, gram[i * d + j] / (a * b)))))
  )
}
