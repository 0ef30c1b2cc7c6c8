import { expose } from 'comlink'
import { chooseDevice, nextDevice } from './device/choose.ts'
import { hostKernels } from './device/host.ts'
import { analysisApi } from './analysis/analysis-api.ts'

expose(analysisApi({ devices: { chooseDevice, nextDevice, hostKernels } }))
