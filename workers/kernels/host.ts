// The kernels of the host: float64 products and pairwise distances.
export { gram64 } from './gram64'
export { addDistances } from './distances'

/** Where the memory that is free to use begins. */
export function heap(): usize {
  return (__heap_base + 15) & ~15
}
