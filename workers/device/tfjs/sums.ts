import { forRows, ones, sumsAsProducts } from './broadcast.ts'
import { matMul, reshape, square, sub, sum, type Tensor, type Tensor1D, type Tensor2D, type Tensor3D } from './tf.ts'

/** AᵀB of n × p and n × q: a product for each pass of rows, then the sum of the passes. */
export function crossSum(a: Tensor2D, b: Tensor2D, batch: number): Tensor2D {
  const product = matMul(passes(a, batch), passes(b, batch), true)
  return sum(product, 0) as Tensor2D
}

/** Sum of each column, or with `center` of squared deviations from it. */
export function columnSum(x: Tensor2D, batch: number, center?: Tensor1D): Tensor1D {
  const terms = (center ? square(sub(x, forRows(center, x.shape[0]))) : x) as Tensor2D
  if (sumsAsProducts()) return reshape(crossSum(ones(x.shape[0]), terms, batch), [x.shape[1]]) as Tensor1D
  return sum(sum(passes(terms, batch), 1), 0) as Tensor1D
}

function passes(x: Tensor2D, batch: number): Tensor3D {
  return reshape(x as Tensor, [batch, x.shape[0] / batch, x.shape[1]]) as Tensor3D
}
