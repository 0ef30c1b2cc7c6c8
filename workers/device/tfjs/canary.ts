import { matMul, tensor2d, tidy, type Tensor } from './tf.ts'

const side = 64
const a = Float32Array.from({ length: side * side }, (_, i) => ((i * 7 + (i >> 6)) % 13) - 6)
const b = Float32Array.from({ length: side * side }, (_, i) => ((i * 5 + (i >> 6) * 3) % 11) - 5)
const product = new Float32Array(side * side)
for (let i = 0; i < side; i++)
  for (let j = 0; j < side; j++)
    for (let m = 0; m < side; m++) product[i * side + j] += a[i * side + m] * b[m * side + j]

let sent = 0

/**
 * A product whose every digit is known, sent to the device: whole numbers, so float32 holds it exactly.
 *
 * Large enough that no backend works it out on the CPU, and another factor each time, so that no old answer passes for it.
 */
export function sendCanary(): { tensor: Tensor; right(values: ArrayLike<number>): boolean } {
  const factor = 1 + (sent++ % 61)
  const scaled = a.map((x) => x * factor)
  const tensor = tidy(() => matMul(tensor2d(scaled, [side, side]), tensor2d(b.slice(), [side, side])))
  return {
    tensor,
    right: (values) => values.length === product.length && product.every((x, i) => x * factor === values[i])
  }
}
