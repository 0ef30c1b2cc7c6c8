import { addConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Add'
import { batchMatMulConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/BatchMatMul'
import { castConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Cast'
import { concatConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Concat'
import { equalConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Equal'
import { identityConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Identity'
import { maxConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Max'
import { minConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Min'
import { multiplyConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Multiply'
import { reshapeConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Reshape'
import { sliceConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Slice'
import { squareConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Square'
import { subConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Sub'
import { sumConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Sum'

export const cpuKernels = [
  addConfig,
  batchMatMulConfig,
  castConfig,
  concatConfig,
  equalConfig,
  identityConfig,
  maxConfig,
  minConfig,
  multiplyConfig,
  reshapeConfig,
  sliceConfig,
  squareConfig,
  subConfig,
  sumConfig
]
