// All that the project takes from TensorFlow.js, by file: the whole library would be 240 kB compressed, this is 100.
import '@tensorflow/tfjs-core/dist/base_side_effects'
import { registerKernel, type KernelConfig } from '@tensorflow/tfjs-core/dist/base'
import '@tensorflow/tfjs-backend-cpu/dist/base'
import '@tensorflow/tfjs-backend-webgl/dist/base'
import '@tensorflow/tfjs-backend-webgpu/dist/base'
import { cpuKernels } from './kernels-cpu.ts'
import { webglKernels } from './kernels-webgl.ts'
import { webgpuKernels } from './kernels-webgpu.ts'

export {
  engine,
  env,
  findBackendFactory,
  registerBackend,
  removeBackend,
  setBackend,
  tidy
} from '@tensorflow/tfjs-core/dist/base'
export type { Rank, Tensor, Tensor1D, Tensor2D, Tensor3D } from '@tensorflow/tfjs-core/dist/base'
export { add } from '@tensorflow/tfjs-core/dist/ops/add'
export { cast } from '@tensorflow/tfjs-core/dist/ops/cast'
export { concat } from '@tensorflow/tfjs-core/dist/ops/concat'
export { equal } from '@tensorflow/tfjs-core/dist/ops/equal'
export { matMul } from '@tensorflow/tfjs-core/dist/ops/mat_mul'
export { max } from '@tensorflow/tfjs-core/dist/ops/max'
export { min } from '@tensorflow/tfjs-core/dist/ops/min'
export { mul } from '@tensorflow/tfjs-core/dist/ops/mul'
export { reshape } from '@tensorflow/tfjs-core/dist/ops/reshape'
export { slice } from '@tensorflow/tfjs-core/dist/ops/slice'
export { square } from '@tensorflow/tfjs-core/dist/ops/square'
export { sub } from '@tensorflow/tfjs-core/dist/ops/sub'
export { sum } from '@tensorflow/tfjs-core/dist/ops/sum'
export { tensor1d } from '@tensorflow/tfjs-core/dist/ops/tensor1d'
export { tensor2d } from '@tensorflow/tfjs-core/dist/ops/tensor2d'

export type TfjsKind = 'webgpu' | 'webgl' | 'cpu'

/** The kernels of each backend; a test sees that the lists name the same ones. */
export const kernelLists: Record<TfjsKind, readonly KernelConfig[]> = {
  webgpu: webgpuKernels,
  webgl: webglKernels,
  cpu: cpuKernels
}

const run: Record<TfjsKind, Record<string, number>> = { webgpu: {}, webgl: {}, cpu: {} }

/** Kernels a backend has run so far, by name. */
export function kernelsRun(kind: TfjsKind): Record<string, number> {
  return { ...run[kind] }
}

for (const [kind, kernels] of Object.entries(kernelLists) as [TfjsKind, readonly KernelConfig[]][])
  for (const kernel of kernels) registerKernel(counted(kernel, run[kind]))

function counted(kernel: KernelConfig, counts: Record<string, number>): KernelConfig {
  return {
    ...kernel,
    kernelFunc: (parameters) => {
      counts[kernel.kernelName] = (counts[kernel.kernelName] ?? 0) + 1
      return kernel.kernelFunc(parameters)
    }
  }
}
