import { simdHost } from './host-simd.ts'
import type { HostKernels } from './host-kernels.ts'
import { plainHost } from './host-plain.ts'
import { hasSimd } from './simd/kernel-module.ts'

/** The host's kernels: SIMD where WebAssembly SIMD runs, plain code elsewhere. */
export async function hostKernels(): Promise<HostKernels> {
  return hasSimd() ? simdHost() : plainHost
}
