// The kernels of the SIMD device, in one module, so that they share the memory that holds the rows.
export { nearest } from './nearest'
export { project } from './project'
export { addColumns, addSquares } from './moments'
export { scale } from './scale'
export { gram } from './gram'

/** Where the memory that is free to use begins. */
export function heap(): usize {
  return (__heap_base + 15) & ~15
}
