import { byColumn } from '../by-column.ts'
import type { StepSpec } from '../types.ts'

export const transformMethods = ['none', 'log1p', 'yeo-johnson', 'auto'] as const

/** Features made less skew, column by column. */
export const transformSpec: StepSpec = {
  kind: 'transform',
  version: 1,
  fits: true,
  params: [
    { name: 'method', type: 'choice', options: transformMethods, default: 'none' },
    {
      name: 'columns',
      type: 'custom',
      editor: 'by-column-choice',
      default: {},
      check: byColumn('columns', (value) => transformMethods.some((one) => one === value), 'one-of', transformMethods)
    }
  ]
}
