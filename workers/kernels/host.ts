// The kernels of the host: float64 products, nearest centroids in float64 and pairwise distances.
export { gram64 } from './gram64'
export { nearest64 } from './nearest64'
export { addDistances } from './distances'

/** Where the memory that is free to use begins. */
export function heap(): usize {
  return (__heap_base + 15) & ~15
}
