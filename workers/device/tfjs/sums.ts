import { forRows, ones, sumsAsProducts } from './broadcast.ts'
import { matMul, reshape, square, sub, sum, type Rank, type Tensor1D, type Tensor2D, type Tensor3D } from './tf.ts'

/** AᵀB of n × p and n × q: a product for each pass of rows, then the sum of the passes. */
export function crossSum(a: Tensor2D, b: Tensor2D, batch: number): Tensor2D {
  const product = matMul(passes(a, batch), passes(b, batch), true)
  return sum<Tensor2D>(product, 0)
}

/** Sum of each column, or with `center` of squared deviations from it. */
export function columnSum(x: Tensor2D, batch: number, center?: Tensor1D): Tensor1D {
  const terms: Tensor2D = center ? square(sub(x, forRows(center, x.shape[0]))) : x
  if (sumsAsProducts()) return reshape<Rank.R1>(crossSum(ones(x.shape[0]), terms, batch), [x.shape[1]])
  return sum<Tensor1D>(sum(passes(terms, batch), 1), 0)
}

function passes(x: Tensor2D, batch: number): Tensor3D {
  return reshape<Rank.R3>(x, [batch, x.shape[0] / batch, x.shape[1]])
}
