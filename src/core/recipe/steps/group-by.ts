import { checkMeasures } from '../measure.ts'
import type { StepSpec } from '../types.ts'

export const groupFunctions = ['mean', 'median', 'sum', 'count', 'share', 'min', 'max'] as const

/** Figures by group, for one key or two. */
export const groupBySpec: StepSpec = {
  kind: 'group-by',
  version: 1,
  params: [
    { name: 'keys', type: 'columns', default: null },
    { name: 'fn', type: 'choice', options: groupFunctions, default: 'mean' },
    { name: 'measures', type: 'custom', editor: 'measures', default: null, check: checkMeasures }
  ]
}
