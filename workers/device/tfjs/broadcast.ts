import { engine, matMul, reshape, tensor2d, type Tensor, type Tensor1D, type Tensor2D } from './tf.ts'

// The CPU backend finds each place of a broadcast, and of a sum down a column, from its coordinates, a hundred times slower
// than the arithmetic itself. A product with ones gives the same numbers; GPUs broadcast for nothing.

const onCpu = () => engine().backendName === 'cpu'

/** n ones down a column. */
export function ones(n: number): Tensor2D {
  return tensor2d(new Float32Array(n).fill(1), [n, 1])
}

/** A vector that is to meet n rows. */
export function forRows(vector: Tensor1D, n: number): Tensor {
  return onCpu() ? matMul(ones(n), reshape(vector, [1, vector.size])) : vector
}

/** An n × 1 column that is to meet k columns. */
export function forColumns(column: Tensor, k: number): Tensor {
  return onCpu() ? matMul(column, ones(k), false, true) : column
}

/** Whether sums down a column are better made as products with ones. */
export const sumsAsProducts = onCpu
